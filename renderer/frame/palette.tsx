import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useCommand } from '../ui/commands';
import { useDaysInWords } from '../ui/days-left';
import { HealthMark } from '../ui/health-mark';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { standingOf } from '../ui/standing';
import { useActions } from './actions';

/** Ctrl+K: pages, actions and accounts by their first letters. */
export function Palette({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { accounts } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const daysInWords = useDaysInWords();
  const known = useActions(onShortcuts);
  const listed = (group: 'pages' | 'actions'): SpotlightActionGroupData => ({
    group: text(`palette.${group}`),
    actions: known
      .filter((action) => action.group === group)
      .map((action) => ({ id: action.id, label: text(action.text), onClick: action.run })),
  });
  const byName: SpotlightActionGroupData = {
    group: text('nav.accounts'),
    actions: accounts.map((row) => ({
      id: `account-${row.id}`,
      label: row.name,
      description: daysInWords(row),
      leftSection: <HealthMark health={standingOf(row)} />,
      onClick: () => void send('page.show', { name: 'account', account: row.id }),
    })),
  };
  return (
    <Spotlight
      actions={[listed('pages'), listed('actions'), byName]}
      attributes={{ content: { 'aria-label': text('palette.open') } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      shortcut={null}
      limit={40}
      overlayProps={{ blur: 0 }}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      nothingFound={text('palette.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: text('palette.open'),
        'aria-label': text('palette.open'),
      }}
    />
  );
}
