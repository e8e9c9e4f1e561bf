import type { Texts } from './text';

/** Why an invoice, or a file of them, was not taken. The line's number is said beside each of `import.…`. */
export const ledgerImportTexts = {
  'input.invoice.number': {
    en: 'Number: copy the invoice’s number, at most 64 characters.',
    'zh-CN': '编号：请填写发票号码，最多 64 个字符。',
  },
  'input.invoice.number.kept': {
    en: 'Number: invoice {{number}} of this account is entered already. Remove it first if it was wrong.',
    'zh-CN': '编号：该账号的发票 {{number}} 已录入。如有误，请先将其移除。',
  },
  'input.invoice.day': {
    en: 'Date: write the day on the invoice as 2026-11-16.',
    'zh-CN': '日期：请按 2026-11-16 的格式填写开票日期。',
  },
  'input.invoice.amount': {
    en: 'Amount: write the invoice’s total such as 9500 or 9,500.00; a credit note has a minus in front.',
    'zh-CN': '金额：请填写发票总额，例如 9500 或 9,500.00；红字发票请在前面加负号。',
  },
  'input.invoice.currency': {
    en: 'This account has not been read yet, so its currency is not known. Read it first.',
    'zh-CN': '尚未读取该账号，因此币种未知。请先读取。',
  },
  'import.cell-long': {
    en: 'A cell has more than {{most}} letters, which no invoice needs. Shorten it, or leave its column out.',
    'zh-CN': '某个单元格超过 {{most}} 个字符，发票不需要这么长。请缩短内容或删除该列。',
  },
  'input.invoice.gone': {
    en: 'This invoice is no longer there.',
    'zh-CN': '该发票已不存在。',
  },
  'input.import.refused': {
    en: '“{{file}}” was not taken and nothing was changed. The page says which lines to correct.',
    'zh-CN': '未导入“{{file}}”，未做任何更改。页面中列出了需要更正的行。',
  },
  'import.too-large': {
    en: 'The file is larger than {{most}} MB. Split it and import the parts.',
    'zh-CN': '文件超过 {{most}} MB。请拆分后分别导入。',
  },
  'import.unreadable': {
    en: 'The file could not be opened. See that it is still there and that you may read it.',
    'zh-CN': '无法打开该文件。请确认文件仍在，且有读取权限。',
  },
  'import.workbook': {
    en: 'This is an Excel workbook. Open it and save it as CSV (UTF-8), then import that.',
    'zh-CN': '这是 Excel 工作簿。请打开后另存为 CSV（UTF-8）再导入。',
  },
  'import.pdf': {
    en: 'This is a PDF. Enter its invoice by hand, or import a CSV.',
    'zh-CN': '这是 PDF 文件。请手动录入该发票，或导入 CSV。',
  },
  'import.not-text': {
    en: 'This is not a text file with columns. Export the invoices as CSV.',
    'zh-CN': '这不是带分列的文本文件。请将发票导出为 CSV。',
  },
  'import.encoding': {
    en: 'Some letters here cannot be read. Save the file as CSV (UTF-8).',
    'zh-CN': '此处有无法识别的字符。请将文件另存为 CSV（UTF-8）。',
  },
  'import.cut': {
    en: 'The file ends in the middle of this line: it may have been cut. Export it again; if it is whole, end the line with a line break.',
    'zh-CN': '文件在此行中间结束，可能不完整。请重新导出；如确实完整，请在行尾加上换行。',
  },
  'import.quote-open': {
    en: 'A quotation mark that opens on this line never closes. The file may have been cut; export it again.',
    'zh-CN': '此行开始的引号没有结束。文件可能不完整，请重新导出。',
  },
  'import.quote': {
    en: 'There is a quotation mark in the middle of a cell. Export the file again as CSV.',
    'zh-CN': '单元格中间出现引号。请重新导出为 CSV。',
  },
  'import.empty': {
    en: 'The file is empty. Its first line should name the columns: number, date, amount, currency, account.',
    'zh-CN': '文件为空。首行应为列名：编号、日期、金额、币种、账号。',
  },
  'import.no-rows': {
    en: 'Below the column names there is no invoice.',
    'zh-CN': '列名下方没有任何发票。',
  },
  'import.too-many': {
    en: 'There are more than {{most}} lines. Split the file and import the parts.',
    'zh-CN': '超过 {{most}} 行。请拆分后分别导入。',
  },
  'import.column.missing': {
    en: 'There is no column “{{column}}”. The first line should name number, date, amount, currency and account.',
    'zh-CN':
      '缺少“{{column}}”列。首行应包含编号（number）、日期（date）、金额（amount）、币种（currency）和账号（account）。',
  },
  'import.column.twice': {
    en: 'The column “{{column}}” is there twice. Keep one.',
    'zh-CN': '“{{column}}”列出现了两次，请只保留一列。',
  },
  'import.cells': {
    en: 'It has {{found}} cells where the first line has {{wanted}}.',
    'zh-CN': '该行有 {{found}} 个单元格，而首行有 {{wanted}} 个。',
  },
  'import.number': {
    en: '“{{written}}” is no invoice number: it needs 1 to 64 characters.',
    'zh-CN': '“{{written}}”不是有效的发票号码：应为 1 到 64 个字符。',
  },
  'import.day': {
    en: '“{{written}}” is no date. Write it as 2026-11-16.',
    'zh-CN': '“{{written}}”不是有效日期。请写成 2026-11-16。',
  },
  'import.amount': {
    en: '“{{written}}” is no amount. Write it as 9500.00 or 9,500.00.',
    'zh-CN': '“{{written}}”不是有效金额。请写成 9500.00 或 9,500.00。',
  },
  'import.currency': {
    en: '“{{written}}” is no currency. Write its code, such as CNY or USD.',
    'zh-CN': '“{{written}}”不是有效币种。请填写代码，例如 CNY 或 USD。',
  },
  'import.currency.other': {
    en: 'It is in {{written}}, but {{account}} is billed in {{currency}}.',
    'zh-CN': '该发票为 {{written}}，但 {{account}} 以 {{currency}} 计费。',
  },
  'import.account': {
    en: 'No account is called “{{written}}”. Write its name as it is here.',
    'zh-CN': '没有名为“{{written}}”的账号。请填写此处显示的名称。',
  },
  'import.twice': {
    en: 'Invoice {{number}} is on line {{first}} already.',
    'zh-CN': '发票 {{number}} 已出现在第 {{first}} 行。',
  },
  'import.differs': {
    en: 'Invoice {{number}} is entered already with {{amount}} of {{day}}. Remove it first if that was wrong.',
    'zh-CN': '发票 {{number}} 已录入，金额 {{amount}}，日期 {{day}}。如有误，请先将其移除。',
  },
} satisfies Texts;
