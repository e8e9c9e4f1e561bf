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
} satisfies Texts;
