import type { InputError } from '../../core/input-error';
import type { Settings } from '../../core/settings';
import { ask, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** Changes settings at once and offers the way back; answers why not, where they were not taken. */
export function useSettingsChange(): (change: Partial<Settings>) => Promise<InputError | undefined> {
  const { settings } = useSnapshot();
  const text = useText();
  const toast = useToast();
  return async (change) => {
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, settings[key as keyof Settings]]));
    const reason = await ask('settings.change', change);
    if (reason === undefined) toast(text('settings.saved'), () => void ask('settings.change', before));
    return reason;
  };
}
