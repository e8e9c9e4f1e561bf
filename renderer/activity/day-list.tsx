import type { Happening } from '../../core/alerts/happening';
import { dateText } from '../../core/format';
import { TestBadge } from '../alerts/severity-badge';
import { useCommand } from '../ui/commands';
import { LongName } from '../ui/long-name';
import { Moment } from '../ui/moment';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { detailsOf } from './detail';
import { MARKS } from './marks';

function AccountLink({ id }: { readonly id: Happening['account'] }) {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  if (id === undefined) return null;
  const row = rowOf(snapshot, id);
  if (row === undefined) return <span className="soft">{text('activity.gone')}</span>;
  return (
    <button type="button" className="to-account" onClick={() => send('page.show', { name: 'account', account: id })}>
      <LongName of={row.name} />
    </button>
  );
}

function Line({ happening }: { readonly happening: Happening }) {
  const snapshot = useSnapshot();
  const text = useText();
  const { at, what, account, test } = happening;
  const [Mark, tone] = MARKS[what];
  return (
    <li className="happening">
      <Moment at={at} as="time" />
      <span className={tone === 'plain' ? 'mark plain' : `mark tone-${tone}`}>
        <Mark size={17} aria-hidden />
      </span>
      <span className="says">
        <b>{text(`happening.${what}`)}</b>
        {test === true && <TestBadge />}
        <span className="soft detail">{detailsOf(happening, snapshot, text).join(' · ')}</span>
      </span>
      <AccountLink id={account} />
    </li>
  );
}

interface Day {
  readonly date: string;
  readonly lines: readonly { readonly key: string; readonly happening: Happening }[];
}

/** Runs of one date; keys count from the oldest line, so that a new one on top moves none. */
function byDay(happened: readonly Happening[], dateOf: (at: Happening['at']) => string): readonly Day[] {
  const days: { date: string; lines: { key: string; happening: Happening }[] }[] = [];
  for (const [index, happening] of happened.entries()) {
    const date = dateOf(happening.at);
    const line = { key: String(happened.length - index), happening };
    const last = days[days.length - 1];
    if (last?.date === date) last.lines.push(line);
    else days.push({ date, lines: [line] });
  }
  return days;
}

/** What happened, day by day, the newest first. */
export function DayList({ happened }: { readonly happened: readonly Happening[] }) {
  const snapshot = useSnapshot();
  const days = byDay(happened, (at) => dateText(at, snapshot, snapshot.now));
  return days.map(({ date, lines }) => (
    <section key={lines[lines.length - 1]?.key} className="card activity-day" aria-label={date}>
      <h2>{date}</h2>
      <ol>
        {lines.map(({ key, happening }) => (
          <Line key={key} happening={happening} />
        ))}
      </ol>
    </section>
  ));
}
