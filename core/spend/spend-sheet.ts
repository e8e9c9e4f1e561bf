import { money, zero } from '../money';
import { type Cell, dayCell, emptyCell, moneyCell, type Sheet, sumCell, textCell } from '../sheet/sheet';
import type { TextKey } from '../texts/catalogue';
import type { Translator } from '../texts/translator';
import { type Instant, isoOf } from '../time';
import { type Dimension, tagKeyOf } from './dimension';
import type { Drilled, DrillRow } from './drill';

export const dimensionText = (dimension: Dimension, text: Translator): string => {
  const key = tagKeyOf(dimension);
  return key === undefined
    ? text(`spend.by.${dimension as Exclude<Dimension, `tag:${string}`>}`)
    : text('spend.by.tag', { key });
};

/** A value as a person reads it; what the bill does not say has words of its own. */
export function valueText(dimension: Dimension, value: string, text: Translator): string {
  if (dimension === 'item') return text(`spend.item.${value}` as TextKey);
  if (value !== '') return value;
  if (dimension === 'part') return text('spend.value.whole');
  return text(tagKeyOf(dimension) === undefined ? 'spend.value.none' : 'spend.value.untagged');
}

const percent = (share: number | undefined): Cell =>
  share === undefined ? emptyCell : textCell(`${(share * 100).toFixed(1)} %`);

function rowCells(row: DrillRow, { wanted, currency = '' }: Drilled, text: Translator): readonly Cell[] {
  return [
    textCell(valueText(wanted.by, row.value, text)),
    textCell(row.name ?? ''),
    moneyCell(money(currency, row.amount)),
    percent(row.share),
    row.before === undefined ? emptyCell : moneyCell(money(currency, row.before)),
    percent(row.change),
    textCell(row.provisional ? text('spend.provisional') : ''),
  ];
}

/** The view as a sheet: the same figures as on the page, and a total that a spreadsheet works out anew. */
export function spendSheet(drilled: Drilled, accountName: string, text: Translator, now: Instant): Sheet {
  const { wanted, period, comparedWith, currency = '', others } = drilled;
  const total = currency === '' ? zero('') : money(currency, drilled.total);
  const rows = drilled.rows.map((row) => rowCells(row, drilled, text));
  const rest: readonly Cell[] | undefined = others && [
    textCell(text('spend.others', { count: others.count })),
    emptyCell,
    moneyCell(money(currency, others.amount)),
    percent(others.share),
    emptyCell,
    emptyCell,
    emptyCell,
  ];
  const listed = rest === undefined ? rows : [...rows, rest];
  const sum = sumCell(total, { kind: 'column', from: 0, to: listed.length - 1 });
  const closing: readonly Cell[] = [
    textCell(text('spend.total')),
    emptyCell,
    listed.length === 0 ? moneyCell(total) : sum,
    ...Array.from({ length: 4 }, () => emptyCell),
  ];
  return {
    title: text('spend.title'),
    facts: [
      { label: text('spend.account'), value: textCell(accountName) },
      { label: text('spend.sheet.from'), value: dayCell(period.from) },
      { label: text('spend.sheet.to'), value: dayCell(period.to) },
      { label: text('spend.sheet.compared'), value: textCell(`${comparedWith.from} – ${comparedWith.to}`) },
      ...wanted.path.map((step) => ({
        label: dimensionText(step.dimension, text),
        value: textCell(valueText(step.dimension, step.value, text)),
      })),
      { label: text('ledger.sheet.made'), value: textCell(isoOf(now)) },
    ],
    tables: [
      {
        columns: [
          { title: dimensionText(wanted.by, text) },
          { title: text('spend.column.name') },
          { title: text('spend.column.amount'), align: 'right' },
          { title: text('spend.column.share'), align: 'right' },
          { title: text('spend.column.before'), align: 'right' },
          { title: text('spend.column.change'), align: 'right' },
          { title: text('spend.column.standing') },
        ],
        rows: [...listed, closing],
        emphasised: [listed.length],
      },
    ],
    notes: [text('spend.note.days'), text('spend.note.people')],
  };
}
