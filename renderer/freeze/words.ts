import { wordsOf } from '../../core/failure-words';
import type { NotFrozen } from '../../core/freeze/freeze-result';
import type { FreezeAct } from '../../core/freeze/freeze-run';
import type { FreezeIdentity } from '../../core/freeze/freeze-standing';
import type { Translator } from '../../core/texts/translator';

export function actText(text: Translator, act: FreezeAct): string {
  const { policy } = act;
  switch (act.do) {
    case 'attach':
    case 'detach':
      return text(`freeze.act.${act.do}`, { policy, name: act.name, kind: text(`freeze.act.kind.${act.kind}`) });
    case 'add-user':
    case 'remove-user':
      return text(`freeze.act.${act.do}`, { policy, name: act.name });
    case 'set-default':
      return text('freeze.act.set-default', { policy, version: act.version });
    default:
      return text(`freeze.act.${act.do}`, { policy });
  }
}

export const identityText = (text: Translator, { kind, name }: FreezeIdentity): string =>
  `${text(`freeze.act.kind.${kind}`)} ${name}`;

/** Why an identity is not frozen, and what to do about it. */
export function becauseText(text: Translator, because: NotFrozen): string {
  if (because.kind !== 'failed') return text(`freeze.because.${because.kind}`);
  const { failure } = because;
  if (failure?.kind === 'refused' && failure.code.startsWith('LimitExceeded')) return text('freeze.because.limit');
  if (failure === undefined) return text('freeze.because.not-yet');
  const words = wordsOf(failure);
  return text('freeze.because.failed', { reason: text(words.text, words.values) });
}
