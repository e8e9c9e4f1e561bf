import type { Language } from '../texts/text';
import { cellText, factText, plainText } from './cell-text';
import type { Cell, Column, Sheet, SheetTable } from './sheet';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapedHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');

/** Black on white, so that a copy of a copy can be read; rows are never torn, and each page names its columns. */
const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; color: #000; background: #fff; font: 9pt/1.4 'Inter Variable', 'Noto Sans CJK SC', 'PingFang SC',
    'Microsoft YaHei', sans-serif; font-variant-numeric: tabular-nums; }
  h1 { font-size: 15pt; margin: 0 0 8pt; }
  h2 { font-size: 11pt; margin: 14pt 0 4pt; break-after: avoid; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2pt 12pt; margin: 0 0 10pt; }
  dt { color: #333; } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
  table { width: 100%; border-collapse: collapse; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 2.5pt 4pt; text-align: left; vertical-align: top; border-bottom: 0.5pt solid #999; overflow-wrap: anywhere; }
  th { border-bottom: 1pt solid #000; font-weight: 600; }
  .right { text-align: right; white-space: nowrap; }
  tr.total td { font-weight: 700; border-top: 1pt solid #000; }
  ul { margin: 12pt 0 0; padding: 0; list-style: none; font-size: 8pt; color: #333; }
  li { margin: 0 0 2pt; overflow-wrap: anywhere; }
`;

const classOf = ({ align }: Column): string => (align === 'right' ? ' class="right"' : '');

const rowHtml = (row: readonly Cell[], columns: readonly Column[], isTotal: boolean): string =>
  `<tr${isTotal ? ' class="total"' : ''}>${columns
    .map((column, index) => `<td${classOf(column)}>${escapedHtml(cellText(row[index] ?? { kind: 'empty' }))}</td>`)
    .join('')}</tr>`;

function tableHtml({ title, columns, rows, emphasised = [] }: SheetTable): string {
  const totals = new Set(emphasised);
  const heading = title === undefined ? '' : `<h2>${escapedHtml(plainText(title))}</h2>`;
  const head = columns.map((column) => `<th${classOf(column)}>${escapedHtml(plainText(column.title))}</th>`).join('');
  const body = rows.map((row, index) => rowHtml(row, columns, totals.has(index))).join('\n');
  return `${heading}<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A whole page for the printer, without a script or anything from elsewhere. */
export function sheetHtml({ title, facts, tables, notes }: Sheet, language: Language): string {
  const shown = facts.map(
    ({ label, value }) => `<dt>${escapedHtml(plainText(label))}</dt><dd>${escapedHtml(factText(value))}</dd>`,
  );
  const name = escapedHtml(plainText(title));
  const said = notes.map((note) => `<li>${escapedHtml(plainText(note))}</li>`).join('');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${name}</title><style>${STYLE}</style></head>
<body><h1>${name}</h1>${shown.length === 0 ? '' : `<dl>${shown.join('')}</dl>`}${tables.map(tableHtml).join('\n')}
${said === '' ? '' : `<ul>${said}</ul>`}</body></html>`;
}
