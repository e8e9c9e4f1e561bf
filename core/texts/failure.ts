import type { Texts } from './text';

/** One line that says what is wrong and one that says what to do, for each expected failure. */
export const failureTexts = {
  'failure.offline': { en: 'No connection to Alibaba Cloud', 'zh-CN': '无法连接阿里云' },
  'failure.offline.remedy': {
    en: 'Check the network. Reading goes on by itself when it is back.',
    'zh-CN': '请检查网络。恢复后会自动继续读取。',
  },
} satisfies Texts;
