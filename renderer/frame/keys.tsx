import { useHotkeys, useWindowEvent } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { useRef } from 'react';
import { useCommand } from '../ui/commands';
import { useSnapshot } from '../ui/snapshot-context';
import { useActions } from './actions';

/** The keyboard of the main window; J and K belong to the table, which knows its rows. */
export function Keys({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { page } = useSnapshot();
  const send = useCommand();
  const actions = useActions(onShortcuts);
  const onTop = useRef(false);
  // A dialogue that closes with this very key is gone by the time the page hears of it.
  useWindowEvent(
    'keydown',
    () => {
      onTop.current = hasDialogue();
    },
    { capture: true },
  );
  useHotkeys([
    ['mod+K', () => spotlight.toggle()],
    ['Escape', () => page.name !== 'overview' && !onTop.current && void send('page.show', { name: 'overview' })],
    ...actions.flatMap(({ keys, run }) => (keys === undefined ? [] : [[keys, run] as [string, () => void]])),
  ]);
  return null;
}

/** Escape first closes what lies on top. */
const hasDialogue = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;
