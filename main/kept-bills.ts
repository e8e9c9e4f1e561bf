import { z } from 'zod';
import type { AccountId } from '../core/account';
import { withBilledDays } from '../core/account-state';
import type { BilledDay } from '../core/billed-burn';
import { withAccount } from '../core/state';
import type { BillingDay, Instant } from '../core/time';
import type { History } from './history';
import type { Store } from './store';

const SHELF = 'bills';

const billedSchema = z.array(
  z
    .strictObject({
      day: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .transform((day) => day as BillingDay),
      amount: z.strictObject({ currency: z.string().min(1), amount: z.string().regex(/^-?\d+(\.\d+)?$/) }).readonly(),
    })
    .readonly(),
);

function billedIn(text: string): readonly BilledDay[] {
  try {
    return billedSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Complete bills of each account's month: one never changes, so that a start need not ask for it again. */
export interface KeptBills {
  /** Takes up what was read before; call it before the first reading. */
  readonly begin: () => Promise<void>;
  /** Keeps what was read since, and forgets accounts that are gone. */
  readonly keep: () => void;
}

export function openKeptBills(store: Store, journal: () => Promise<History>, now: () => Instant): KeptBills {
  const kept = new Map<AccountId, readonly BilledDay[]>();
  let began = false;

  function keep(): void {
    if (!began) return;
    const { accounts } = store.state();
    const changed = accounts.filter(
      ({ account, billedDays }) => billedDays.length > 0 && kept.get(account.id) !== billedDays,
    );
    const known = new Set(accounts.map(({ account }) => account.id));
    const gone = [...kept.keys()].filter((id) => !known.has(id));
    if (changed.length + gone.length === 0) return;
    for (const { account, billedDays } of changed) kept.set(account.id, billedDays);
    for (const id of gone) kept.delete(id);
    const documents = changed.map(({ account, billedDays }) => ({ id: account.id, text: JSON.stringify(billedDays) }));
    // Where the disk does not take them, the next start asks for them again.
    void journal()
      .then((history) => history.writeDown(SHELF, documents, gone, []))
      .catch(() => undefined);
  }

  async function begin(): Promise<void> {
    const found = await (await journal()).documents(SHELF).catch(() => []);
    for (const { id, text } of found) {
      const account = id as AccountId;
      store.commit((state) => withAccount(state, account, (each) => withBilledDays(each, billedIn(text), now())));
    }
    for (const { account, billedDays } of store.state().accounts) {
      if (billedDays.length > 0) kept.set(account.id, billedDays);
    }
    began = true;
    keep();
  }

  return { begin, keep };
}
