import type { z } from 'zod';
import { failed, type Result, success } from '../../core/failure';
import type { AccessKey } from '../alibaba/access-key';
import type { RamAction, RamAnswer, RamParameters, RamRead } from '../alibaba/ram-actions';
import { type AccountRef, type Question, valueSchemas } from './protocol';

export interface Rights {
  /** Users, groups, roles and policies as the account's own key may read them. */
  readonly readRam: (account: AccountRef, action: RamRead, parameters?: RamParameters) => Promise<Result<RamAnswer>>;
  /** With a key that is used for this one question and kept nowhere; a sample account's goes to its simulator. */
  readonly askRamWith: (
    key: AccessKey,
    account: AccountRef,
    action: RamAction,
    parameters?: RamParameters,
  ) => Promise<Result<RamAnswer>>;
}

interface RightsWorld {
  readonly ask: (question: Question) => Promise<Result<unknown>>;
  /** Reads with the key that is kept, where the keychain lets it. */
  readonly read: (account: AccountRef, question: Question) => Promise<Result<unknown>>;
}

/** An answer of RAM out of the vault's process. */
export function ramAnswered(answer: Result<unknown>): Result<z.infer<typeof valueSchemas.ram>> {
  if (!answer.ok) return answer;
  const parsed = valueSchemas.ram.safeParse(answer.value);
  return parsed.success ? success(parsed.data) : failed({ kind: 'unreadable', field: 'vault' });
}

export const openRights = ({ ask, read }: RightsWorld): Rights => ({
  readRam: async (account, action, parameters = {}) =>
    ramAnswered(await read(account, { about: 'ram', account, action, parameters })),
  askRamWith: async (key, account, action, parameters = {}) =>
    ramAnswered(await ask({ about: 'ram-with', key, account, action, parameters })),
});
