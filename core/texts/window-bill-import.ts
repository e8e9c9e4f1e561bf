import type { Texts } from './text';

/** A bill that somebody drops on the window: what becomes of it, and what may be wrong with it. */
export const windowBillImportTexts = {
  'spend.import': { en: 'Import a bill', 'zh-CN': '导入账单' },
  'spend.import.text': {
    en: 'Drop a bill here: the instance bill that Alibaba Cloud’s console exports as CSV, or a file in FOCUS form, the format that clouds share. No key is needed, and the file may be of any size.',
    'zh-CN':
      '将账单拖到此处：阿里云控制台导出的实例账单 CSV，或 FOCUS 格式（各云厂商通用的账单格式）的文件。无需密钥，文件大小不限。',
  },
  'spend.import.choose': { en: 'Choose a file', 'zh-CN': '选择文件' },
  'spend.import.taken': {
    en: { one: '“{{file}}”: {{count}} line was taken in.', other: '“{{file}}”: {{count}} lines were taken in.' },
    'zh-CN': '“{{file}}”：已导入 {{count}} 行。',
  },
  'spend.import.rounded': {
    en: {
      one: '{{count}} amount had more than 8 decimals and was rounded to 8.',
      other: '{{count}} amounts had more than 8 decimals and were rounded to 8.',
    },
    'zh-CN': '{{count}} 个金额超过 8 位小数，已四舍五入到 8 位。',
  },
  'spend.import.refused': {
    en: '“{{file}}” was not taken in, and nothing was changed.',
    'zh-CN': '未导入“{{file}}”，未做任何更改。',
  },
  'spend.import.line': { en: 'Line {{line}}:', 'zh-CN': '第 {{line}} 行：' },
  'spend.import.cell': { en: 'Line {{line}}, column “{{column}}”:', 'zh-CN': '第 {{line}} 行“{{column}}”列：' },
  'spend.import.cancelled': {
    en: '“{{file}}” was cancelled. Nothing of it was kept.',
    'zh-CN': '已取消“{{file}}”，未保留任何内容。',
  },
  'bill.import.column': {
    en: 'There is no column “{{column}}”. Export the bill by instance from Alibaba Cloud’s console again, with all columns, or a FOCUS file.',
    'zh-CN': '缺少“{{column}}”列。请从阿里云控制台重新导出包含全部列的实例账单，或使用 FOCUS 文件。',
  },
  'bill.import.no-product': {
    en: 'The line names no product.',
    'zh-CN': '该行没有产品。',
  },
  'bill.import.tags': {
    en: '“{{written}}” is no list of tags.',
    'zh-CN': '“{{written}}”不是有效的标签列表。',
  },
  'bill.import.currency.other': {
    en: 'The line is in {{written}}, but the bill of {{account}} is in {{currency}}. Export each currency by itself.',
    'zh-CN': '该行为 {{written}}，但 {{account}} 的账单为 {{currency}}。请按币种分别导出。',
  },
  'bill.import.less': {
    en: 'The file has {{currency}} {{staged}} for {{account}} from {{from}} to {{to}}, where {{currency}} {{kept}} are kept: it seems to be exported with a filter. Export it without one; or, if it is the whole bill, drop it once more.',
    'zh-CN':
      '文件中 {{account}} 在 {{from}} 至 {{to}} 为 {{currency}} {{staged}}，而已保存的为 {{currency}} {{kept}}：文件可能经过筛选导出。请不带筛选重新导出；若这确实是完整账单，请再次拖入。',
  },
  'bill.import.two': {
    en: 'Another bill begins here: the line has column names again. Drop each bill as a file of its own.',
    'zh-CN': '此处开始了另一份账单：该行又是列名。请将每份账单作为单独的文件拖入。',
  },
  'bill.import.empty': {
    en: 'The file is empty. Export the bill by instance from Alibaba Cloud’s console as CSV.',
    'zh-CN': '文件为空。请从阿里云控制台将实例账单导出为 CSV。',
  },
  'bill.import.no-lines': {
    en: 'Below the column names there is no line of a bill.',
    'zh-CN': '列名下方没有任何账单行。',
  },
  'bill.import.pdf': {
    en: 'This is a PDF. Export the bill as CSV.',
    'zh-CN': '这是 PDF 文件。请将账单导出为 CSV。',
  },
  'bill.import.packed': {
    en: 'The file is packed. Unpack it and drop the CSV that is inside.',
    'zh-CN': '这是压缩文件。请解压后拖入其中的 CSV。',
  },
  'bill.import.not-text': {
    en: 'This is not a text file with columns. Export the bill as CSV.',
    'zh-CN': '这不是带分列的文本文件。请将账单导出为 CSV。',
  },
  'bill.import.disk-full': {
    en: 'The disk is full. Free some space and drop the file again.',
    'zh-CN': '磁盘已满。请释放空间后重新拖入文件。',
  },
  'bill.import.many-accounts': {
    en: 'The file has lines of more than {{most}} accounts. Check its column of accounts, or split the file by account.',
    'zh-CN': '文件包含超过 {{most}} 个账号的明细。请检查账号列，或按账号拆分文件。',
  },
  'bill.import.no-such-day': {
    en: 'There is no bill of {{written}}: days from {{from}} to {{to}} can be taken. Correct the date and drop the file again.',
    'zh-CN': '不存在 {{written}} 的账单：可导入 {{from}} 至 {{to}} 的日期。请更正日期后重新拖入文件。',
  },
  'bill.import.too-large': {
    en: 'The amounts add up to more than can be kept exactly.',
    'zh-CN': '金额合计超出可精确保存的范围。',
  },
} satisfies Texts;
