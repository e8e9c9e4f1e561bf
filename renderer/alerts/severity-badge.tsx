import { Tooltip } from '@mantine/core';
import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconFlask, IconInfoCircleFilled } from '@tabler/icons-react';
import type { Severity } from '../../core/alerts/kinds';
import { useText } from '../ui/snapshot-context';

const SHAPES = { critical: IconAlertOctagonFilled, watch: IconAlertTriangleFilled, calm: IconInfoCircleFilled };

export const toneOf = (severity: Severity): string => (severity === 'calm' ? 'tone-healthy' : `tone-${severity}`);

/** Shape, word and colour. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const text = useText();
  const Shape = SHAPES[severity];
  return (
    <span className={`health ${toneOf(severity)}`}>
      <Shape size={14} aria-hidden="true" />
      {text(`alert.severity.${severity}`)}
    </span>
  );
}

/** The shape alone, beside a text that says what it is. */
export function SeverityMark({ severity, size = 18 }: { readonly severity: Severity; readonly size?: number }) {
  const Shape = SHAPES[severity];
  return (
    <span className={`mark ${toneOf(severity)}`}>
      <Shape size={size} aria-hidden="true" />
    </span>
  );
}

export function TestBadge() {
  const text = useText();
  return (
    <Tooltip label={text('alerts.test.hint')}>
      <span className="test-badge">
        <IconFlask size={13} aria-hidden="true" />
        {text('alerts.test')}
      </span>
    </Tooltip>
  );
}
