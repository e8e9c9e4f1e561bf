import { Button, Switch } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { AlertRules } from '../../core/alerts/rules';
import type { AccountRow } from '../../core/snapshot';
import { useText } from '../ui/snapshot-context';
import { refusalOf, useRuleChange } from './rule-change';
import type { RuleShown } from './rule-list';
import { RuleValueField } from './rule-value-field';

interface RuleRowProps {
  readonly rule: RuleShown;
  readonly rules: AlertRules;
  /** Only of an account: the rules for all, to show what differs. */
  readonly usual?: AlertRules;
  readonly row?: AccountRow;
  readonly children?: ReactNode;
}

const differs = (rules: AlertRules, usual: AlertRules, section: keyof AlertRules): boolean =>
  Object.entries(usual[section]).some(
    ([name, value]) =>
      JSON.stringify(Object.entries(rules[section]).find(([each]) => each === name)?.[1]) !== JSON.stringify(value),
  );

/** One rule: its switch, what it is about, and its values while it is on. */
export function RuleRow({ rule, rules, usual, row, children }: RuleRowProps) {
  const text = useText();
  const id = useId();
  const change = useRuleChange(row?.id);
  const [wrong, setWrong] = useState<string>();
  const { section, values } = rule;
  const { on } = rules[section];
  const name = text(`rule.${section}`);
  const own = usual !== undefined && differs(rules, usual, section);
  const shown = values.filter(({ ownOnly }) => row !== undefined || ownOnly !== true);
  const take = async (next: Parameters<typeof change>[0], before: Parameters<typeof change>[1]) => {
    const reason = await change(next, before);
    setWrong(reason && refusalOf(text, reason, name));
  };
  return (
    <div className="rule">
      <Switch
        id={id}
        aria-describedby={`${id}-hint`}
        checked={on}
        onChange={(event) => take({ [section]: { on: event.currentTarget.checked } }, { [section]: { on } })}
      />
      <div className="rule-says">
        <label htmlFor={id}>{name}</label>
        {own && (
          <span className="own">
            <span className="own-mark">{text('rules.own')}</span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${text('rules.as-default')}: ${name}`}
              onClick={() => take({ [section]: usual[section] }, { [section]: rules[section] })}
            >
              {text('rules.as-default')}
            </Button>
          </span>
        )}
        <p id={`${id}-hint`} className="soft small">
          {text(`rule.${section}.hint`)}
        </p>
        {wrong && (
          <p role="alert" className="wrong small">
            {wrong}
          </p>
        )}
      </div>
      {on && (shown.length > 0 || children) && (
        <div className="rule-values">
          {shown.map((value) => (
            <RuleValueField key={value.path} section={section} value={value} rules={rules} row={row} />
          ))}
          {children}
        </div>
      )}
    </div>
  );
}
