import type { SimulatedAccount } from './account-in-a-box';
import { type MinorUnits, minorUnitsOf } from './amounts';
import type { World } from './world';

/** What was sent is not a control request; `field` names the part. */
export class ControlInputError extends Error {
  readonly field: string;
  constructor(field: string, reason: string) {
    super(reason);
    this.field = field;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function optionalText(fields: Fields, field: string): string | undefined {
  const value = fields[field];
  if (value === undefined || typeof value === 'string') return value;
  throw new ControlInputError(field, 'must be a text');
}

export function textIn(fields: Fields, field: string): string {
  const value = optionalText(fields, field);
  if (value === undefined) throw new ControlInputError(field, 'is missing');
  return value;
}

export function optionalNumber(fields: Fields, field: string, least: number): number | undefined {
  const value = fields[field];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isFinite(value) && value >= least) return value;
  throw new ControlInputError(field, `must be a number of at least ${least}`);
}

export function optionalAccount(fields: Fields, world: World): SimulatedAccount | undefined {
  const reference = optionalText(fields, 'account');
  if (reference === undefined) return undefined;
  const account = world.accountCalled(reference);
  if (account === undefined) throw new ControlInputError('account', 'is the name, AccessKey ID or UID of no account');
  return account;
}

export function accountIn(fields: Fields, world: World): SimulatedAccount {
  const account = optionalAccount(fields, world);
  if (account === undefined) throw new ControlInputError('account', 'is missing');
  return account;
}

export function amountIn(fields: Fields, field: string, currency: string): MinorUnits {
  const amount = minorUnitsOf(textIn(fields, field), currency);
  if (amount === undefined) throw new ControlInputError(field, `must be an amount of ${currency} such as "100"`);
  return amount;
}

export function oneOf<Choice extends string>(fields: Fields, field: string, choices: readonly Choice[]): Choice {
  const value = textIn(fields, field);
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new ControlInputError(field, `must be one of ${choices.join(', ')}`);
  return choice;
}
