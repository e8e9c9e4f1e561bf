import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconPlayerSkipForwardFilled,
} from '@tabler/icons-react';
import type { CheckStanding } from '../../core/top-up/check';
import { useText } from '../ui/snapshot-context';

const SHAPES = {
  passed: IconCircleCheckFilled,
  open: IconCircleDashed,
  failed: IconAlertTriangleFilled,
  overridden: IconPlayerSkipForwardFilled,
} as const;

const TONES: Readonly<Record<CheckStanding, string>> = {
  passed: 'healthy',
  open: 'unknown',
  failed: 'critical',
  overridden: 'watch',
};

/** How a check stands: shape and word, never colour alone. */
export function StandingMark({ standing }: { readonly standing: CheckStanding }) {
  const text = useText();
  const Shape = SHAPES[standing];
  return (
    <span className={`standing-mark tone-${TONES[standing]}`}>
      <Shape size={16} aria-hidden="true" />
      {text(`top-up.standing.${standing}`)}
    </span>
  );
}
