import { ActionIcon, Menu, Modal } from '@mantine/core';
import { IconDots, IconKey, IconPencil, IconPlugX } from '@tabler/icons-react';
import { useState } from 'react';
import type { AccountRow } from '../../core/snapshot';
import { useText } from '../ui/snapshot-context';
import { DisconnectForm } from './disconnect-form';
import { EditForm } from './edit-form';
import { ReplaceKeyForm } from './replace-key-form';

const FORMS = { edit: EditForm, replace: ReplaceKeyForm, disconnect: DisconnectForm };
type FormName = keyof typeof FORMS;

/** What can be changed about an account, each in a form of its own. */
export function AccountMenu({ row }: { readonly row: AccountRow }) {
  const text = useText();
  const [opened, open] = useState<FormName>();
  const close = () => open(undefined);
  const Form = opened && FORMS[opened];
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="default" size={34} aria-label={text('account.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => open('edit')}>
            {text('edit.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => open('replace')}>
            {text('replace.title')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item c="var(--critical)" leftSection={<IconPlugX size={16} />} onClick={() => open('disconnect')}>
            {text('disconnect.title')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={opened !== undefined}
        onClose={close}
        title={opened && text(`${opened}.title`)}
        closeButtonProps={{ 'aria-label': text('action.close') }}
      >
        {Form && <Form row={row} onDone={close} />}
      </Modal>
    </>
  );
}
