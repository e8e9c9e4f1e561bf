import { freezing, preparation, thawing, thawingOthers } from '../core/freeze/freeze-plan';
import { isUnfinished, leavesFrozen } from '../core/freeze/freeze-result';
import { type FreezeRun, withFailedAgain } from '../core/freeze/freeze-run';
import { freezeRunOf, isAccountFrozen, preparationOf } from '../core/freeze/freezes';
import type { InputError } from '../core/input-error';
import type { Instant } from '../core/time';
import type { Commands } from '../preload/contract';
import type { CommandHandlers } from './commands';
import type { Chosen, FreezeDesk } from './freeze-desk';

type FreezeCommandName = Extract<keyof Commands, `freeze.${string}`>;

const WORD = 'FREEZE';

const refused = (text: InputError['text'], field?: string): Extract<Chosen, { ok: false }> => ({
  ok: false,
  reason: { text, ...(field === undefined ? {} : { field }) },
});
const chosen = (run: FreezeRun | undefined): Chosen =>
  run === undefined ? refused('input.freeze.nothing') : { ok: true, run };
const nobody = (by: string): boolean => by.trim() === '';

/** What the page of the freeze asks for; each is judged by what RAM says at that moment. */
export function freezeCommands(desk: FreezeDesk, now: () => Instant): Pick<CommandHandlers, FreezeCommandName> {
  return {
    'freeze.rehearse': ({ account, key }) => desk.act(account, key, () => ({ ok: true })),
    'freeze.prepare': ({ account, key, by }) => {
      if (nobody(by)) return refused('input.freeze.by', 'by');
      return desk.act(account, key, (standing) => {
        if (standing.policy === 'unsafe') return refused('input.freeze.unsafe');
        return chosen(preparation(standing, { account, by: by.trim() }, now()));
      });
    },
    'freeze.start': ({ account, key, by, word }) => {
      if (nobody(by)) return refused('input.freeze.by', 'by');
      if (word.trim() !== WORD) return refused('input.freeze.word', 'word');
      return desk.act(account, key, (standing, freezes) => {
        const last = freezeRunOf(freezes, account);
        if (last !== undefined && isUnfinished(last)) return refused('input.freeze.half-done');
        if (isAccountFrozen(freezes, account)) return refused('input.freeze.already');
        return chosen(freezing(standing, { account, by: by.trim() }, now()));
      });
    },
    'freeze.continue': ({ account, key }) =>
      desk.act(account, key, (standing, freezes) => {
        const last = freezeRunOf(freezes, account);
        const isOpen = last?.steps.some(
          ({ state }) => state === 'waiting' || state === 'under-way' || state === 'failed',
        );
        if (last !== undefined && isOpen === true) return chosen(withFailedAgain(last));
        const by = preparationOf(freezes, account)?.by ?? '';
        return chosen(preparation(standing, { account, by }, now()));
      }),
    'freeze.thaw': ({ account, key, by }) => {
      if (nobody(by)) return refused('input.freeze.by', 'by');
      const order = { account, by: by.trim() };
      return desk.act(account, key, (standing, freezes) => {
        const last = freezeRunOf(freezes, account);
        if (last?.purpose === 'freeze' && (leavesFrozen(last) || isUnfinished(last))) {
          return chosen(thawing(last, order, now()));
        }
        if (last?.purpose === 'thaw' && leavesFrozen(last)) return chosen(withFailedAgain(last));
        return chosen(thawingOthers(standing, order, now()));
      });
    },
    'freeze.forget-key': ({ account }) => desk.forgetKey(account),
  };
}
