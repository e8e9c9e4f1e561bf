import type { AccountId } from '../../core/account';
import { billingMomentText } from '../../core/format';
import type { BillingDays } from '../../core/invoices/invoice-cycle';
import type { Drilled } from '../../core/spend/drill';
import type { SplitStanding } from '../../core/spend/splits';
import { useFailureTexts } from '../ui/failure-texts';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useAccountName } from './account-name';
import { useDayText } from './day-text';

/** So many runs of days are named; more would say no more. */
const MOST_RUNS = 4;

function useDays(): (days: BillingDays) => string {
  const day = useDayText();
  return ({ from, to }) => (from === to ? day(from) : `${day(from)} – ${day(to)}`);
}

/** Which accounts' buckets and domains nobody tells apart, and what to do for it. */
function SplitNotes({ account }: { readonly account: AccountId | undefined }) {
  const { spend } = useSnapshot();
  const text = useText();
  const accountName = useAccountName();
  const of = (standing: SplitStanding): string =>
    (spend?.splits ?? [])
      .filter((each) => each.standing === standing && (account === undefined || each.account === account))
      .map((each) => accountName(each.account))
      .join(', ');
  return (['off', 'no-permission'] as const).map((standing) => {
    const accounts = of(standing);
    return accounts === '' ? null : <li key={standing}>{text(`spend.note.split.${standing}`, { accounts })}</li>;
  });
}

/** What has to be known to read the figures: what is compared, missing, late and still to change. */
export function Notes({ drilled, isRead }: { readonly drilled: Drilled; readonly isRead: boolean }) {
  const snapshot = useSnapshot();
  const text = useText();
  const days = useDays();
  const { period, comparedWith, unread, notBilledYet, provisionalFrom, finalAt, monthly } = drilled;
  const day = useDayText();
  const values = {
    from: day(period.from),
    to: day(period.to),
    before: day(comparedWith.from),
    until: day(comparedWith.to),
  };
  return (
    <ul className="spend-notes soft small">
      <li>{text('spend.days', values)}</li>
      <li>{text('spend.note.days')}</li>
      {isRead && unread.length > 0 && (
        <li>{text('spend.note.unread', { days: unread.slice(0, MOST_RUNS).map(days).join(', ') })}</li>
      )}
      {notBilledYet && <li>{text('spend.note.not-billed', { days: days(notBilledYet) })}</li>}
      {provisionalFrom !== undefined && finalAt !== undefined && (
        <li>
          {finalAt > snapshot.now
            ? text('spend.note.provisional', {
                from: day(provisionalFrom),
                when: billingMomentText(finalAt, snapshot, snapshot.now),
              })
            : text('spend.note.provisional.again', { from: day(provisionalFrom) })}
        </li>
      )}
      {monthly && <li>{text('spend.note.monthly')}</li>}
      <SplitNotes account={drilled.wanted.account} />
      <li>{text('spend.note.people')}</li>
    </ul>
  );
}

/** Why a bill could not be read, and what to do. */
export function ReadFailure() {
  const { spend } = useSnapshot();
  const text = useText();
  const failureTexts = useFailureTexts();
  const accountName = useAccountName();
  if (spend?.unreadable) return <p role="alert">{text('spend.unreadable')}</p>;
  if (spend?.failure === undefined) return null;
  const { says, remedy } = failureTexts(spend.failure.failure);
  return (
    <p role="alert">
      {text('spend.failed', { account: accountName(spend.failure.account) })} {says}. {remedy}
    </p>
  );
}
