import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import type { Snapshot } from '../core/snapshot';
import { AccountPage } from './account/page';
import { ActivityPage } from './activity/page';
import { AlertsPage } from './alerts/page';
import { CalendarPage } from './calendar/page';
import { ConnectPage } from './connect/page';
import { Frame } from './frame/frame';
import { FreezePage } from './freeze/page';
import { LedgerPage } from './ledger/page';
import { OverviewPage } from './overview/page';
import { PermissionsPage } from './permissions/page';
import { Popover } from './popover/popover';
import { SettingsPage } from './settings/page';
import { SpendPage } from './spend/page';
import { TopUpsPage } from './top-up/list-page';
import { TopUpPage } from './top-up/page';
import { SnapshotProvider } from './ui/snapshot-context';
import { resolveColours, theme } from './ui/theme';

export type Surface = 'window' | 'popover';

function PageOf({ snapshot }: { readonly snapshot: Snapshot }) {
  const { page } = snapshot;
  switch (page.name) {
    case 'overview':
      return <OverviewPage />;
    case 'account':
      return <AccountPage key={page.account} id={page.account} />;
    case 'alerts':
      return <AlertsPage />;
    case 'activity':
      return <ActivityPage wanted={page} />;
    case 'top-ups':
      return <TopUpsPage />;
    case 'top-up':
      return <TopUpPage key={page.plan} id={page.plan} />;
    case 'calendar':
      return <CalendarPage />;
    case 'ledger':
      return <LedgerPage key={page.account} />;
    case 'permissions':
      return <PermissionsPage />;
    case 'freeze':
      return <FreezePage />;
    case 'spend':
      return <SpendPage view={page.view} />;
    case 'connect':
      return <ConnectPage />;
    case 'settings':
      return <SettingsPage />;
  }
}

/** Everything on screen, from the last snapshot alone. */
export function App({ snapshot, surface }: { readonly snapshot: Snapshot; readonly surface: Surface }) {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  const { theme: chosen } = snapshot.settings;
  const scheme = chosen === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.lang = snapshot.language;
    document.documentElement.dataset.surface = surface;
  }, [snapshot.language, surface]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveColours} forceColorScheme={scheme}>
      <SnapshotProvider snapshot={snapshot}>
        {surface === 'popover' ? (
          <Popover />
        ) : (
          <Frame>
            <PageOf snapshot={snapshot} />
          </Frame>
        )}
        <Notifications position="bottom-right" limit={3} />
      </SnapshotProvider>
    </MantineProvider>
  );
}
