import type { Texts } from './text';

/** Why something on the top-up pages was not taken, beside what the top-up's own rules say. */
export const windowTopUpInputTexts = {
  'input.top-up.unread': {
    en: 'This account has not been read yet: its currency is not known. Refresh it, then start the top-up.',
    'zh-CN': '此账号尚未读取，币种未知。请先刷新，再开始充值。',
  },
  'input.top-up.nothing-needed': {
    en: 'The credit lasts as long as it is: nothing is needed. Choose more days, or enter an amount.',
    'zh-CN': '现有额度已足够，无需充值。请选择更多天数，或直接输入金额。',
  },
  'input.top-up.payer-currency': {
    en: 'Currency of the money: use its three letters, such as CNY.',
    'zh-CN': '款项币种：请填写三位字母，例如 CNY。',
  },
  'input.top-up.margin': {
    en: 'Margin: enter a whole number from 0 to 100.',
    'zh-CN': '余量：请填写 0 到 100 之间的整数。',
  },
  'input.tax.valid-until.form': {
    en: 'Valid until: write a day such as 2027-02-28.',
    'zh-CN': '有效期至：请填写日期，例如 2027-02-28。',
  },
  'input.pin.form': { en: 'PIN: use 6 to 12 digits.', 'zh-CN': 'PIN：请使用 6 到 12 位数字。' },
  'input.pin.again': {
    en: 'PIN again: it is not the same as above.',
    'zh-CN': '再次输入 PIN：与上面不一致。',
  },
  'input.pin.wrong': {
    en: {
      one: 'PIN: this is not the one. {{count}} try is left.',
      other: 'PIN: this is not the one. {{count}} tries are left.',
    },
    'zh-CN': 'PIN 不正确，还可尝试 {{count}} 次。',
  },
  'input.pin.paused': {
    en: {
      one: 'PIN: there were too many wrong tries. Try again in {{count}} minute.',
      other: 'PIN: there were too many wrong tries. Try again in {{count}} minutes.',
    },
    'zh-CN': 'PIN 错误次数过多，请在 {{count}} 分钟后重试。',
  },
  'input.signer.unknown': {
    en: 'Name: nobody of this name can sign off. Add them on the top-ups page first.',
    'zh-CN': '姓名：没有此签核人。请先在“充值”页面添加。',
  },
  'input.signer.no-pin': {
    en: 'Name: no PIN is in this computer’s keychain for them. Choose somebody else, or bring the keychain back.',
    'zh-CN': '姓名：本机钥匙串中没有其 PIN。请选择其他人，或恢复钥匙串。',
  },
  'input.signer.known': { en: 'Name: this person can sign off already.', 'zh-CN': '姓名：此人已是签核人。' },
  'input.signer.last': {
    en: 'The sign-off is needed and nobody else could give it. Switch it off first, or add somebody else.',
    'zh-CN': '签核为必需，且没有其他签核人。请先关闭签核，或添加其他签核人。',
  },
} satisfies Texts;
