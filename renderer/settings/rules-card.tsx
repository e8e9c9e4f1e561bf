import '../alerts/rules.css';
import { rulesOf } from '../../core/alerts/rules';
import { rulesShown } from '../alerts/rule-list';
import { RuleRow } from '../alerts/rule-row';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** The rules for every account. */
export function RulesCard() {
  const { alerting } = useSnapshot();
  const text = useText();
  const rules = rulesOf(alerting.rules);
  return (
    <section className="card" aria-label={text('rules.title')}>
      <h2>{text('rules.title')}</h2>
      <p className="soft">{text('rules.text')}</p>
      <div className="rules">
        {rulesShown.map((rule) => (
          <RuleRow key={rule.section} rule={rule} rules={rules} />
        ))}
      </div>
    </section>
  );
}
