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
    <table className="spend-known">
      <caption>{text('spend.known')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text('spend.account')}</th>
          <th scope="col">{text('spend.column.amount')}</th>
          <th scope="col">{text('spend.known.days')}</th>
        </tr>
      </thead>
      <tbody>
        {known.map(({ account, amount, from, to }) => (
          <tr key={account}>
            <th scope="row">{accountName(account)}</th>
            <td className="number">
              <Amount of={amount} />
            </td>
            <td className="soft">
              {day(from)} – {day(to)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
