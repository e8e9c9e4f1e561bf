import { IconAlertTriangle, IconBan, IconHelp, IconLockOpen, IconMinus } from '@tabler/icons-react';
import type { IdentityStanding } from '../../core/permissions/standing';
import { worstRight } from '../../core/permissions/worst-right';
import { useText } from '../ui/snapshot-context';

/** Being able to spend is what needs a look. */
const LOOKS = {
  allowed: { Shape: IconLockOpen, tone: 'critical' },
  depends: { Shape: IconHelp, tone: 'watch' },
  'explicit-deny': { Shape: IconBan, tone: 'healthy' },
  'implicit-deny': { Shape: IconMinus, tone: 'unknown' },
} as const;

/** Whether somebody can top up: shape, word and colour, all by the worst right they have where that is another. */
export function DecisionBadge({ rights }: Pick<IdentityStanding, 'rights'>) {
  const text = useText();
  const recharge = rights.find(({ right }) => right === 'recharge')?.decision ?? 'implicit-deny';
  const worst = worstRight(rights);
  const decision = text(`permissions.decision.${recharge}`);
  if (worst === undefined || worst.right === 'recharge') {
    const { Shape, tone } = LOOKS[recharge];
    return (
      <span className={`health tone-${tone}`}>
        <Shape size={14} aria-hidden="true" />
        {decision}
      </span>
    );
  }
  const but = worst.decision === 'allowed' ? 'permissions.decision.but-can' : 'permissions.decision.but-may';
  return (
    <span className={`health but tone-${LOOKS[worst.decision].tone}`}>
      <IconAlertTriangle size={14} aria-hidden="true" />
      {text(but, { decision, right: text(`permissions.right.${worst.right}`) })}
    </span>
  );
}
