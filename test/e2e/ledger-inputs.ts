import type { AccountId } from '../../core/account';
import type { LedgerCommands } from '../../preload/contract-ledger';

const account = 'nobody' as AccountId;

/** Of each command of the ledger an input in the right form, about nothing that there is. */
export const ledgerInputs: LedgerCommands = {
  'ledger.export': { format: 'xlsx', account, month: '2026-10' },
  'invoice.enter': { account, number: 'A', day: '2026-11-16', amount: '1' },
  'invoice.remove': { account, number: 'A' },
  'invoices.import': { file: 'invoices.csv', bytes: new Uint8Array() },
  'invoices.choose': {},
  'invoices.seen': {},
  'work.cancel': {},
};
