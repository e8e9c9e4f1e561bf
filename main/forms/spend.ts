import { z } from 'zod';
import type { Commands } from '../../preload/contract';

type SpendCommandName = Extract<keyof Commands, `spend.${string}`>;

const nothing = z.strictObject({});
const text = z.string().max(512);

/** The window is untrusted: what it sends about spending is taken only in exactly this form. */
export const spendForms: { readonly [N in SpendCommandName]: z.ZodType<Commands[N]> } = {
  'spend.read': nothing,
  'spend.who-ordered': nothing,
  'spend.ask': z.strictObject({ question: text }),
  'spend.keep-view': z.strictObject({ name: text }),
  'spend.drop-view': z.strictObject({ id: z.string().regex(/^[\w-]{1,64}$/) }),
  'spend.export': z.strictObject({ format: z.enum(['xlsx', 'csv', 'focus']) }),
  'spend.choose': nothing,
  'spend.seen': nothing,
};
