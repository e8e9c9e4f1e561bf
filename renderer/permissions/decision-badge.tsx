import { IconBan, IconCheck, IconHelp, IconMinus } from '@tabler/icons-react';
import type { Decision } from '../../core/permissions/evaluate';
import { useText } from '../ui/snapshot-context';

/** Being able to spend is what needs a look. */
const LOOKS = {
  allowed: { Shape: IconCheck, tone: 'critical' },
  depends: { Shape: IconHelp, tone: 'watch' },
  'explicit-deny': { Shape: IconBan, tone: 'healthy' },
  'implicit-deny': { Shape: IconMinus, tone: 'unknown' },
} as const;

/** Shape, word and colour. */
export function DecisionBadge({ decision }: { readonly decision: Decision }) {
  const text = useText();
  const { Shape, tone } = LOOKS[decision];
  return (
    <span className={`health tone-${tone}`}>
      <Shape size={14} aria-hidden="true" />
      {text(`permissions.decision.${decision}`)}
    </span>
  );
}
