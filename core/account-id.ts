import { z } from 'zod';
import type { AccountId } from './account';

/** Names that every object has: an account called so would find what is nobody's. */
const isInherited = (id: string): boolean => id in Object.prototype;

/** What an account's id may be, wherever it comes from outside: a file, the disk, the window. */
export const accountIdSchema = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .refine((id) => !isInherited(id))
  .transform((id) => id as AccountId);
