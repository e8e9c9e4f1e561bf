import type { Page } from '../../core/page';
import { usualDrill } from '../../core/spend/drill';
import type { TextKey } from '../../core/texts/catalogue';
import { allActivity } from '../activity/filter';
import { useCommand } from '../ui/commands';
import { useSnapshot } from '../ui/snapshot-context';

/** Something that the palette, the shortcut list and the keyboard all know. */
export interface Action {
  readonly id: string;
  readonly group: 'pages' | 'actions';
  readonly text: TextKey;
  /** As @mantine/hooks writes keys; `mod` is Ctrl, or Command on a Mac. */
  readonly keys?: string;
  readonly run: () => void;
}

/** Every action of the main window, in the order in which they are listed. */
export function useActions(listShortcuts: () => void): readonly Action[] {
  const { worst, accounts, paused, settings, page } = useSnapshot();
  const send = useCommand();
  const show = (page: Page) => () => void send('page.show', page);
  const lowest = worst ?? accounts[0]?.id;
  const { hideAmounts } = settings;
  const payFor = page.name === 'account' ? page.account : lowest;
  return [
    { id: 'overview', group: 'pages', text: 'nav.overview', keys: 'mod+1', run: show({ name: 'overview' }) },
    ...(lowest === undefined
      ? []
      : [
          {
            id: 'lowest',
            group: 'pages',
            text: 'kpi.lowest',
            keys: 'mod+2',
            run: show({ name: 'account', account: lowest }),
          } as const,
        ]),
    { id: 'connect', group: 'pages', text: 'nav.connect', keys: 'mod+3', run: show({ name: 'connect' }) },
    { id: 'settings', group: 'pages', text: 'nav.settings', keys: 'mod+4', run: show({ name: 'settings' }) },
    { id: 'alerts', group: 'pages', text: 'nav.alerts', keys: 'mod+5', run: show({ name: 'alerts' }) },
    { id: 'activity', group: 'pages', text: 'nav.activity', keys: 'mod+6', run: show(allActivity) },
    { id: 'top-ups', group: 'pages', text: 'nav.top-ups', keys: 'mod+7', run: show({ name: 'top-ups' }) },
    { id: 'calendar', group: 'pages', text: 'nav.calendar', keys: 'mod+8', run: show({ name: 'calendar' }) },
    { id: 'ledger', group: 'pages', text: 'nav.ledger', keys: 'mod+9', run: show({ name: 'ledger' }) },
    { id: 'spend', group: 'pages', text: 'nav.spend', run: show({ name: 'spend', view: usualDrill }) },
    { id: 'freeze', group: 'pages', text: 'nav.freeze', run: show({ name: 'freeze' }) },
    { id: 'permissions', group: 'pages', text: 'nav.permissions', run: show({ name: 'permissions' }) },
    ...(payFor === undefined
      ? []
      : [
          {
            id: 'top-up',
            group: 'actions',
            text: page.name === 'account' ? 'action.top-up' : 'action.top-up.lowest',
            keys: 'N',
            run: () => void send('top-up.start', { account: payFor }),
          } as const,
        ]),
    {
      id: 'refresh',
      group: 'actions',
      text: 'action.refresh',
      keys: 'mod+R',
      run: () => void send('readings.refresh', {}),
    },
    {
      id: 'pause',
      group: 'actions',
      text: paused ? 'action.resume' : 'action.pause',
      run: () => void send(paused ? 'readings.resume' : 'readings.pause', {}),
    },
    {
      id: 'hide',
      group: 'actions',
      text: hideAmounts ? 'action.show-amounts' : 'action.hide-amounts',
      keys: 'mod+shift+P',
      run: () => void send('settings.change', { hideAmounts: !hideAmounts }),
    },
    { id: 'print', group: 'actions', text: 'action.print', keys: 'mod+P', run: () => window.print() },
    { id: 'shortcuts', group: 'actions', text: 'shortcuts.title', keys: 'shift+?', run: listShortcuts },
  ];
}
