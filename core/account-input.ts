import type { AccountId, AccountKind } from './account';
import type { InputError } from './input-error';
import { writtenAmount } from './money';

const LONGEST_NAME = 80;
const KEY_ID = /^[A-Za-z0-9._-]{8,128}$/;
const SECRET = /^\S{8,256}$/;

export interface NamedAccount {
  readonly id: AccountId;
  readonly name: string;
}

export interface AccountInput {
  readonly name: string;
  readonly kind: AccountKind;
  /** As typed. */
  readonly floor: string;
}

export interface KeyInput {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** What a person takes for one name: full-width letters, capitals and spaces do not tell two accounts apart. */
const asRead = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const sameName = (left: string, right: string): boolean => asRead(left) === asRead(right);

function nameError(name: string, others: readonly NamedAccount[]): InputError | undefined {
  if (name === '') return { field: 'name', text: 'input.name.empty' };
  if (name.length > LONGEST_NAME) return { field: 'name', text: 'input.name.long', values: { most: LONGEST_NAME } };
  if (others.some((other) => sameName(other.name, name))) {
    return { field: 'name', text: 'input.name.taken', values: { name } };
  }
  return undefined;
}

function floorError(floor: string): InputError | undefined {
  const amount = writtenAmount(floor);
  if (amount === undefined) return { field: 'floor', text: 'input.floor.unreadable' };
  return amount.startsWith('-') ? { field: 'floor', text: 'input.floor.negative' } : undefined;
}

/** The first thing wrong with what was typed; `others` are the accounts whose names are taken. */
export const accountInputError = (input: AccountInput, others: readonly NamedAccount[]): InputError | undefined =>
  nameError(input.name.trim(), others) ?? (input.kind === 'postpaid' ? floorError(input.floor) : undefined);

/** A prepaid account stops at 0 whatever was typed beside it. */
export const floorOf = (input: AccountInput): string =>
  input.kind === 'prepaid' ? '0' : (writtenAmount(input.floor) ?? '0');

/** Says nothing of what was typed: the error may be shown and logged. */
export function keyInputError({ accessKeyId, accessKeySecret }: KeyInput): InputError | undefined {
  if (accessKeyId.trim() === '') return { field: 'accessKeyId', text: 'input.access-key-id.empty' };
  if (!KEY_ID.test(accessKeyId.trim())) return { field: 'accessKeyId', text: 'input.access-key-id.form' };
  if (accessKeySecret.trim() === '') return { field: 'accessKeySecret', text: 'input.access-key-secret.empty' };
  if (!SECRET.test(accessKeySecret.trim())) return { field: 'accessKeySecret', text: 'input.access-key-secret.form' };
  return undefined;
}
