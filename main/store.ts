import type { State } from '../core/state';

export type Change = (state: State) => State;

/** The one current state. Every surface is told of each change, after it is in force. */
export interface Store {
  readonly state: () => State;
  readonly commit: (change: Change) => void;
  /** Tells the surfaces that time has passed although nothing else has changed. */
  readonly tick: () => void;
  readonly onChange: (listen: (state: State, before: State) => void) => void;
}

export function openStore(initial: State): Store {
  let current = initial;
  const listeners: ((state: State, before: State) => void)[] = [];
  const tell = (before: State) => {
    for (const listen of listeners) listen(current, before);
  };
  return {
    state: () => current,
    commit: (change) => {
      const before = current;
      current = change(before);
      if (current !== before) tell(before);
    },
    tick: () => tell(current),
    onChange: (listen) => void listeners.push(listen),
  };
}
