import type { AccountId } from '../account';
import type { Money } from '../money';
import { type AlertKind, type Severity, severityAt } from './kinds';

export const deeds = [
  'top-up',
  'who-spent-what',
  'replace-key',
  'open-account',
  'log-test-top-up',
  'unlock-keychain',
  'open-top-up',
  'explain-top-up',
] as const;

/** What the button of an alert does. */
export interface AlertAction {
  readonly do: (typeof deeds)[number];
  readonly account: AccountId;
}

/** Plain figures for the texts: `…At` is a moment, money is `CNY 12.50`. */
export type Facts = Readonly<Record<string, string | number>>;

/** Something that is true of an account now and that a person should know. */
export interface Condition {
  readonly kind: AlertKind;
  /** 0 is where it begins; each more is a step worse. */
  readonly level: number;
  /** The level that an alert which is that bad already stays at: `level` or worse, by a margin against wavering. */
  readonly heldLevel: number;
  readonly severity: Severity;
  readonly facts: Facts;
  readonly action: AlertAction;
}

/** `undefined`: neither true nor over, for want of a current figure or inside the margin. It raises and resolves nothing. */
export type Judgement = Condition | 'clear' | undefined;

export interface Levels {
  readonly level: number;
  readonly heldLevel?: number;
}

export function condition(
  kind: AlertKind,
  { level, heldLevel = level }: Levels,
  facts: Facts,
  action: AlertAction,
): Condition {
  return { kind, level, heldLevel: Math.max(level, heldLevel), severity: severityAt(kind, level), facts, action };
}

export const moneyFact = ({ currency, amount }: Money): string => `${currency} ${amount}`;
