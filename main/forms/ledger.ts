import { z } from 'zod';
import type { AccountId } from '../../core/account';
import type { Commands } from '../../preload/contract';

type LedgerCommandName = Extract<keyof Commands, `ledger.${string}` | `invoice${string}` | `work.${string}`>;

const account = z.custom<AccountId>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value));
const text = z.string().max(512);
const nothing = z.strictObject({});
/** A larger one is refused by name; this is where listening ends. */
const MOST_BYTES = 50_000_000;

/** The window is untrusted: what it sends about the ledger is taken only in exactly this form. */
export const ledgerForms: { readonly [N in LedgerCommandName]: z.ZodType<Commands[N]> } = {
  'ledger.export': z.strictObject({
    format: z.enum(['xlsx', 'csv', 'pdf']),
    account: account.exactOptional(),
    month: z
      .string()
      .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
      .exactOptional(),
  }),
  'invoice.enter': z.strictObject({ account, number: text, day: text, amount: text }),
  'invoice.remove': z.strictObject({ account, number: text }),
  'invoices.import': z.strictObject({
    file: text,
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= MOST_BYTES),
  }),
  'invoices.choose': nothing,
  'invoices.seen': nothing,
  'work.cancel': nothing,
};
