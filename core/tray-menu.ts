import type { AccountId } from './account';
import type { Health } from './health';
import type { AccountRow, Snapshot } from './snapshot';
import type { Translator } from './texts/translator';
import { daysLeft } from './tray-face';
import { accountLine } from './tray-line';
import { ageLine, deskLines, freezeLines, statusLines } from './tray-tooltip';

export type TrayAction = 'open' | 'refresh' | 'pause' | 'resume' | 'top-ups' | 'connect' | 'settings' | 'quit';

export type TrayEntry =
  | { readonly kind: 'line'; readonly label: string }
  | { readonly kind: 'account'; readonly label: string; readonly account: AccountId }
  | { readonly kind: 'action'; readonly label: string; readonly action: TrayAction; readonly enabled: boolean }
  | { readonly kind: 'separator' };

/** A longer menu runs off a laptop's screen. */
const MOST_ACCOUNTS = 20;
const SEPARATOR: TrayEntry = { kind: 'separator' };
const URGENCY: readonly Health[] = ['suspended', 'critical', 'stale', 'watch', 'unknown', 'healthy'];

/** The worst account first. */
export const byUrgency = (left: AccountRow, right: AccountRow): number => {
  const rank = URGENCY.indexOf(left.health) - URGENCY.indexOf(right.health);
  if (rank !== 0) return rank;
  const [less, more] = [daysLeft(left), daysLeft(right)];
  if (less === more) return 0;
  return (less ?? Number.MAX_VALUE) < (more ?? Number.MAX_VALUE) ? -1 : 1;
};

function accountEntries(snapshot: Snapshot, t: Translator): readonly TrayEntry[] {
  const sorted = [...snapshot.accounts].sort(byUrgency);
  const listed = sorted.slice(0, MOST_ACCOUNTS).map((row): TrayEntry => {
    return { kind: 'account', label: accountLine(row, snapshot, t), account: row.id };
  });
  const more = sorted.length - listed.length;
  if (more === 0) return listed;
  return [...listed, { kind: 'action', label: t('tray.more', { count: more }), action: 'open', enabled: true }];
}

const action = (name: TrayAction, t: Translator, enabled = true): TrayEntry => ({
  kind: 'action',
  label: t(`tray.${name}`),
  action: name,
  enabled,
});

/** Everything that the tray can do: on Linux the menu is all that a person gets. */
export function trayMenuOf(snapshot: Snapshot, t: Translator): readonly TrayEntry[] {
  const any = snapshot.accounts.length > 0;
  const status = [
    ...freezeLines(snapshot, t),
    ...statusLines(snapshot, t),
    ...deskLines(snapshot, t),
    ...(any ? [ageLine(snapshot, t)] : []),
  ];
  return [
    ...status.map((label): TrayEntry => ({ kind: 'line', label })),
    SEPARATOR,
    ...(any ? [...accountEntries(snapshot, t), SEPARATOR] : []),
    action('open', t),
    ...(any ? [action('refresh', t, !snapshot.reading), action(snapshot.paused ? 'resume' : 'pause', t)] : []),
    ...(any ? [action('top-ups', t)] : []),
    ...(any && !snapshot.sample ? [] : [action('connect', t)]),
    action('settings', t),
    SEPARATOR,
    action('quit', t),
  ];
}
