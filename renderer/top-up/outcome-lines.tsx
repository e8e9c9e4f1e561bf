import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { daysText, zonedMomentText } from '../../core/format';
import type { Outcome } from '../../core/top-up/outcome';
import { useAmountText } from '../ui/amount';
import { useSnapshot, useText } from '../ui/snapshot-context';

function useLasts(): (runway: Outcome['runway']) => readonly string[] {
  const snapshot = useSnapshot();
  const text = useText();
  return (runway) => {
    if (runway.kind !== 'days') return [text(`top-up.outcome.${runway.kind}`)];
    return [
      text('top-up.outcome', { moment: zonedMomentText(runway.depletesAt, snapshot, snapshot.now) }),
      text('top-up.outcome.days', { days: daysText(runway.days, snapshot.language) }),
    ];
  };
}

/** How long the credit lasts with the money, and why the amount may be a slip. */
export function OutcomeLines({ outcome }: { readonly outcome: Outcome }) {
  const text = useText();
  const amountText = useAmountText();
  const lasts = useLasts();
  const { runway, alarmDays, forecast } = outcome;
  const warnings = [
    ...(forecast === undefined ? [] : [text('top-up.outcome.far-below', { forecast: amountText(forecast) })]),
    ...(alarmDays === undefined ? [] : [text('top-up.outcome.too-few', { days: String(alarmDays) })]),
  ];
  return (
    <div className="outcome" data-outcome={warnings.length === 0 ? 'enough' : 'doubtful'}>
      <p>
        <strong>{lasts(runway).join(' · ')}</strong>
      </p>
      {warnings.map((warning) => (
        <p key={warning} className="outcome-warning tone-critical" role="note">
          <IconAlertTriangleFilled size={16} aria-hidden="true" className="tone" />
          <span>{warning}</span>
        </p>
      ))}
    </div>
  );
}
