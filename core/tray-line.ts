import { dateText, daysText, momentText } from './format';
import type { AccountRow, Snapshot } from './snapshot';
import type { Translator } from './texts/translator';

const LONGEST_NAME = 32;

/** Long names differ at their ends (`ClientX-MarchQ2-AI-POC-Tokyo-OSS`), so the middle is what goes. */
export function shortName(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST_NAME) return name;
  const half = (LONGEST_NAME - 1) / 2;
  return `${letters.slice(0, Math.ceil(half)).join('')}…${letters.slice(-Math.floor(half)).join('')}`;
}

/** One account on one line, without its name. */
export function stateText(row: AccountRow, snapshot: Snapshot, t: Translator): string {
  if (row.health === 'suspended') return t('tray.state.used-up');
  if (row.health === 'stale' && row.asOf !== undefined) {
    return t('tray.state.stale', { moment: momentText(row.asOf, snapshot, snapshot.now) });
  }
  if (row.health === 'unknown') {
    if (row.beingWorkedOut) return t('tray.state.reading');
    if (row.available !== undefined) return t('tray.state.too-early');
    return t(row.failure === undefined ? 'tray.state.unread' : 'tray.state.failed');
  }
  if (row.runway.kind === 'endless') return t('tray.state.endless');
  if (row.runway.kind === 'unknown') return t('tray.state.too-early');
  return t(row.health === 'critical' ? 'tray.state.critical' : 'tray.state.days', {
    days: daysText(row.runway.days, snapshot.language),
    date: dateText(row.runway.depletesAt, snapshot, snapshot.now),
  });
}

export const accountLine = (row: AccountRow, snapshot: Snapshot, t: Translator): string =>
  t('tray.account', { account: shortName(row.name), state: stateText(row, snapshot, t) });
