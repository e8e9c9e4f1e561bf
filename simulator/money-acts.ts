import type { MinorUnits } from './amounts';
import { type Book, type EntryType, withEntry, withoutRogueJob, withRogueJob } from './book';
import { dayOf } from './calendar';
import { accountIn, amountIn, ControlInputError, oneOf, optionalText } from './control-input';
import type { Act, Controlled } from './controlled';
import { availableAt } from './ledger';
import { remarkFor, transactionNumber } from './top-ups';

const ENTRY_TYPES: readonly EntryType[] = ['Payment', 'Refund', 'Transfer', 'Adjust', 'Withdraw'];
/** A rogue job reaches the floor in less than the reported 90 minutes. */
const ROGUE_MINUTES = 80;

interface NewEntry {
  readonly type: EntryType;
  readonly amount: MinorUnits;
  readonly channel?: string | undefined;
  readonly remark?: string | undefined;
}

function enter(book: Book, { type, amount, channel, remark }: NewEntry, { clock }: Controlled): [Book, string] {
  const at = clock.now();
  const day = dayOf(at);
  const number = transactionNumber(book.uid, day, book.entries.length + 1);
  const entry = {
    at,
    type,
    amount,
    number,
    channel: channel ?? book.portrait.channel,
    remark: remark ?? remarkFor(book.portrait, day),
  };
  return [withEntry(book, entry), number];
}

export const topUp: Act = (fields, controlled) => {
  const { world } = controlled;
  const account = accountIn(fields, world);
  const amount = amountIn(fields, 'amount', account.currency);
  const type = fields.type === undefined ? 'Payment' : oneOf(fields, 'type', ENTRY_TYPES);
  const remark = optionalText(fields, 'remark');
  const channel = optionalText(fields, 'channel');
  const [book, number] = enter(world.bookOf(account), { type, amount, remark, channel }, controlled);
  world.change(account, () => book);
  return { transactionNumber: number };
};

export const setBalance: Act = (fields, controlled) => {
  const { world, clock } = controlled;
  const account = accountIn(fields, world);
  const wanted = amountIn(fields, 'amount', account.currency);
  const before = world.bookOf(account);
  const amount = wanted - availableAt(before, clock.now());
  const [book, number] = enter(before, { type: 'Adjust', amount, remark: 'Adjustment' }, controlled);
  world.change(account, () => book);
  return { transactionNumber: number };
};

export const startRogueJob: Act = (fields, { world, clock }) => {
  const account = accountIn(fields, world);
  const book = world.bookOf(account);
  const now = clock.now();
  const above = Math.max(0, availableAt(book, now) - book.portrait.floor);
  const perHour =
    fields.perHour === undefined ? (above / ROGUE_MINUTES) * 60 : amountIn(fields, 'perHour', account.currency);
  if (perHour < 0) throw new ControlInputError('perHour', 'must not be negative');
  world.change(account, () => withRogueJob(book, Math.ceil(perHour / 60), now));
  return {};
};

export const stopRogueJob: Act = (fields, { world, clock }) => {
  world.change(accountIn(fields, world), (book) => withoutRogueJob(book, clock.now()));
  return {};
};
