import { useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { useCommand } from '../ui/commands';
import { useSnapshot } from '../ui/snapshot-context';
import { useActions } from './actions';

/** The keyboard of the main window; J and K belong to the table, which knows its rows. */
export function Keys({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { page } = useSnapshot();
  const send = useCommand();
  const actions = useActions(onShortcuts);
  useHotkeys([
    ['mod+K', () => spotlight.toggle()],
    ['Escape', () => page.name !== 'overview' && noDialogue() && void send('page.show', { name: 'overview' })],
    ...actions.flatMap(({ keys, run }) => (keys === undefined ? [] : [[keys, run] as [string, () => void]])),
  ]);
  return null;
}

/** Escape first closes what lies on top. */
const noDialogue = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') === null;
