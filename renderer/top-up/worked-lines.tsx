import type { Outcome } from '../../core/top-up/outcome';
import type { TopUpPlan } from '../../core/top-up/plan';
import { Amount } from '../ui/amount';
import { useText } from '../ui/snapshot-context';
import { useFigureText } from './check-words';
import { OutcomeLines } from './outcome-lines';

interface WorkedLinesProps {
  readonly plan: TopUpPlan;
  readonly outcome: Outcome | undefined;
}

/** The arithmetic, line by line, for a person to follow. */
export function WorkedLines({ plan, outcome }: WorkedLinesProps) {
  const text = useText();
  const figureText = useFigureText();
  return (
    <section className="worked-lines" aria-label={text('top-up.worked.title')}>
      <h3>{text('top-up.worked.title')}</h3>
      <ol>
        {plan.worked.map((line) => (
          <li key={line.text}>{figureText(line.text, line.values)}</li>
        ))}
      </ol>
      <p className="result">
        <span>{text('top-up.worked.result')}</span>
        <strong>
          <Amount of={plan.amount} />
        </strong>
      </p>
      {outcome && <OutcomeLines outcome={outcome} />}
    </section>
  );
}
