import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
} from '@tabler/icons-react';
import { useText } from './snapshot-context';
import type { Standing } from './standing';

/** A shape for each severity, so that it never rests on colour alone. */
const SHAPES = {
  healthy: IconCircleCheckFilled,
  watch: IconAlertTriangleFilled,
  critical: IconAlertOctagonFilled,
  suspended: IconAlertOctagonFilled,
  stale: IconCircleDashed,
  unknown: IconCircleDashed,
  failed: IconCircleDashed,
} as const;

/** The shape alone; its name is read out. */
export function HealthMark({ health, size = 16 }: { readonly health: Standing; readonly size?: number }) {
  const text = useText();
  const Shape = SHAPES[health];
  return (
    <span className={`mark tone-${health}`} role="img" aria-label={text(`window.health.${health}`)}>
      <Shape size={size} aria-hidden="true" />
    </span>
  );
}

/** Shape and word. */
export function HealthBadge({ health, solid = false }: { readonly health: Standing; readonly solid?: boolean }) {
  const text = useText();
  const Shape = SHAPES[health];
  const urgent = health === 'critical' || health === 'suspended';
  return (
    <span className={`health tone-${health}${solid && urgent ? ' solid' : ''}`}>
      <Shape size={14} aria-hidden="true" />
      {text(`window.health.${health}`)}
    </span>
  );
}
