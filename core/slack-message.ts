import type { AlertWords } from './alerts/alert-words';
import type { ChangedAlert } from './alerts/changed-alerts';
import { dateText, type Locale, momentText, moneyText } from './format';
import type { Health } from './health';
import {
  asWritten,
  context,
  cutTo,
  header,
  LONGEST_TEXT,
  type SlackBlock,
  type SlackMessage,
  section,
  sections,
} from './slack-blocks';
import type { AccountRow, Snapshot } from './snapshot';
import type { Translator } from './texts/translator';
import type { Instant } from './time';
import { stateText } from './tray-line';
import { byUrgency } from './tray-menu';

const circles = { critical: ':red_circle:', watch: ':large_yellow_circle:', calm: ':large_blue_circle:' } as const;
const healthCircles: Readonly<Record<Health, string>> = {
  suspended: ':black_circle:',
  critical: ':red_circle:',
  stale: ':white_circle:',
  watch: ':large_yellow_circle:',
  unknown: ':white_circle:',
  healthy: ':large_green_circle:',
};

const message = (text: string, blocks: readonly SlackBlock[]): SlackMessage => ({
  text: cutTo(asWritten(text), LONGEST_TEXT),
  blocks,
});

/** Slack shows a moment to people in many zones, so it says whose it is. */
const toldBy = (locale: Locale, t: Translator, now: Instant): SlackBlock =>
  context(asWritten(t('slack.told-by', { moment: momentText(now, locale, now), zone: locale.zone })));

const titled = (title: string, test: boolean, t: Translator): string =>
  test ? t('slack.test.title', { title }) : title;

export function alertMessage(alert: AlertWords, locale: Locale, t: Translator, now: Instant): SlackMessage {
  const title = titled(alert.title, alert.test, t);
  const next = t('slack.next', { next: alert.next });
  const severity = `${circles[alert.severity]} *${t(`alert.severity.${alert.severity}`)}*`;
  return message(`${title}. ${alert.body}`, [
    header(title),
    ...(alert.test ? [section(`*${asWritten(t('slack.test.note'))}*`)] : []),
    section(`${severity}\n${asWritten(alert.body)}\n${asWritten(next)}`),
    toldBy(locale, t, now),
  ]);
}

const MOST_CHANGES = 60;
const LONGEST_LINE = 150;

/** What has changed since the last message, and nothing else; undefined where nothing has. */
export function digestMessage(
  changes: readonly ChangedAlert[],
  locale: Locale,
  t: Translator,
  now: Instant,
): SlackMessage | undefined {
  if (changes.length === 0) return undefined;
  const order = ['worsened', 'raised', 'resolved'] as const;
  const listed = order.flatMap((what) => changes.filter((change) => change.what === what)).slice(0, MOST_CHANGES);
  const blocks = order.flatMap((what) => {
    const lines = listed
      .filter((change) => change.what === what)
      .map((change) => `• ${asWritten(cutTo(titled(change.title, change.test, t), LONGEST_LINE))}`);
    return lines.length === 0 ? [] : sections([`*${t(`slack.digest.${what}`)}*`, ...lines]);
  });
  const drill = changes.every(({ test }) => test);
  const title = titled(t('slack.digest.title', { count: changes.length }), drill, t);
  const more = changes.length - listed.length;
  return message([title, ...listed.slice(0, 3).map((change) => titled(change.title, change.test, t))].join('. '), [
    header(title),
    ...(drill ? [section(`*${asWritten(t('slack.test.note'))}*`)] : []),
    ...blocks,
    ...(more > 0 ? [section(t('slack.more', { count: more }))] : []),
    toldBy(locale, t, now),
  ]);
}

const MOST_ACCOUNTS = 80;

function lineOf(row: AccountRow, snapshot: Snapshot, t: Translator): string {
  const account = cutTo(row.name, LONGEST_LINE);
  const state = stateText(row, snapshot, t);
  const shown = row.available !== undefined && row.health !== 'stale' && !snapshot.settings.hideAmounts;
  const line =
    row.available !== undefined && shown
      ? t('slack.runway.line.amount', { account, state, amount: moneyText(row.available, snapshot.language) })
      : t('slack.runway.line', { account, state });
  return `${healthCircles[row.health]} ${asWritten(line)}`;
}

function countsOf({ accounts }: Snapshot, t: Translator): string {
  const count = (...states: readonly Health[]) => accounts.filter(({ health }) => states.includes(health)).length;
  // One that was read a moment ago has its balance, though not yet its days.
  const unread = accounts.filter(({ health, asOf }) => health === 'stale' || asOf === undefined).length;
  return t('slack.runway.counts', {
    all: accounts.length,
    act: count('suspended', 'critical'),
    watch: count('watch'),
    unread,
  });
}

/** The runway of all accounts for everybody to see, the worst first; amounts only where the window shows them too. */
export function runwayMessage(snapshot: Snapshot, t: Translator): SlackMessage {
  const { now } = snapshot;
  const sorted = [...snapshot.accounts].sort(byUrgency);
  const listed = sorted.slice(0, MOST_ACCOUNTS);
  const title = t('slack.runway.title', { date: dateText(now, snapshot, now) });
  const empty = snapshot.accounts.length === 0;
  const counts = empty ? t('slack.runway.none') : countsOf(snapshot, t);
  const more = sorted.length - listed.length;
  return message([title, counts].join('. '), [
    header(title),
    ...(snapshot.sample ? [section(`*${t('slack.runway.sample')}*`)] : []),
    section(asWritten(counts)),
    ...sections(listed.map((row) => lineOf(row, snapshot, t))),
    ...(more > 0 ? [section(t('slack.more', { count: more }))] : []),
    toldBy(snapshot, t, now),
  ]);
}
