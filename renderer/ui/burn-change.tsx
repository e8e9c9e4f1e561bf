import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { shareText } from '../../core/format';
import { useSnapshot, useText } from './snapshot-context';

/** Under this share a change is noise and is not shown. */
const WORTH_SAYING = 0.05;

interface BurnChangeProps {
  readonly change: number | undefined;
  /** Said even where it is small or unknown. */
  readonly always?: boolean;
}

/** How the burn moved against the week before: arrow and share, in red only where it rose by much. */
export function BurnChange({ change, always = false }: BurnChangeProps) {
  const { language } = useSnapshot();
  const text = useText();
  if (change === undefined) return always ? '–' : null;
  if (!always && Math.abs(change) < WORTH_SAYING) return null;
  const share = shareText(change, language);
  const Arrow = change > 0 ? IconTrendingUp : IconTrendingDown;
  const words = text(change > 0 ? 'account.change.up' : 'account.change.down', { share });
  return (
    <span className={`icon-text ${change > 0.2 ? 'tone-critical tone' : 'soft'}`} title={text('account.change')}>
      <Arrow size={15} aria-hidden="true" />
      <span aria-hidden="true">{share}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
