import type { AccountId } from '../core/account';
import { isVersionFit } from '../core/freeze/freeze-journal';
import { type FreezeOrder, freezing, preparation, thawing, thawingOthers } from '../core/freeze/freeze-plan';
import { isUnfinished, leavesFrozen } from '../core/freeze/freeze-result';
import { type FreezeRun, withFailedAgain } from '../core/freeze/freeze-run';
import type { FreezeStanding } from '../core/freeze/freeze-standing';
import { type Freezes, freezeRunOf, isAccountFrozen, preparationOf } from '../core/freeze/freezes';
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

const isChanged = ({ unfit }: Freezes, account: AccountId): boolean => unfit.some((each) => each.account === account);

/** One call goes by what RAM says, where the versions have changed since; a loop goes by its journal. */
function thawOf(standing: FreezeStanding, freezes: Freezes, order: FreezeOrder, now: Instant): FreezeRun | undefined {
  const last = freezeRunOf(freezes, order.account);
  if (last?.purpose === 'freeze' && (leavesFrozen(last) || isUnfinished(last))) {
    const run = thawing(last, order, now);
    const isKnown = run.way === 'one-by-one' || run.steps.length > 0;
    if (isKnown && isVersionFit(run, standing)) return run;
    return thawingOthers(standing, order, now) ?? { ...run, steps: [], endedAt: now };
  }
  if (last?.purpose === 'thaw' && leavesFrozen(last)) {
    const again = withFailedAgain(last);
    if (isVersionFit(again, standing)) return again;
    return thawingOthers(standing, order, now) ?? { ...again, steps: [], endedAt: now };
  }
  return thawingOthers(standing, order, now);
}

/** What the page of the freeze asks for; each is judged by what RAM says at that moment. */
export function freezeCommands(desk: FreezeDesk, now: () => Instant): Pick<CommandHandlers, FreezeCommandName> {
  return {
    'freeze.rehearse': (asked) => desk.act(asked, () => ({ ok: true })),
    'freeze.prepare': ({ by, ...asked }) => {
      const { account } = asked;
      if (nobody(by)) return refused('input.freeze.by', 'by');
      return desk.act(asked, (standing) => {
        if (standing.policy === 'unsafe') return refused('input.freeze.unsafe');
        return chosen(preparation(standing, { account, by: by.trim() }, now()));
      });
    },
    'freeze.start': ({ by, word, ...asked }) => {
      const { account } = asked;
      if (nobody(by)) return refused('input.freeze.by', 'by');
      if (word.trim() !== WORD) return refused('input.freeze.word', 'word');
      return desk.act(asked, (standing, freezes) => {
        const last = freezeRunOf(freezes, account);
        if (last !== undefined && isUnfinished(last)) return refused('input.freeze.half-done');
        if (isAccountFrozen(freezes, account)) return refused('input.freeze.already');
        return chosen(freezing(standing, { account, by: by.trim() }, now()));
      });
    },
    'freeze.continue': (asked) =>
      desk.act(asked, (standing, freezes) => {
        const { account } = asked;
        if (isChanged(freezes, account)) return refused('input.freeze.unfit');
        const last = freezeRunOf(freezes, account);
        const isOpen = last?.steps.some(
          ({ state }) => state === 'waiting' || state === 'under-way' || state === 'failed',
        );
        if (last !== undefined && isOpen === true) return chosen(withFailedAgain(last));
        const by = preparationOf(freezes, account)?.by ?? '';
        return chosen(preparation(standing, { account, by }, now()));
      }),
    'freeze.thaw': ({ by, ...asked }) => {
      if (nobody(by)) return refused('input.freeze.by', 'by');
      const order = { account: asked.account, by: by.trim() };
      return desk.act(asked, (standing, freezes) => {
        const run = thawOf(standing, freezes, order, now());
        if (run === undefined && isChanged(freezes, order.account)) return refused('input.freeze.unfit');
        return chosen(run);
      });
    },
    'freeze.forget-key': ({ account }) => desk.forgetKey(account),
  };
}
