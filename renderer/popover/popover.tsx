import '../overview/overview.css';
import '../frame/frame.css';
import '../alerts/alerts.css';
import './popover.css';
import { ActionIcon, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconEye, IconEyeOff, IconLayoutDashboard, IconRefresh, IconSettings } from '@tabler/icons-react';
import { timeText } from '../../core/format';
import { Banners } from '../frame/banners';
import { Brand } from '../ui/brand';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { Lowest } from './lowest';
import { Others } from './others';

function Head() {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const { hideAmounts } = snapshot.settings;
  const Eye = hideAmounts ? IconEye : IconEyeOff;
  return (
    <header className="popover-head">
      <Brand />
      <span className="updated">
        {snapshot.reading
          ? text('action.refresh.running')
          : snapshot.lastReadAt !== undefined &&
            text('popover.updated', { time: timeText(snapshot.lastReadAt, snapshot) })}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text('action.refresh')}
        onClick={() => send('readings.refresh', {})}
      >
        <IconRefresh size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text(hideAmounts ? 'action.show-amounts' : 'action.hide-amounts')}
        onClick={() => send('settings.change', { hideAmounts: !hideAmounts })}
      >
        <Eye size={18} />
      </ActionIcon>
    </header>
  );
}

function Foot() {
  const text = useText();
  const send = useCommand();
  return (
    <footer className="popover-foot">
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        leftSection={<IconLayoutDashboard size={18} />}
        onClick={() => send('window.open', { name: 'overview' })}
      >
        {text('action.open-window')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text('nav.settings')}
        onClick={() => send('window.open', { name: 'settings' })}
      >
        <IconSettings size={18} />
      </ActionIcon>
    </footer>
  );
}

/** What the tray icon unfolds to: the lowest account, then the others. */
export function Popover() {
  const { accounts } = useSnapshot();
  const text = useText();
  const send = useCommand();
  useHotkeys([
    ['Escape', () => document.querySelector('[role="menu"]') === null && void send('popover.close', {})],
    ['mod+R', () => void send('readings.refresh', {})],
  ]);
  return (
    <div className="popover">
      <Head />
      <main className="popover-body">
        <div className="popover-notices">
          <Banners opens="window.open" />
        </div>
        {accounts.length === 0 ? (
          <section className="blank">
            <h1>{text('empty.title')}</h1>
            <p className="soft">{text('empty.text')}</p>
            <Button onClick={() => send('window.open', { name: 'connect' })}>{text('nav.connect')}</Button>
          </section>
        ) : (
          <>
            <Lowest />
            <Others />
          </>
        )}
      </main>
      <Foot />
    </div>
  );
}
