import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountInput,
  accountInputError,
  floorOf,
  type KeyInput,
  keyInputError,
  type NamedAccount,
} from '../../core/account-input';
import { accountId } from '../fixtures/readings';

const typed = (own: Partial<AccountInput>): AccountInput => ({
  name: 'Client X',
  kind: 'postpaid',
  floor: '500',
  ...own,
});
const named = (name: string): NamedAccount => ({ id: accountId('other'), name });
const errorIn = (own: Partial<AccountInput>, others: readonly NamedAccount[] = []) =>
  accountInputError(typed(own), others);

describe("an account's name", () => {
  it('is asked for', () => {
    expect(errorIn({ name: '' })).toEqual({ field: 'name', text: 'input.name.empty' });
    expect(errorIn({ name: ' \t\u3000' })).toEqual({ field: 'name', text: 'input.name.empty' });
  });

  it('may have 80 characters', () => {
    expect(errorIn({ name: 'x'.repeat(80) })).toBeUndefined();
    expect(errorIn({ name: 'x'.repeat(81) })).toEqual({ field: 'name', text: 'input.name.long', values: { most: 80 } });
  });

  it.each([
    ['Client X', 'Client X'],
    ['Client X', 'CLIENT x'],
    ['Client X', '  Client X '],
    ['Client X', 'Client  X'],
    ['Client X', 'Ｃｌｉｅｎｔ　Ｘ'],
    ['上海客户', '上海客户'],
    ['Café', 'Cafe\u0301'],
    ['K2', 'k２'],
  ])('%j is used already by %j', (taken, name) => {
    expect(errorIn({ name }, [named(taken)])).toEqual({
      field: 'name',
      text: 'input.name.taken',
      values: { name: name.trim() },
    });
  });

  it('may be like another one', () => {
    expect(errorIn({ name: 'Client X' }, [named('Client Y'), named('ClientX')])).toBeUndefined();
  });
});

describe("a postpaid account's buffer", () => {
  it.each(['', 'abc', '1,23', '１２', '¥500', '5e2', 'NaN'])('%j cannot be read', (floor) => {
    expect(errorIn({ floor })).toEqual({ field: 'floor', text: 'input.floor.unreadable' });
  });

  it('cannot be below 0', () => {
    expect(errorIn({ floor: '-0.01' })).toEqual({ field: 'floor', text: 'input.floor.negative' });
    expect(errorIn({ floor: '-0' })).toBeUndefined();
  });

  it.each([
    ['500', '500'],
    [' 1,500.50 ', '1500.5'],
    ['0', '0'],
  ])('%j is taken as %s', (floor, taken) => {
    expect(errorIn({ floor })).toBeUndefined();
    expect(floorOf(typed({ floor }))).toBe(taken);
  });
});

it('a prepaid account stops at 0, whatever was typed beside it', () => {
  expect(errorIn({ kind: 'prepaid', floor: 'abc' })).toBeUndefined();
  expect(floorOf(typed({ kind: 'prepaid', floor: '500' }))).toBe('0');
});

describe('a key', () => {
  const key: KeyInput = { accessKeyId: 'LTAI5tExampleKeyOfNobody', accessKeySecret: 'exampleSecretOfNobody0123456789' };

  it('is taken as it was copied, with the line break behind it', () => {
    expect(keyInputError(key)).toBeUndefined();
    const pasted = { accessKeyId: ` ${key.accessKeyId}\n`, accessKeySecret: `${key.accessKeySecret}\r\n` };
    expect(keyInputError(pasted)).toBeUndefined();
  });

  it.each([
    ['', 'input.access-key-id.empty'],
    ['  ', 'input.access-key-id.empty'],
    ['LTAI5t ExampleKey', 'input.access-key-id.form'],
    ['LTAI', 'input.access-key-id.form'],
    ['LTAI5tExampleKey：', 'input.access-key-id.form'],
    ['ＬＴＡＩ5tExampleKey', 'input.access-key-id.form'],
    ['x'.repeat(129), 'input.access-key-id.form'],
  ])('with the ID %j is refused at its ID', (accessKeyId, text) => {
    expect(keyInputError({ ...key, accessKeyId })).toEqual({ field: 'accessKeyId', text });
  });

  it.each([
    ['', 'input.access-key-secret.empty'],
    ['\n', 'input.access-key-secret.empty'],
    ['example SecretOfNobody', 'input.access-key-secret.form'],
    ['exampleSecret\nOfNobody', 'input.access-key-secret.form'],
    ['short', 'input.access-key-secret.form'],
  ])('with the secret %j is refused at its secret', (accessKeySecret, text) => {
    expect(keyInputError({ ...key, accessKeySecret })).toEqual({ field: 'accessKeySecret', text });
  });

  it('is never repeated in the error', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), fc.string({ minLength: 6 }), (accessKeyId, accessKeySecret) => {
        const said = JSON.stringify(keyInputError({ accessKeyId, accessKeySecret }) ?? {});
        const outside = { field: '', text: '' };
        expect(Object.keys(JSON.parse(said)).every((each) => each in outside)).toBe(true);
      }),
      { seed: 71 },
    );
  });
});
