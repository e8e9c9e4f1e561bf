import { amountText, daysText, momentText } from './format';
import type { AccountRow, Snapshot } from './snapshot';
import type { Translator } from './texts/translator';

const headings = [
  'table.account',
  'table.balance',
  'table.burn',
  'table.days',
  'table.runs-out',
  'table.health',
] as const;

const ALIGNED_RIGHT = new Set([1, 2, 3]);

function cellsOf(row: AccountRow, snapshot: Snapshot, t: Translator): readonly string[] {
  const { available, burnRate, runway, failure } = row;
  const { language, now } = snapshot;
  return [
    row.name,
    available === undefined ? '–' : `${available.currency} ${amountText(available, language)}`,
    burnRate === undefined ? '–' : amountText(burnRate, language),
    runway.kind === 'days' ? daysText(runway.days, language) : '–',
    runway.kind === 'days' ? momentText(runway.depletesAt, snapshot, now) : '–',
    failure === undefined
      ? t(`table.health.${row.health}`)
      : t('table.health.failed', { health: t(`table.health.${row.health}`) }),
  ];
}

/** A terminal gives a Chinese character two columns. */
const widthOf = (text: string): number => [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}

/** The runway of every account for a terminal, a line each. */
export function runwayTable(snapshot: Snapshot, t: Translator): string {
  const rows = [headings.map((key) => t(key)), ...snapshot.accounts.map((row) => cellsOf(row, snapshot, t))];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, ALIGNED_RIGHT.has(column)))
      .join('  ')
      .trimEnd();
  const title = snapshot.sample ? [t('table.sample')] : [];
  return [...title, ...rows.map(line)].join('\n');
}
