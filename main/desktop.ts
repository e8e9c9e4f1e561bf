import { join } from 'node:path';
import { app, nativeTheme, powerMonitor } from 'electron';
import type { AccountId } from '../core/account';
import type { Happening } from '../core/alerts/happening';
import type { Page } from '../core/page';
import { withHistory, withPage } from '../core/state';
import { showActivity } from './activity-on-show';
import { channelsOf, sendBy } from './alert-channels';
import { openAlertDesk } from './alert-desk';
import { allCommands } from './all-commands';
import { serveApp } from './app-protocol';
import { openCalendar } from './calendar';
import { haveCalendars } from './calendars-at-hand';
import { now, sinceBoot } from './clock';
import { listenToCommands } from './commands';
import { showHistory } from './history-on-show';
import { openKeptBills } from './kept-bills';
import { openKeptForecasts } from './kept-forecasts';
import type { LaunchOptions } from './launch-options';
import { openLedgerDesk } from './ledger';
import { lockSession, windowSession } from './lockdown';
import { toldOf } from './notification-channel';
import { openNotifier } from './notifier';
import { openKeyCheck } from './permission-key-check';
import type { Program } from './program';
import { keepProven } from './proven-channels';
import { openRunwayPost } from './runway-post';
import { settleChanges } from './settling';
import { snapshotInTurns } from './showing';
import { postRunway } from './slack-channel';
import { openSpendDesk } from './spend';
import { startAtLogin } from './start-at-login';
import { openSurfaces, type Surfaces } from './surfaces';
import { openTray } from './tray';
import { type Desktop, watchDesktop } from './tray-host';
import { keepWayIn } from './way-in';
import { workCalendars } from './work-calendars';

const calming: ReadonlySet<Happening['what']> = new Set(['resolved', 'acknowledged', 'snoozed']);

/** The tray, the notifications, the popover and the window of a running program. */
export interface OnDesktop {
  /** Takes up the alerts and forecasts of the last run; call it when the accounts are known. */
  readonly beginAlerts: () => Promise<void>;
  readonly openPage: (page: Page) => void;
  readonly surfaces: Surfaces;
}

export function putOnDesktop(program: Program, options: LaunchOptions): OnDesktop {
  const { store, reader, notices, vault, save, snapshot } = program;
  const surfaces = openSurfaces(snapshot);
  const openPage = (page: Page) => {
    store.commit((state) => withPage(state, page));
    surfaces.closePopover();
    surfaces.openWindow();
  };
  const openAccount = (id: AccountId) => openPage({ name: 'account', account: id });
  const openMain = () => openPage(store.state().page);
  const refresh = () => {
    vault.askAgain();
    void reader.refresh();
  };

  const tray = openTray({
    open: openMain,
    refresh,
    pause: reader.pause,
    resume: reader.resume,
    'top-ups': () => openPage({ name: 'top-ups' }),
    connect: () => openPage({ name: 'connect' }),
    settings: () => openPage({ name: 'settings' }),
    quit: () => app.quit(),
    account: openAccount,
    popover: surfaces.togglePopover,
  });

  const notifier = openNotifier({
    onClick: (account) => (account === undefined ? openMain() : openAccount(account)),
    onFailed: notices.notificationFailed,
  });

  const isShown = () => surfaces.isOpen();
  const loadHistory = showHistory(store, program.historyOf, isShown, now);
  const loadActivity = showActivity(store, program.journal, isShown);
  const calendar = openCalendar({ store, historyOf: program.historyOf, isShown, now });

  const { historyOf, record } = program;
  const ledger = openLedgerDesk({ store, historyOf, vault, record, isShown, now });
  const spend = openSpendDesk({ store, vault, bills: program.bills, works: ledger.works, isShown, now });

  const askForCalendars = haveCalendars(store, workCalendars, now);
  const forecasts = openKeptForecasts(store, program.journal, now);
  const bills = openKeptBills(store, program.journal, now);

  async function show(): Promise<void> {
    const current = await snapshotInTurns(store, now());
    tray.show(current);
    await surfaces.show(current);
    notifier.keepOnly(current.accounts.map(({ id }) => id));
    loadHistory();
    loadActivity(false);
    calendar.look();
    ledger.look();
    spend.look();
    askForCalendars();
    forecasts.keep();
    bills.keep();
    program.topUps.look();
  }
  const proven = keepProven(store, save);

  /** What somebody acts on, or what is over, need not stay on the screen. */
  function onHappened(happened: readonly Happening[]): void {
    for (const { what, account } of happened) {
      if (account !== undefined && calming.has(what)) notifier.withdraw(account);
    }
    proven(happened);
    loadActivity(true);
  }

  const alerts = openAlertDesk({
    store,
    journal: program.journal,
    send: sendBy(notifier, vault, () => toldOf(store.state(), now())),
    delivery: (state) => ({ ...state.alerting.delivery, channels: channelsOf(state), doNotDisturb: false }),
    onHappened,
    sinceBoot,
    now,
  });
  const postOnSchedule = openRunwayPost({ store, post: () => postRunway(vault, snapshot()), save, now });

  function applySettings(): void {
    const { settings } = store.state();
    nativeTheme.themeSource = settings.theme;
    startAtLogin(settings.startAtLogin).catch(notices.startAtLoginFailed);
  }

  function onDesktop(desktop: Desktop): void {
    notices.noTray(!desktop.trayHost);
    notices.noNotifications(!desktop.notifications);
  }

  const readRam: typeof vault.readRam = (...asked) => reader.beside(() => vault.readRam(...asked));
  const keyCheck = openKeyCheck({ store, vault: { readRam }, historyOf, now });
  const { check: checkKey } = keyCheck;

  lockSession(windowSession());
  serveApp(windowSession(), join(__dirname, '../renderer'));
  listenToCommands(
    allCommands({ program, surfaces, desk: alerts, calendar, ledger, spend, checkKey, openPage, apply: applySettings }),
    surfaces.isOurs,
  );
  spend.listen(surfaces.isOurs);
  settleChanges({
    store,
    judge: (all) => {
      postOnSchedule();
      program.freezes.tellAgain();
      return alerts.look(all);
    },
    show,
  });
  applySettings();
  void show();

  app.on('before-quit', () => void calendar.feed.close());
  powerMonitor.on('suspend', reader.sleep);
  powerMonitor.on('resume', () => {
    alerts.woke();
    reader.wake();
  });
  const wayIn = keepWayIn({ isOpen: surfaces.isOpen, open: openMain, quit: () => app.quit() });
  app.on('window-all-closed', () => {
    store.commit((state) => withHistory(state, undefined));
    wayIn.closed();
  });
  if (!options.hidden) openMain();
  void watchDesktop((desktop, before) => {
    if (desktop.trayHost && !before.trayHost) tray.renew();
    if (!desktop.trayHost && before.trayHost) tray.leave();
    onDesktop(desktop);
    wayIn.tray(desktop.trayHost);
  }).then((watch) => {
    onDesktop(watch.current());
    wayIn.begin(watch.current().trayHost);
  });

  async function beginAlerts(): Promise<void> {
    await Promise.all([
      keyCheck.begin(),
      alerts.begin(),
      forecasts.begin(),
      bills.begin(),
      program.topUps.begin(),
      program.freezes.begin(),
      calendar.begin(),
    ]);
  }

  return { openPage, surfaces, beginAlerts };
}
