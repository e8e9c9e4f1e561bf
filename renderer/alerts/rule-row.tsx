import { Button, Switch } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { AlertRules, RulesChange } from '../../core/alerts/rules';
import type { AccountRow } from '../../core/snapshot';
import { useText } from '../ui/snapshot-context';
import { refusalOf, useRuleChange } from './rule-change';
import { differs, type RuleShown } from './rule-list';
import { RuleValueField } from './rule-value-field';

interface RuleRowProps {
  readonly rule: RuleShown;
  readonly rules: AlertRules;
  /** Only of an account: the rules for all, to show what differs. */
  readonly usual?: AlertRules;
  readonly row?: AccountRow;
  readonly children?: ReactNode;
}

function Own({ name, onDefault }: { readonly name: string; readonly onDefault: () => void }) {
  const text = useText();
  return (
    <span className="own">
      <span className="own-mark">{text('rules.own')}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`${text('rules.as-default')}: ${name}`}
        onClick={onDefault}
      >
        {text('rules.as-default')}
      </Button>
    </span>
  );
}

function Values({ rule, rules, row, children }: RuleRowProps) {
  const { section, values } = rule;
  const shown = values.filter(({ ownOnly }) => row !== undefined || ownOnly !== true);
  if (!rules[section].on || (shown.length === 0 && !children)) return null;
  return (
    <div className="rule-values">
      {shown.map((value) => (
        <RuleValueField key={value.path} section={section} value={value} rules={rules} row={row} />
      ))}
      {children}
    </div>
  );
}

/** One rule: its switch, what it is about, and its values while it is on. */
export function RuleRow(props: RuleRowProps) {
  const { rule, rules, usual, row } = props;
  const text = useText();
  const id = useId();
  const change = useRuleChange(row?.id);
  const [wrong, setWrong] = useState<string>();
  const { section } = rule;
  const { on } = rules[section];
  const name = text(`rule.${section}`);
  const take = async (next: RulesChange, before: RulesChange) => {
    const reason = await change(next, before);
    setWrong(reason && refusalOf(text, reason, name));
  };
  const turn = (to: boolean) => take({ [section]: { on: to } }, { [section]: { on } });
  return (
    <div className="rule">
      <Switch
        id={id}
        aria-label={name}
        aria-describedby={`${id}-hint`}
        checked={on}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      <div>
        <label htmlFor={id}>{name}</label>
        {usual && differs(rules, usual, section) && (
          <Own name={name} onDefault={() => take({ [section]: usual[section] }, { [section]: rules[section] })} />
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
      <Values {...props} />
    </div>
  );
}
