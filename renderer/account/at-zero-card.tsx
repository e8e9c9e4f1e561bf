import type { AtZero, AtZeroRow } from '../../core/at-zero/at-zero';
import { billingDayText } from '../../core/format';
import type { BillingDay } from '../../core/time';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';

function Source({ source }: Pick<AtZeroRow, 'source'>) {
  const { language } = useSnapshot();
  const text = useText();
  if (source === undefined) return <p className="soft source">{text('at-zero.source.own')}</p>;
  const checked = billingDayText(source.checked as BillingDay, language);
  return (
    <p className="soft source">
      {text('at-zero.source', { checked })}
      {source.address && <span className="address">{source.address}</span>}
    </p>
  );
}

interface AtZeroCardProps {
  readonly atZero: AtZero;
  readonly profile: 'at-once' | 'grace' | 'own';
}

/** When services stop and when data is deleted if no money comes in, each with where that is written. */
export function AtZeroCard({ atZero, profile }: AtZeroCardProps) {
  const text = useText();
  return (
    <section className="card at-zero" aria-label={text('at-zero.title')}>
      <h2>{text('at-zero.title')}</h2>
      <p className="soft">{text(`at-zero.${profile}`)}</p>
      {atZero.rows.map((row) => (
        <div key={row.what}>
          {atZero.rows.length > 1 && <h3>{text(`at-zero.what.${row.what}`)}</h3>}
          <dl className="facts">
            <dt>{text('at-zero.stop')}</dt>
            <dd>
              <Moment at={row.stopsAt} zoned />
            </dd>
            <dt>{text('at-zero.deletion')}</dt>
            <dd>
              <Moment at={row.dataDeletedAt} zoned />
            </dd>
          </dl>
          <Source {...(row.source ? { source: row.source } : {})} />
        </div>
      ))}
      {atZero.retriesAt.length > 0 && (
        <dl className="facts">
          <dt>{text('at-zero.retries')}</dt>
          <dd className="two-lines">
            {atZero.retriesAt.map((at) => (
              <Moment key={at} at={at} />
            ))}
          </dd>
        </dl>
      )}
    </section>
  );
}
