import type { z } from 'zod';
import { settingsWith } from './settings-input';
import { STORED_VERSION, type Stored, storedSchema } from './stored';

export type StoredReading =
  | { readonly kind: 'good'; readonly stored: Stored }
  /** Values that cannot be used were replaced by those of the last good copy; `fields` names them. */
  | { readonly kind: 'repaired'; readonly stored: Stored; readonly fields: readonly [string, ...string[]] }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'unreadable' };

type Json = Record<string, unknown>;
type Field = readonly PropertyKey[];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (issue: z.core.$ZodIssue): readonly Field[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

function accountsRepaired(accounts: unknown, indexes: ReadonlySet<number>, good: Stored): readonly unknown[] {
  if (!Array.isArray(accounts)) return good.accounts;
  return accounts.flatMap((account: unknown, index) => {
    if (!indexes.has(index)) return [account];
    return good.accounts.filter(({ id }) => isObject(account) && account.id === id);
  });
}

function settingsRepaired(settings: unknown, names: ReadonlySet<PropertyKey>, good: Stored): unknown {
  if (!isObject(settings)) return good.settings;
  const kept = Object.entries(settings).filter(([name]) => !names.has(name));
  const restored = Object.entries(good.settings).filter(([name]) => names.has(name));
  return Object.fromEntries([...kept, ...restored]);
}

function calendarFeedRepaired(written: Json, fields: readonly Field[], good: Stored): Json {
  const calendarFeed = fields.some(([part]) => part === 'calendarFeed') ? good.calendarFeed : written.calendarFeed;
  return calendarFeed === undefined ? {} : { calendarFeed };
}

/** A part that is wrong as a whole comes from the good copy as a whole; a wrong setting or account by itself. */
function repaired(written: Json, fields: readonly Field[], good: Stored): Json {
  const below = (part: string): readonly PropertyKey[] =>
    fields.flatMap(([name, key]) => (name === part && key !== undefined ? [key] : []));
  const isWhole = (part: string): boolean => fields.some((field) => field.length === 1 && field[0] === part);
  const indexes = new Set(below('accounts').filter((key) => typeof key === 'number'));
  return {
    version: STORED_VERSION,
    settings: isWhole('settings')
      ? good.settings
      : settingsRepaired(written.settings, new Set(below('settings')), good),
    accounts: isWhole('accounts') ? good.accounts : accountsRepaired(written.accounts, indexes, good),
    alerting: fields.some(([part]) => part === 'alerting') ? good.alerting : written.alerting,
    dismissed: fields.some(([part]) => part === 'dismissed') ? good.dismissed : written.dismissed,
    ...calendarFeedRepaired(written, fields, good),
  };
}

const nameOf = (field: Field): string => field.map(String).join('.');

/** Each setting may be good and the two thresholds still contradict each other. */
function parsed(written: unknown): { readonly stored: Stored } | { readonly wrong: readonly Field[] } {
  const answer = storedSchema.safeParse(written);
  if (!answer.success) return { wrong: answer.error.issues.flatMap(fieldsOf) };
  const { version: _version, ...stored } = answer.data;
  if (settingsWith(stored.settings, {}).ok) return { stored };
  return {
    wrong: [
      ['settings', 'criticalUnderDays'],
      ['settings', 'watchUnderDays'],
    ],
  };
}

/** What a settings file says; `good` stands in for each value that cannot be used. */
export function storedReading(written: unknown, good: Stored): StoredReading {
  if (!isObject(written)) return { kind: 'unreadable' };
  const version = written.version;
  if (typeof version === 'number' && version > STORED_VERSION) return { kind: 'newer-version' };
  if (version !== STORED_VERSION) return { kind: 'unreadable' };
  const first = parsed(written);
  if ('stored' in first) return { kind: 'good', stored: first.stored };
  const second = parsed(repaired(written, first.wrong, good));
  const [field, ...more] = first.wrong.map(nameOf);
  if ('wrong' in second || field === undefined) return { kind: 'unreadable' };
  return { kind: 'repaired', stored: second.stored, fields: [field, ...more] };
}
