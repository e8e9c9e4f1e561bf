import { daysText, momentText, zonedMomentText } from './format';
import type { AccountRow, Snapshot } from './snapshot';
import type { Translator } from './texts/translator';
import { PAUSED, trayFaceOf } from './tray-face';
import { accountLine, shortName } from './tray-line';

/** What Windows shows of a tooltip. */
const LONGEST = 127;

function worstLines(row: AccountRow, snapshot: Snapshot, t: Translator): readonly string[] {
  if (row.runway.kind !== 'days' || row.health === 'suspended') return [accountLine(row, snapshot, t)];
  const { days, depletesAt } = row.runway;
  return [
    t('tray.worst', { account: shortName(row.name), days: daysText(days, snapshot.language) }),
    t('tray.runs-out', { moment: zonedMomentText(depletesAt, snapshot, snapshot.now) }),
  ];
}

/** The first lines of tooltip and menu: the worst account, or why there is none. */
export function statusLines(snapshot: Snapshot, t: Translator): readonly string[] {
  if (snapshot.accounts.length === 0) return [t('tray.no-accounts')];
  const face = trayFaceOf(snapshot);
  const row = snapshot.accounts.find(({ id }) => id === face.account);
  if (row !== undefined) return worstLines(row, snapshot, t);
  return [t(face.digits === PAUSED ? 'tray.paused' : 'tray.not-known')];
}

/** Where topping up is frozen. */
export const freezeLines = ({ frozen }: Snapshot, t: Translator): readonly string[] =>
  frozen.map(({ name, state }) =>
    t(state === 'frozen' ? 'tray.frozen' : 'tray.freeze-half-done', { account: shortName(name) }),
  );

/** What a top-up waits for: a person, or its money. */
export function deskLines({ topUps }: Snapshot, t: Translator): readonly string[] {
  const paid = topUps.open.filter(({ stage }) => stage === 'paid').length;
  return [
    ...(topUps.openChecks === 0 ? [] : [t('tray.checks', { count: topUps.openChecks })]),
    ...(paid === 0 ? [] : [t('tray.awaited', { count: paid })]),
  ];
}

/** Where the figures come from and how old they are. */
export function ageLine(snapshot: Snapshot, t: Translator): string {
  if (snapshot.lastReadAt === undefined) return t('tray.never-read');
  const moment = momentText(snapshot.lastReadAt, snapshot, snapshot.now);
  return t(snapshot.sample ? 'tray.updated.sample' : 'tray.updated', { moment });
}

export function trayTooltipOf(snapshot: Snapshot, t: Translator): string {
  const paused = snapshot.paused && trayFaceOf(snapshot).digits !== PAUSED ? [t('tray.paused')] : [];
  const age = snapshot.accounts.length === 0 ? [] : [ageLine(snapshot, t)];
  const text = [
    ...freezeLines(snapshot, t),
    ...statusLines(snapshot, t),
    ...deskLines(snapshot, t),
    ...paused,
    ...age,
  ].join('\n');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
