import type { Failure } from '../../core/failure';
import { wordsOf } from '../../core/failure-words';
import { useText } from './snapshot-context';

/** What went wrong and what to do about it. */
export function useFailureTexts(): (failure: Failure) => { readonly says: string; readonly remedy: string } {
  const text = useText();
  return (failure) => {
    const words = wordsOf(failure);
    return { says: text(words.text, words.values), remedy: text(words.remedy, words.values) };
  };
}
