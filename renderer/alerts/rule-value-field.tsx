import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AlertRules } from '../../core/alerts/rules';
import type { AccountRow } from '../../core/snapshot';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { refusalOf, useRuleChange } from './rule-change';
import { changeFor, type RuleShown, type RuleValue, typedValue } from './rule-list';

interface RuleValueFieldProps {
  readonly section: RuleShown['section'];
  readonly value: RuleValue;
  readonly rules: AlertRules;
  /** Whose rule it is; everybody's where it is absent. */
  readonly row?: AccountRow | undefined;
}

/** Sent on leaving the field or Enter. What main does not take stays as typed, with the reason under it. */
export function RuleValueField({ section, value, rules, row }: RuleValueFieldProps) {
  const { hideAmounts } = useSnapshot().settings;
  const text = useText();
  const change = useRuleChange(row?.id);
  const [typed, type] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const kept = typedValue(rules, section, value);
  const label = text(`rule.${value.path}`);
  const isAmount = value.form === 'amount';
  const unit = isAmount ? row?.available?.currency : value.unit === undefined ? '%' : text(`rule.unit.${value.unit}`);
  const commit = async () => {
    if (typed === undefined || typed.trim() === kept) {
      setWrong(undefined);
      return type(undefined);
    }
    const reason = await change(changeFor(section, value, typed), changeFor(section, value, kept));
    setWrong(reason && refusalOf(text, reason, label));
    if (reason === undefined) type(undefined);
  };
  return (
    <TextInput
      className="rule-value"
      label={label}
      type={isAmount && hideAmounts ? 'password' : 'text'}
      inputMode={value.form === 'percents' || value.form === 'time' ? 'text' : 'decimal'}
      autoComplete="off"
      value={typed ?? kept}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && void commit()}
      error={wrong}
      errorProps={{ role: 'alert' }}
      rightSection={unit === undefined ? undefined : <span className="soft small">{unit}</span>}
      rightSectionWidth={62}
    />
  );
}
