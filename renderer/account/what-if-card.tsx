import { Button, TextInput } from '@mantine/core';
import { dateText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import { reasonText } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { NOTHING_CHANGED, todayIn, type WhatIfState } from './use-what-if';

interface WhatIfCardProps {
  readonly row: AccountRow;
  readonly state: WhatIfState;
}

function Outcome({ row, state }: WhatIfCardProps) {
  const snapshot = useSnapshot();
  const text = useText();
  const { outcome } = state;
  if (outcome === undefined) return <p className="soft">{text('what-if.hint')}</p>;
  const { depletesAt, tooLate } = outcome;
  const date = (at: typeof depletesAt): string =>
    at === undefined ? text('what-if.never') : dateText(at, snapshot, snapshot.now);
  const usual = date(row.runway.kind === 'days' ? row.runway.depletesAt : undefined);
  return (
    <p className="what-if-outcome">
      <strong>
        {depletesAt === undefined ? text('what-if.never') : text('what-if.moves', { changed: date(depletesAt), usual })}
      </strong>
      {tooLate > 0 && <span className="soft"> {text('what-if.too-late', { count: tooLate })}</span>}
    </p>
  );
}

/** Other burn from a day on, or a top-up on a day: the date and the chart follow as it is typed. */
export function WhatIfCard({ row, state }: WhatIfCardProps) {
  const { now, zone } = useSnapshot();
  const text = useText();
  const { draft, change, wrong } = state;
  const today = todayIn(zone, now);
  const errorOf = (field: string) => (wrong?.field === field ? reasonText(text, wrong) : undefined);
  const currency = row.available?.currency ?? '';
  return (
    <section className="card" aria-label={text('what-if.title')}>
      <div className="card-head">
        <h2>{text('what-if.title')}</h2>
        <Button size="compact-sm" variant="subtle" onClick={() => change(NOTHING_CHANGED)}>
          {text('what-if.clear')}
        </Button>
      </div>
      <div className="what-if-fields">
        <TextInput
          label={text('what-if.times')}
          placeholder="2"
          inputMode="decimal"
          value={draft.times}
          error={errorOf('burnTimes')}
          onChange={({ currentTarget: { value } }) => change({ times: value })}
        />
        <TextInput
          type="date"
          label={text('what-if.from')}
          value={draft.from === '' ? today : draft.from}
          error={errorOf('burnFrom')}
          onChange={({ currentTarget: { value } }) => change({ from: value })}
        />
        <TextInput
          label={text('what-if.top-up.in', { currency })}
          placeholder="20000"
          inputMode="decimal"
          value={draft.amount}
          error={errorOf('topUps.0.amount')}
          onChange={({ currentTarget: { value } }) => change({ amount: value })}
        />
        <TextInput
          type="date"
          label={text('what-if.on')}
          value={draft.on === '' ? today : draft.on}
          error={errorOf('topUps.0.on')}
          onChange={({ currentTarget: { value } }) => change({ on: value })}
        />
      </div>
      <div aria-live="polite">
        <Outcome row={row} state={state} />
      </div>
    </section>
  );
}
