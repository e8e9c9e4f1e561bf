import { ActionIcon, Button, Kbd, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import {
  IconCreditCardPay,
  IconEye,
  IconEyeOff,
  IconPlugConnected,
  IconRefresh,
  IconSearch,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** Shows and hides every amount at once. */
export function HideAmounts() {
  const { hideAmounts } = useSnapshot().settings;
  const text = useText();
  const send = useCommand();
  const label = text(hideAmounts ? 'action.show-amounts' : 'action.hide-amounts');
  const Icon = hideAmounts ? IconEye : IconEyeOff;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={label}
        aria-pressed={hideAmounts}
        onClick={() => send('settings.change', { hideAmounts: !hideAmounts })}
      >
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

export function RefreshAll() {
  const { reading } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const label = text(reading ? 'action.refresh.running' : 'action.refresh');
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={label}
        aria-busy={reading}
        onClick={() => send('readings.refresh', {})}
      >
        <IconRefresh size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

function Search() {
  const text = useText();
  return (
    <button type="button" className="search" onClick={() => spotlight.open()} aria-label={text('palette.open')}>
      <IconSearch size={16} aria-hidden="true" />
      <span className="words">{text('palette.open')}</span>
      <Kbd size="xs">Ctrl K</Kbd>
    </button>
  );
}

interface PageHeadProps {
  readonly title: ReactNode;
  readonly under?: ReactNode;
  readonly before?: ReactNode;
  /** The page's own actions; connecting an account where it has none. */
  readonly actions?: ReactNode;
}

export function PageHead({ title, under, before, actions }: PageHeadProps) {
  const { page } = useSnapshot();
  const text = useText();
  const send = useCommand();
  return (
    <header className="head">
      {before}
      <div className="titles">
        <h1>{title}</h1>
        {under && <p className="soft">{under}</p>}
      </div>
      <div className="actions">
        <Search />
        <HideAmounts />
        {page.name === 'overview' && (
          <>
            <RefreshAll />
            <Button
              h={34}
              variant="default"
              leftSection={<IconCreditCardPay size={17} />}
              onClick={() => send('page.show', { name: 'top-ups' })}
            >
              {text('top-up.start')}
            </Button>
            <Button
              h={34}
              leftSection={<IconPlugConnected size={17} />}
              onClick={() => send('page.show', { name: 'connect' })}
            >
              {text('nav.connect')}
            </Button>
          </>
        )}
        {actions}
      </div>
    </header>
  );
}
