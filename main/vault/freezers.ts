import type { AccountId } from '../../core/account';
import { type Result, success } from '../../core/failure';
import type { AccessKey } from '../alibaba/access-key';
import type { RamAction, RamAnswer, RamParameters } from '../alibaba/ram-actions';
import type { Question } from './protocol';
import { ramAnswered } from './rights';

/** The key that freezes and thaws one account. It goes one way; main keeps none. */
export interface Freezers {
  /** The key that is given, or the one that is kept, until it is released or the process ends. */
  readonly holdFreezer: (id: AccountId, key: AccessKey | undefined) => Promise<Result<void>>;
  readonly askFreezer: (id: AccountId, action: RamAction, parameters?: RamParameters) => Promise<Result<RamAnswer>>;
  readonly releaseFreezer: (id: AccountId) => Promise<void>;
  readonly keepFreezer: (id: AccountId, key: AccessKey) => Promise<Result<void>>;
  readonly forgetFreezer: (id: AccountId) => Promise<Result<void>>;
  readonly hasFreezer: (id: AccountId) => Promise<Result<boolean>>;
}

interface FreezersWorld {
  readonly ask: (question: Question) => Promise<Result<unknown>>;
  /** Tells a running process, and starts none. */
  readonly tell: (question: Question) => Promise<void>;
}

export function openFreezers({ ask, tell }: FreezersWorld): Freezers {
  const change = async (question: Question): Promise<Result<void>> => {
    const answer = await ask(question);
    return answer.ok ? success(undefined) : answer;
  };
  return {
    holdFreezer: (id, key) => change({ about: 'hold-freezer', id, ...(key === undefined ? {} : { key }) }),
    askFreezer: async (id, action, parameters = {}) =>
      ramAnswered(await ask({ about: 'ask-freezer', id, action, parameters })),
    releaseFreezer: (id) => tell({ about: 'release-freezer', id }),
    keepFreezer: (id, key) => change({ about: 'keep-freezer', id, key }),
    forgetFreezer: (id) => change({ about: 'forget-freezer', id }),
    hasFreezer: async (id) => {
      const answer = await ask({ about: 'has-freezer', id });
      return answer.ok ? success(answer.value === true) : answer;
    },
  };
}
