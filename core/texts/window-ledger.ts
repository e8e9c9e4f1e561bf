import { ledgerImportTexts } from './ledger-import';
import { ledgerSheetTexts } from './ledger-sheet';
import type { Texts } from './text';

/** The ledger's page, what is exported of it, and work that takes a while. */
export const windowLedgerTexts = {
  ...ledgerImportTexts,
  ...ledgerSheetTexts,
  'input.export.unwritable': {
    en: 'The file could not be written there. Choose a folder that you may write to; nothing was changed.',
    'zh-CN': '无法写入该位置。请选择有写入权限的文件夹；未做任何更改。',
  },
  'notice.record-damaged': {
    en: 'The record of top-ups and sign-offs was changed from outside, at line {{line}} or near it.',
    'zh-CN': '充值与签核的操作记录在第 {{line}} 行附近被外部改动。',
  },
  'notice.record-damaged.remedy': {
    en: 'Keep a copy of the file record.jsonl, and have it checked with “npm run verify-log”: it names every line.',
    'zh-CN': '请保留 record.jsonl 文件的副本，并用“npm run verify-log”核查：它会指出每一行。',
  },
  'print.page': { en: 'Page {{page}} of {{pages}}', 'zh-CN': '第 {{page}} 页，共 {{pages}} 页' },
  'input.export.failed': {
    en: 'The file could not be made. Try again; nothing was changed.',
    'zh-CN': '无法生成文件。请重试；未做任何更改。',
  },
  'input.work.busy': {
    en: 'Another file is being made. Wait until it is done, or cancel it.',
    'zh-CN': '正在生成另一个文件。请等待完成或将其取消。',
  },
  'work.ledger': { en: 'Making the ledger', 'zh-CN': '正在生成账簿' },
  'work.progress': { en: '{{done}} of {{of}}', 'zh-CN': '{{done}} / {{of}}' },
  'work.cancel': { en: 'Cancel', 'zh-CN': '取消' },
  'ledger.title': { en: 'Ledger', 'zh-CN': '账簿' },
  'nav.ledger': { en: 'Ledger', 'zh-CN': '账簿' },
  'ledger.under.month': {
    en: '{{month}} of all accounts. Months begin at 00:00 UTC+8.',
    'zh-CN': '全部账号 {{month}}。月份从 UTC+8 00:00 开始。',
  },
  'ledger.under.account': {
    en: 'Month by month, the newest first. Months begin at 00:00 UTC+8.',
    'zh-CN': '按月列出，最新在前。月份从 UTC+8 00:00 开始。',
  },
  'ledger.choose': { en: 'Account', 'zh-CN': '账号' },
  'ledger.choose.all': { en: 'All accounts', 'zh-CN': '全部账号' },
  'ledger.previous': { en: 'Previous month', 'zh-CN': '上个月' },
  'ledger.next': { en: 'Next month', 'zh-CN': '下个月' },
  'ledger.loading': { en: 'Reading the ledger…', 'zh-CN': '正在读取账簿…' },
  'ledger.none': { en: 'No reading of this month', 'zh-CN': '本月没有读数' },
  'ledger.none.text': {
    en: 'The ledger begins with an account’s first reading. Turn to a later month, or connect an account.',
    'zh-CN': '账簿从账号的首次读数开始。请查看之后的月份，或连接账号。',
  },
  'ledger.bills.reading': {
    en: {
      one: 'One bill is being read; until then its usage is by the balance.',
      other: '{{count}} bills are being read; until then their usage is by the balance.',
    },
    'zh-CN': '正在读取 {{count}} 份账单；在此之前用量按余额计算。',
  },
  'ledger.bills.failed': {
    en: 'A bill could not be read, so usage is by the balance there.',
    'zh-CN': '有账单无法读取，因此该月用量按余额计算。',
  },
  'ledger.lines': { en: 'Lines of {{what}}', 'zh-CN': '{{what}} 的明细' },
  'ledger.opening.at': { en: 'Opening balance, read {{at}}', 'zh-CN': '期初余额，读取于 {{at}}' },
  'ledger.closing.at': { en: 'Closing balance, read {{at}}', 'zh-CN': '期末余额，读取于 {{at}}' },
  'ledger.all-matched': { en: 'All matched', 'zh-CN': '全部匹配' },
  'ledger.months-of': { en: 'Months of {{account}}', 'zh-CN': '{{account}} 各月' },
  'ledger.accounts-in': { en: 'Accounts in {{month}}', 'zh-CN': '{{month}} 各账号' },
  'ledger.export': { en: 'Export', 'zh-CN': '导出' },
  'ledger.export.shown': { en: 'What is shown', 'zh-CN': '当前显示的内容' },
  'ledger.export.all': { en: 'All accounts, all months', 'zh-CN': '全部账号、全部月份' },
  'ledger.export.xlsx': { en: 'Excel workbook (XLSX)', 'zh-CN': 'Excel 工作簿（XLSX）' },
  'ledger.export.csv': { en: 'Table (CSV)', 'zh-CN': '表格（CSV）' },
  'ledger.export.pdf': { en: 'Document (PDF)', 'zh-CN': '文档（PDF）' },
  'ledger.import': { en: 'Import invoices', 'zh-CN': '导入发票' },
  'ledger.import.text': {
    en: 'Drop a CSV here, or choose one: number, date, amount, currency, account. It is taken whole or not at all.',
    'zh-CN': '将 CSV 拖到此处，或选择文件：编号、日期、金额、币种、账号。要么全部导入，要么不导入。',
  },
  'ledger.import.done': {
    en: { one: 'One invoice was taken from “{{file}}”.', other: '{{count}} invoices were taken from “{{file}}”.' },
    'zh-CN': '已从“{{file}}”导入 {{count}} 张发票。',
  },
  'ledger.import.known': {
    en: { one: 'One was here already.', other: '{{count}} were here already.' },
    'zh-CN': '其中 {{count}} 张此前已录入。',
  },
  'ledger.import.refused': {
    en: '“{{file}}” was not taken; nothing was changed',
    'zh-CN': '未导入“{{file}}”，未做任何更改',
  },
  'ledger.import.line': { en: 'Line {{line}}', 'zh-CN': '第 {{line}} 行' },
  'ledger.import.more': {
    en: { one: 'and one more line', other: 'and {{count}} more lines' },
    'zh-CN': '另有 {{count}} 行',
  },
  'ledger.invoices': { en: 'Invoices', 'zh-CN': '发票' },
  'ledger.invoices.none': { en: 'No invoice is entered yet.', 'zh-CN': '尚未录入发票。' },
  'ledger.invoices.choose': {
    en: 'Choose one account to see its invoices and to enter one.',
    'zh-CN': '请选择一个账号以查看其发票或录入发票。',
  },
  'ledger.invoice.enter': { en: 'Enter an invoice', 'zh-CN': '录入发票' },
  'ledger.invoice.number': { en: 'Number', 'zh-CN': '编号' },
  'ledger.invoice.day': { en: 'Date on the invoice', 'zh-CN': '开票日期' },
  'ledger.invoice.amount': { en: 'Total', 'zh-CN': '总额' },
  'ledger.invoice.amount.in': { en: 'Total in {{currency}}', 'zh-CN': '总额（{{currency}}）' },
  'ledger.invoice.entered': { en: 'Invoice entered', 'zh-CN': '已录入发票' },
  'ledger.invoice.remove': { en: 'Remove invoice {{number}}', 'zh-CN': '移除发票 {{number}}' },
  'ledger.invoice.removed': { en: 'Invoice {{number}} removed', 'zh-CN': '已移除发票 {{number}}' },
  'ledger.invoice.expected': { en: 'Cut on {{day}}', 'zh-CN': '{{day}} 开票' },
} satisfies Texts;
