import type { AccountId } from '../../core/account';
import { failed, type Result, success } from '../../core/failure';
import type { AccessKey } from '../alibaba/access-key';
import type { RamAction, RamParameters } from '../alibaba/ram-actions';
import type { Access } from '../alibaba/readings';
import type { Keychain } from './keychain';
import type { Question } from './protocol';

type FreezerQuestion = Extract<Question, { about: `${string}-freezer` }>;

interface FreezerKeysWorld {
  readonly keychain: Pick<Keychain, 'freezerKeyOf' | 'keepFreezerKey' | 'forgetFreezerKey'>;
  /** A sample account's goes to its simulator. */
  readonly accessBy: (key: AccessKey, id: AccountId) => Access;
  readonly ask: (access: Access, action: RamAction, parameters: RamParameters) => Promise<Result<unknown>>;
}

/** Keys that may freeze: in this process's memory from `hold` to `release`, and in the keychain only if a person asks. */
export function openFreezerKeys({ keychain, accessBy, ask }: FreezerKeysWorld) {
  const held = new Map<AccountId, Access>();

  async function hold(id: AccountId, given: AccessKey | undefined): Promise<Result<void>> {
    const key = given === undefined ? await keychain.freezerKeyOf(id) : success(given);
    if (!key.ok) return key;
    held.set(id, accessBy(key.value, id));
    return success(undefined);
  }

  return async (question: FreezerQuestion): Promise<Result<unknown>> => {
    const { id } = question;
    switch (question.about) {
      case 'hold-freezer':
        return hold(id, question.key);
      case 'ask-freezer': {
        const access = held.get(id);
        if (access === undefined) return failed({ kind: 'key-missing' });
        return ask(access, question.action, question.parameters);
      }
      case 'release-freezer':
        held.delete(id);
        return success(undefined);
      case 'keep-freezer':
        return keychain.keepFreezerKey(id, question.key);
      case 'forget-freezer':
        return keychain.forgetFreezerKey(id);
      default: {
        const kept = await keychain.freezerKeyOf(id);
        return kept.ok || kept.failure.kind === 'key-missing' ? success(kept.ok) : kept;
      }
    }
  };
}
