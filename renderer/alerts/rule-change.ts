import type { AccountId } from '../../core/account';
import type { RulesChange } from '../../core/alerts/rules';
import type { InputError } from '../../core/input-error';
import type { Translator } from '../../core/texts/translator';
import { ask, reasonText, useToast } from '../ui/commands';
import { useText } from '../ui/snapshot-context';

/** Changes a rule at once and offers the way back; answers why not, where it was not taken. */
export function useRuleChange(
  account: AccountId | undefined,
): (change: RulesChange, before: RulesChange) => Promise<InputError | undefined> {
  const text = useText();
  const toast = useToast();
  const whose = account === undefined ? {} : { account };
  return async (change, before) => {
    const reason = await ask('alert-rules.change', { ...whose, change });
    if (reason === undefined) {
      toast(text('rules.saved'), () => void ask('alert-rules.change', { ...whose, change: before }));
    }
    return reason;
  };
}

/** The refusal in words, the field called as the page calls it. */
export const refusalOf = (text: Translator, reason: InputError, field: string): string =>
  reasonText(text, { ...reason, values: { ...reason.values, field } });
