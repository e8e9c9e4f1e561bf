import type { AccountHistory } from '../../core/snapshot';
import { Amount } from '../ui/amount';
import { Moment } from '../ui/moment';
import { useText } from '../ui/snapshot-context';

/** Money that came in or went out other than by use, newest first. */
export function Arrivals({ history }: { readonly history: AccountHistory }) {
  const text = useText();
  const newestFirst = [...history.arrivals].sort((left, right) => right.at - left.at);
  return (
    <section className="card" aria-label={text('arrivals.title')}>
      <h2>{text('arrivals.title')}</h2>
      {newestFirst.length === 0 ? (
        <p className="soft">{text('arrivals.none')}</p>
      ) : (
        <table className="arrivals">
          <thead>
            <tr>
              <th scope="col">{text('arrivals.when')}</th>
              <th scope="col">{text('arrivals.what')}</th>
              <th scope="col" className="number">
                {text('arrivals.amount')}
              </th>
              <th scope="col">{text('arrivals.remark')}</th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map((arrival) => (
              <tr key={`${arrival.at}-${arrival.kind}-${arrival.amount.amount}`}>
                <td>
                  <Moment at={arrival.at} />
                </td>
                <td>{text(`arrival.${arrival.kind}`)}</td>
                <td className="number">
                  <Amount of={arrival.amount} />
                </td>
                <td className="soft">{arrival.remark}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
