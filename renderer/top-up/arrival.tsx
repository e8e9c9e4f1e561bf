import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconClockHour4, IconRefresh } from '@tabler/icons-react';
import { billingDayText, momentText, zonedMomentText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import { elapsed, type Instant, inSeconds } from '../../core/time';
import type { TopUpView } from '../../core/top-up/desk-view';
import { arrivesAtOnce } from '../../core/top-up/methods';
import { useAmountText } from '../ui/amount';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useSecondsSince } from './use-seconds-since';

const twoDigits = (count: number): string => String(count).padStart(2, '0');

function clockText(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes < 60) return `${minutes}:${twoDigits(rest)}`;
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${twoDigits(rest)}`;
}

function Timer({ since }: { readonly since: Instant }) {
  const text = useText();
  const seconds = useSecondsSince(since);
  return (
    <p className="timer">
      <span role="timer" className="figure">
        {clockText(seconds)}
      </span>
      <span className="soft">{text('arrival.since')}</span>
    </p>
  );
}

function Waiting({ view, row }: { readonly view: TopUpView; readonly row: AccountRow }) {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const { plan, expectedAt } = view;
  const moment = expectedAt === undefined ? '' : zonedMomentText(expectedAt, snapshot, snapshot.now);
  const isLate = expectedAt !== undefined && snapshot.now > expectedAt;
  const usually = arrivesAtOnce(plan.method) ? text('arrival.waiting.text') : text('arrival.waiting.wire', { moment });
  return (
    <div className={`arrival tone-${isLate ? 'critical' : 'watch'}`} data-arrival="waiting">
      <IconClockHour4 size={22} aria-hidden="true" className="tone" />
      <div className="says" role="status">
        <strong>{text('arrival.waiting')}</strong>
        <p>{isLate ? text('arrival.overdue', { moment }) : usually}</p>
        {isLate && <p>{text(`alert.top-up-late.next.${plan.method}`)}</p>}
      </div>
      {plan.paidAt !== undefined && <Timer since={plan.paidAt} />}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRefresh size={15} />}
        onClick={() => send('readings.refresh', { id: row.id })}
      >
        {text('arrival.read-now')}
      </Button>
    </div>
  );
}

function Arrived({ view: { plan } }: { readonly view: TopUpView }) {
  const snapshot = useSnapshot();
  const text = useText();
  const amountText = useAmountText();
  const { arrival, paidAt } = plan;
  if (arrival === undefined) return null;
  const { at, amount, invoice, transactionNumber } = arrival;
  const seconds = paidAt === undefined ? undefined : Math.round(inSeconds(elapsed(paidAt, at)));
  const values = { amount: amountText(amount), moment: momentText(at, snapshot, snapshot.now) };
  const details = [
    invoice === undefined ? undefined : text('arrival.invoice', { cutDay: billingDayText(invoice, snapshot.language) }),
    transactionNumber === undefined
      ? text('arrival.by-balance')
      : text('arrival.transaction', { number: transactionNumber }),
    seconds !== undefined && seconds >= 0 && seconds < 600
      ? text('arrival.after', { seconds: String(seconds) })
      : undefined,
  ].filter((detail) => detail !== undefined);
  return (
    <div className="arrival tone-healthy" data-arrival="arrived">
      <IconCircleCheckFilled size={22} aria-hidden="true" className="tone" />
      <div className="says" role="status">
        <strong>{text('arrival.arrived', values)}</strong>
        {details.map((detail) => (
          <p key={detail}>{detail}</p>
        ))}
      </div>
    </div>
  );
}

/** Waits for the money, and says when it is there and on which invoice. */
export function Arrival({ view, row }: { readonly view: TopUpView; readonly row: AccountRow }) {
  return view.plan.stage === 'paid' ? <Waiting view={view} row={row} /> : <Arrived view={view} />;
}
