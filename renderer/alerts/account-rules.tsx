import './rules.css';
import { rulesFor } from '../../core/alerting';
import { rulesOf } from '../../core/alerts/rules';
import type { AccountRow } from '../../core/snapshot';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { ExpiryDates } from './expiry-dates';
import { rulesShown } from './rule-list';
import { RuleRow } from './rule-row';
import { TestTopUpLog } from './test-top-up-log';

/** The rules of one account, and where they differ from those for all. */
export function AccountRules({ row }: { readonly row: AccountRow }) {
  const { alerting } = useSnapshot();
  const text = useText();
  const rules = rulesFor(alerting, row.id);
  const usual = rulesOf(alerting.rules);
  const more = {
    expiry: <ExpiryDates account={row.id} dates={rules.expiry.dates} />,
    testTopUp: <TestTopUpLog account={row.id} last={rules.testTopUp.lastDone} />,
  };
  return (
    <section className="card" aria-label={text('rules.title')}>
      <h2>{text('rules.title')}</h2>
      <p className="soft">{text('rules.text.account')}</p>
      <div className="rules two">
        {rulesShown.map((rule) => {
          const { section } = rule;
          return (
            <RuleRow key={section} rule={rule} rules={rules} usual={usual} row={row}>
              {section === 'expiry' || section === 'testTopUp' ? more[section] : null}
            </RuleRow>
          );
        })}
      </div>
    </section>
  );
}
