import type { AccountId } from '../core/account';
import { inputErrorOf } from '../core/failure-input';
import type { Answer } from '../core/input-error';
import type { Commands } from '../preload/contract';
import type { AskRam } from './freeze-facts';
import type { Vault } from './vault';

/** Both halves as typed, or neither for the key that is kept. */
export type FreezerKeyDraft = Commands['freeze.rehearse']['key'];

interface FreezeKeyWorld {
  readonly vault: Pick<Vault, 'holdFreezer' | 'askFreezer' | 'releaseFreezer' | 'keepFreezer'>;
  /** Keeps a secret out of every log from now on. */
  readonly hide: (secret: string) => void;
  readonly isSample: (account: AccountId) => boolean;
  readonly onKept: (account: AccountId) => Promise<unknown>;
}

const refused = (text: 'input.freeze.key' | 'input.freeze.sample', field?: string): Answer => ({
  ok: false,
  reason: { text, ...(field === undefined ? {} : { field }) },
});

/**
 * Work with the freezer's key: the vault's process holds it while the work lasts, main holds it not at all. It is kept
 * only once it has shown that it works.
 */
export function openFreezeKey({ vault, hide, isSample, onKept }: FreezeKeyWorld) {
  return async (
    account: AccountId,
    typed: FreezerKeyDraft,
    work: (ask: AskRam) => Promise<Answer>,
  ): Promise<Answer> => {
    const accessKeyId = typed.accessKeyId.trim();
    const accessKeySecret = typed.accessKeySecret.trim();
    const isTyped = accessKeyId !== '' || accessKeySecret !== '';
    if (isTyped && (accessKeyId === '' || accessKeySecret === '')) {
      return refused('input.freeze.key', accessKeyId === '' ? 'accessKeyId' : 'accessKeySecret');
    }
    if (typed.keep && isSample(account)) return refused('input.freeze.sample', 'keep');
    if (isTyped) hide(accessKeySecret);
    const key = isTyped ? { accessKeyId, accessKeySecret } : undefined;
    const held = await vault.holdFreezer(account, key);
    if (!held.ok) {
      return held.failure.kind === 'key-missing'
        ? refused('input.freeze.key', 'accessKeyId')
        : { ok: false, reason: inputErrorOf(held.failure) };
    }
    try {
      const answer = await work((...asked) => vault.askFreezer(account, ...asked));
      if (!answer.ok || key === undefined || !typed.keep) return answer;
      const kept = await vault.keepFreezer(account, key);
      if (!kept.ok) return { ok: false, reason: { ...inputErrorOf(kept.failure), field: 'keep' } };
      await onKept(account);
      return answer;
    } finally {
      await vault.releaseFreezer(account);
    }
  };
}
