import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { InputError } from '../../core/input-error';
import { catalogue, type TextKey } from '../../core/texts/catalogue';
import type { Translator } from '../../core/texts/translator';
import type { CommandName, Commands } from '../../preload/contract';
import { useText } from './snapshot-context';

const isText = (key: string): key is TextKey => key in catalogue;

/** Sends a command up; undefined when it was taken, else why not. */
export async function ask<N extends CommandName>(name: N, input: Commands[N]): Promise<InputError | undefined> {
  try {
    const answer = await window.runway.send(name, input);
    return answer.ok ? undefined : answer.reason;
  } catch {
    return { text: 'action.failed.remedy' };
  }
}

/** What went wrong and, where there is one, what to do about it. */
export function reasonText(text: Translator, reason: InputError): string {
  const remedy = `${reason.text}.remedy`;
  const said = text(reason.text, reason.values);
  return isText(remedy) ? `${said}. ${text(remedy, reason.values)}` : said;
}

const UNDO_FOR_MILLISECONDS = 10_000;

/** A short word that it worked, with a way back where there is one. */
export function useToast(): (said: string, undo?: () => void) => void {
  const text = useText();
  return (said, undo) => {
    const id = `toast-${said}`;
    const takeBack = () => {
      notifications.hide(id);
      undo?.();
    };
    notifications.hide(id);
    notifications.show({
      id,
      color: 'runway',
      autoClose: undo ? UNDO_FOR_MILLISECONDS : 4_000,
      closeButtonProps: { 'aria-label': text('action.close') },
      message: (
        <span className="toast">
          {said}
          {undo && (
            <Button size="compact-sm" variant="subtle" onClick={takeBack}>
              {text('action.undo')}
            </Button>
          )}
        </span>
      ),
    });
  };
}

/** For buttons outside of forms: sends, and says so when it was not taken. */
export function useCommand(): <N extends CommandName>(name: N, input: Commands[N]) => Promise<boolean> {
  const text = useText();
  return async (name, input) => {
    const reason = await ask(name, input);
    if (reason === undefined) return true;
    notifications.show({
      color: 'red',
      autoClose: false,
      title: text('action.failed'),
      closeButtonProps: { 'aria-label': text('action.close') },
      message: reasonText(text, reason),
    });
    return false;
  };
}
