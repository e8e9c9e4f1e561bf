import { Kbd, Modal, TextInput } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useText } from '../ui/snapshot-context';
import { useActions } from './actions';

const written = (keys: string): string =>
  keys === 'shift+?' ? '?' : keys.replace('mod', 'Ctrl').replace('shift', 'Shift').replaceAll('+', ' ');

interface ShortcutsProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function List({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [wanted, want] = useState('');
  const known = useActions(onClose)
    .flatMap(({ keys, text: key }) => (keys === undefined ? [] : [{ keys: written(keys), says: text(key) }]))
    .concat(
      { keys: 'Ctrl K', says: text('palette.open') },
      { keys: 'J K', says: text('shortcuts.rows') },
      { keys: 'Enter', says: text('shortcuts.enter') },
      { keys: 'Esc', says: text('shortcuts.escape') },
    );
  const found = known.filter(({ says }) => says.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()));
  return (
    <>
      <TextInput
        data-autofocus
        value={wanted}
        onChange={(event) => want(event.currentTarget.value)}
        placeholder={text('shortcuts.search')}
        aria-label={text('shortcuts.search')}
      />
      <dl className="keys">
        {found.map(({ keys, says }) => (
          <Fragment key={keys}>
            <dt>{says}</dt>
            <dd>
              <Kbd>{keys}</Kbd>
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

/** `?`: every shortcut, searchable. */
export function Shortcuts({ opened, onClose }: ShortcutsProps) {
  const text = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text('shortcuts.title')}
      closeButtonProps={{ 'aria-label': text('action.close') }}
    >
      <List onClose={onClose} />
    </Modal>
  );
}
