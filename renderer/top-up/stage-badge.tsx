import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
  IconClockHour4,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import type { Stage } from '../../core/top-up/plan';
import { useText } from '../ui/snapshot-context';

const SHAPES = {
  draft: IconPencil,
  ready: IconSend,
  paid: IconClockHour4,
  arrived: IconCircleCheckFilled,
  cancelled: IconCircleX,
} as const;

const TONES: Readonly<Record<Stage, string>> = {
  draft: 'unknown',
  ready: 'accent',
  paid: 'watch',
  arrived: 'healthy',
  cancelled: 'unknown',
};

/** Where a top-up is: shape and word. */
export function StageBadge({ stage }: { readonly stage: Stage }) {
  const text = useText();
  const Shape = SHAPES[stage] ?? IconCircleDashed;
  return (
    <span className={`health tone-${TONES[stage]}`}>
      <Shape size={14} aria-hidden="true" />
      {text(`top-up.stage.${stage}`)}
    </span>
  );
}
