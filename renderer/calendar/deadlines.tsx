import { IconClockExclamation } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import { bothMomentsText } from '../../core/calendar/both-times';
import type { InvoiceDeadline } from '../../core/calendar/deadlines';
import { billingDayText } from '../../core/format';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useReader } from './use-reader';

/** So many names are read; of more the number is enough. */
const MOST_NAMES = 3;

function Deadline({ deadline }: { readonly deadline: InvoiceDeadline }) {
  const snapshot = useSnapshot();
  const text = useText();
  const { names } = useReader();
  const { now, language, accounts } = snapshot;
  const { by, method, cutDay } = deadline;
  const said = { when: bothMomentsText(by, snapshot, now), day: billingDayText(cutDay, language) };
  const isAll = deadline.accounts.length === accounts.length;
  const named = deadline.accounts.slice(0, MOST_NAMES).map((id) => names.get(id) ?? id);
  const more = deadline.accounts.length - named.length;
  return (
    <li>
      <span className="mark tone-watch">
        <IconClockExclamation size={18} aria-hidden="true" />
      </span>
      <div>
        <strong>{text(method === 'wire' ? 'calendar.deadline.wire' : 'calendar.deadline', said)}</strong>
        <p className="soft small">
          {isAll ? text('calendar.account.all') : named.join(', ')}
          {!isAll && more > 0 && ` ${text('calendar.more', { count: more })}`}
        </p>
      </div>
    </li>
  );
}

interface DeadlinesProps {
  readonly deadlines: readonly InvoiceDeadline[];
  readonly account: AccountId | undefined;
}

/** By when to pay to be on the next invoice, UTC+8 first. */
export function Deadlines({ deadlines, account }: DeadlinesProps) {
  const { accounts } = useSnapshot();
  const text = useText();
  const mine =
    account === undefined
      ? deadlines
      : deadlines.filter((each) => each.accounts.includes(account)).map((each) => ({ ...each, accounts: [account] }));
  if (accounts.length === 0) return null;
  return (
    <section className="card deadlines" aria-label={text('calendar.deadlines')}>
      <h2>{text('calendar.deadlines')}</h2>
      {mine.length === 0 ? (
        <p className="soft">{text('calendar.deadline.none')}</p>
      ) : (
        <ul>
          {mine.map((each) => (
            <Deadline key={`${each.by} ${each.method} ${each.cutDay}`} deadline={each} />
          ))}
        </ul>
      )}
    </section>
  );
}
