import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import type { LedgerView } from '../../core/ledger/ledger-view';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** What is shown, or all there is, as a file. */
export function ExportMenu({ view }: { readonly view: LedgerView }) {
  const { work } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const shown = view.account === undefined ? { month: view.month } : { account: view.account };
  return (
    <Menu transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          h={34}
          disabled={work !== undefined || view.months.length === 0}
          leftSection={<IconDownload size={17} />}
          rightSection={<IconChevronDown size={15} />}
        >
          {text('ledger.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text('ledger.export.shown')}</Menu.Label>
        {(['xlsx', 'csv', 'pdf'] as const).map((format) => (
          <Menu.Item key={format} onClick={() => send('ledger.export', { format, ...shown })}>
            {text(`ledger.export.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{text('ledger.export.all')}</Menu.Label>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Menu.Item key={format} onClick={() => send('ledger.export', { format })}>
            {text(`ledger.export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
