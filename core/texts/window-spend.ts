import type { Texts } from './text';

/** Who spent what: its page, its questions, and what may be wrong with a bill that somebody drops. */
export const windowSpendTexts = {
  'nav.spend': { en: 'Who spent what', 'zh-CN': '谁花了什么' },
  'spend.title': { en: 'Who spent what', 'zh-CN': '谁花了什么' },
  'spend.question.empty': {
    en: 'Ask for example “OSS in Japan in March” or “biggest change this week”.',
    'zh-CN': '可以这样问：“3月日本的OSS”或“本周变化最大”。',
  },
  'spend.question.unknown': {
    en: '“{{word}}” is in no bill that was read. Name a product, a region, an instance, a tag (project=twin) or a time.',
    'zh-CN': '已读取的账单中没有“{{word}}”。请写产品、地域、实例、标签（project=twin）或时间。',
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
  'bill.import.too-large': {
    en: 'The amounts add up to more than can be kept exactly.',
    'zh-CN': '金额合计超出可精确保存的范围。',
  },
} satisfies Texts;
