import { z } from 'zod';
import type { AccountId } from '../../core/account';
import type { Commands } from '../../preload/contract';

type FreezeCommandName = Extract<keyof Commands, `freeze.${string}`>;

const account = z.custom<AccountId>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value));
const text = z.string().max(512);
const key = z.strictObject({ accessKeyId: text, accessKeySecret: text, keep: z.boolean() });
const ofAccount = z.strictObject({ account, key });
const changing = ofAccount.extend({ sure: z.boolean().exactOptional() });

/** The window is untrusted: what it sends about the freeze is taken only in exactly this form. */
export const freezeForms: { readonly [N in FreezeCommandName]: z.ZodType<Commands[N]> } = {
  'freeze.rehearse': ofAccount,
  'freeze.prepare': changing.extend({ by: text }),
  'freeze.start': changing.extend({ by: text, word: text }),
  'freeze.continue': changing,
  'freeze.thaw': changing.extend({ by: text }),
  'freeze.forget-key': z.strictObject({ account }),
};
