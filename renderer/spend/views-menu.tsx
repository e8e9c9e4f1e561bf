import { ActionIcon, Button, Menu, Modal, TextInput } from '@mantine/core';
import { IconBookmark, IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedView } from '../../core/spend/spend-shown';
import { ask, useCommand, useToast } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
import { useSnapshot, useText } from '../ui/snapshot-context';

function KeepForm({ onDone }: { readonly onDone: () => void }) {
  const text = useText();
  const toast = useToast();
  const { form, sending, refusal, submit } = useDraft({ name: '' }, ['name'], async (values) => {
    const reason = await ask('spend.keep-view', values);
    if (reason === undefined) {
      toast(text('spend.views.kept'));
      onDone();
    }
    return reason;
  });
  return (
    <form onSubmit={submit} className="stack">
      <TextInput label={text('spend.views.name')} maxLength={60} data-autofocus {...form.getInputProps('name')} />
      <Refusal says={refusal} />
      <div className="form-end">
        <Button type="submit" loading={sending}>
          {text('spend.views.keep')}
        </Button>
      </div>
    </form>
  );
}

function Kept({ views }: { readonly views: readonly SavedView[] }) {
  const text = useText();
  const send = useCommand();
  return (
    <ul className="stack" style={{ listStyle: 'none' }}>
      {views.map(({ id, name }) => (
        <li key={id} className="spend-path" style={{ justifyContent: 'space-between' }}>
          {name}
          <ActionIcon
            variant="default"
            aria-label={text('spend.views.drop', { name })}
            onClick={() => send('spend.drop-view', { id })}
          >
            <IconTrash size={16} aria-hidden="true" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

/** Views that somebody named, and this one to be named. */
export function ViewsMenu() {
  const { spend } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const [naming, name] = useState(false);
  const views = spend?.views ?? [];
  return (
    <>
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button
            h={34}
            variant="default"
            leftSection={<IconBookmark size={17} />}
            rightSection={<IconChevronDown size={15} />}
          >
            {text('spend.views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{text('spend.views.none')}</Menu.Label>}
          {views.map(({ id, name: called, view }) => (
            <Menu.Item key={id} onClick={() => send('page.show', { name: 'spend', view })}>
              {called}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => name(true)}>{text('spend.views.keep')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={naming}
        onClose={() => name(false)}
        title={text('spend.views.keep')}
        closeButtonProps={{ 'aria-label': text('action.close') }}
      >
        <KeepForm onDone={() => name(false)} />
        {views.length > 0 && <Kept views={views} />}
      </Modal>
    </>
  );
}
