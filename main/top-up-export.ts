import type { Answer } from '../core/input-error';
import { planOf } from '../core/top-up/top-ups';
import type { CommandHandlers } from './commands';
import type { Store } from './store';

/** The sheet for the approver, in the form that was asked for. */
export function exportCommands({ store }: { readonly store: Store }): Pick<CommandHandlers, 'top-up.export'> {
  return {
    'top-up.export': ({ plan }): Answer =>
      planOf(store.state().topUps, plan) === undefined
        ? { ok: false, reason: { text: 'input.top-up.gone' } }
        : { ok: false, reason: { text: 'input.not-understood' } },
  };
}
