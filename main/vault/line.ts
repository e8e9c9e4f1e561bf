import type { Failure, Result } from '../../core/failure';
import { failed } from '../../core/failure';
import { type Duration, minutes } from '../../core/time';
import type { Send } from '../alibaba/signed-request';
import type { VaultChild } from './child';
import { type FromVault, fromVaultSchema, type Question, type ToVault } from './protocol';

export interface LineOptions {
  readonly child: VaultChild;
  readonly setup: Omit<Extract<ToVault, { type: 'setup' }>, 'type'>;
  readonly send: Send;
  readonly onUnlocked: () => void;
  /** No question may be asked any more; those under way are still answered. */
  readonly onClosed: () => void;
  readonly deadline?: Duration;
}

/** One process of the vault and what it was asked. */
export interface Line {
  readonly ask: (question: Question) => Promise<Result<unknown>>;
  readonly isWornOut: () => boolean;
  readonly isBusy: () => boolean;
  readonly end: () => void;
}

const CRASHED: Failure = { kind: 'keyring', state: 'crashed' };
/** Longer than any honest answer: two sites, a page each of fifteen seconds, and a prompt of a minute. */
const DEADLINE = minutes(3);

export function openLine({ child, setup, send, onUnlocked, onClosed, deadline = DEADLINE }: LineOptions): Line {
  const asked = new Map<number, (answer: Result<unknown>) => void>();
  let numbers = 0;
  let wornOut = false;
  let ended = false;

  const post = (message: ToVault): void => {
    if (!ended) child.post(message);
  };

  function end(): void {
    if (ended) return;
    ended = true;
    onClosed();
    child.kill();
    for (const settle of asked.values()) settle(failed(CRASHED));
  }

  async function carry(number: number, request: Parameters<Send>[0]): Promise<void> {
    post({ type: 'sent', number, answer: await send(request) });
  }

  function hear(message: FromVault): void {
    if (message.type === 'send') void carry(message.number, message.request);
    else if (message.type === 'answer') asked.get(message.number)?.(message.answer);
    else if (message.type === 'unlocked') onUnlocked();
    else {
      wornOut = true;
      onClosed();
      if (asked.size === 0) end();
    }
  }

  child.onMessage((message) => {
    const parsed = fromVaultSchema.safeParse(message);
    if (parsed.success) hear(parsed.data);
  });
  child.onExit(end);
  post({ type: 'setup', ...setup });

  const ask = (question: Question): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      numbers += 1;
      const number = numbers;
      const late = setTimeout(end, deadline);
      asked.set(number, (answer) => {
        clearTimeout(late);
        asked.delete(number);
        resolve(answer);
        if (wornOut && asked.size === 0) end();
      });
      post({ type: 'question', number, question });
    });

  return { ask, isWornOut: () => wornOut, isBusy: () => asked.size > 0, end };
}
