import { shareText } from '../../core/format';
import { useSnapshot, useText } from '../ui/snapshot-context';

interface ChangeProps {
  readonly change: number | undefined;
  /** What was spent before; absent where nobody knows. */
  readonly before: string | undefined;
}

/** Shown as 0%: neither more nor less. */
const AS_GOOD_AS_NONE = 0.005;

/** How spending moved against the period before: said in words too, and never guessed. */
export function Change({ change, before }: ChangeProps) {
  const { language } = useSnapshot();
  const text = useText();
  if (change === undefined) {
    return <span className="soft">{text(before === undefined ? 'spend.change.unknown' : 'spend.change.new')}</span>;
  }
  const share = shareText(change, language);
  if (Math.abs(change) < AS_GOOD_AS_NONE) return <span>{share}</span>;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  const words = text(change > 0 ? 'spend.change.up' : 'spend.change.down', { share });
  return (
    <span className={change > 0.2 ? 'tone-critical tone' : undefined}>
      <span aria-hidden="true">
        {sign}
        {share}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
