import { Amount } from '../ui/amount';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useAccountName } from './account-name';
import { useDayText } from './day-text';

/** What the accounts' daily bills say, until the view itself is there. */
export function Known() {
  const { spend } = useSnapshot();
  const text = useText();
  const day = useDayText();
  const accountName = useAccountName();
  const known = spend?.known ?? [];
  if (known.length === 0) return null;
  return (
    <div>
      <p className="soft">{text('spend.known')}</p>
      <ul className="spend-notes">
        {known.map(({ account, amount, from, to }) => (
          <li key={account}>
            {accountName(account)} · <Amount of={amount} /> · {day(from)} – {day(to)}
          </li>
        ))}
      </ul>
    </div>
  );
}
