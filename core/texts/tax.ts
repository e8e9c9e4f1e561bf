import type { Texts } from './text';

/** Tax numbers, who confirmed them, and what it costs to skip that. */
export const taxTexts = {
  'tax.number.form-fits': {
    en: 'The form fits a {{name}}; it has no published check digit. Whether it is registered, only the tax office knows.',
    'zh-CN': '符合 {{name}} 的格式；该号码没有公开的校验位。是否已登记，只有税务机关知道。',
  },
  'tax.number.check-digit-fits': {
    en: 'Form and check digit fit a {{name}}. Whether it is registered, only the tax office knows.',
    'zh-CN': '格式和校验位符合 {{name}}。是否已登记，只有税务机关知道。',
  },
  'tax.number.not-covered': {
    en: 'Numbers of {{country}} are not covered: nothing was checked. Compare it with the registration certificate.',
    'zh-CN': '不支持校验 {{country}} 的税号：未作任何检查。请与登记证书核对。',
  },
  'tax.office.ask': { en: 'Look it up at {{office}}', 'zh-CN': '在 {{office}} 查询' },
  'tax.office.unknown': {
    en: 'No address of a tax office is known here for {{country}}. Ask for the registration certificate.',
    'zh-CN': '此处没有 {{country}} 税务机关的查询地址。请索取登记证书。',
  },
  'tax.standing.missing': { en: 'No tax number entered', 'zh-CN': '未填写税号' },
  'tax.standing.wrong-form': { en: 'Tax number is wrong', 'zh-CN': '税号有误' },
  'tax.standing.unconfirmed': { en: 'Not confirmed yet', 'zh-CN': '尚未确认' },
  'tax.standing.expired': { en: 'Confirmation expired {{validUntil}}', 'zh-CN': '确认已于 {{validUntil}} 过期' },
  'tax.standing.confirmed': {
    en: 'Confirmed by {{confirmedBy}}, valid until {{validUntil}}',
    'zh-CN': '由 {{confirmedBy}} 确认，有效期至 {{validUntil}}',
  },
  'tax.skipping.tax-added': {
    en: 'If this is skipped, {{percent}}% of local tax is added and not recovered.',
    'zh-CN': '若跳过此项，将加收 {{percent}}% 的当地税款且无法抵扣。',
  },
  'tax.skipping.tax-added.no-rate': {
    en: 'If this is skipped, local tax is added and not recovered. The rate is not published.',
    'zh-CN': '若跳过此项，将加收当地税款且无法抵扣。税率未公布。',
  },
  'tax.skipping.purchase-blocked': {
    en: 'If this is skipped, a company in {{country}} can neither buy nor renew.',
    'zh-CN': '若跳过此项，{{country}} 的企业将无法购买或续费。',
  },
  'tax.skipping.unknown': {
    en: 'What it costs to skip this in {{country}} is not known here. Ask Alibaba Cloud before you do.',
    'zh-CN': '此处不了解在 {{country}} 跳过此项的代价。跳过前请咨询阿里云。',
  },
  'tax.skipping.source.alibaba-cloud': {
    en: 'According to Alibaba Cloud’s notice (looked up {{checked}}).',
    'zh-CN': '依据阿里云公告（查阅于 {{checked}}）。',
  },
  'tax.skipping.source.agencies': {
    en: 'As agencies report ({{checked}}); no page of Alibaba Cloud says so.',
    'zh-CN': '依据代理商反馈（{{checked}}）；阿里云没有相应页面。',
  },
  'tax.skipping.rate': {
    en: 'The rate is the standard one of {{country}}, known as of {{asOf}}.',
    'zh-CN': '税率为 {{country}} 的标准税率，截至 {{asOf}}。',
  },
  'tax.form.country': { en: 'Country of tax registration', 'zh-CN': '税务登记国家/地区' },
  'tax.form.covered': { en: 'Numbers are checked', 'zh-CN': '可校验税号' },
  'tax.form.not-covered': { en: 'Numbers are not checked', 'zh-CN': '不校验税号' },
  'tax.form.nothing-found': { en: 'No such country', 'zh-CN': '没有匹配的国家/地区' },
  'tax.form.northern-ireland': { en: 'Northern Ireland', 'zh-CN': '北爱尔兰' },
  'tax.form.number': { en: 'Tax number', 'zh-CN': '税号' },
  'tax.form.number.hint': { en: '{{name}}, for example {{example}}', 'zh-CN': '{{name}}，例如 {{example}}' },
  'tax.form.confirmed-by': { en: 'Confirmed by', 'zh-CN': '确认人' },
  'tax.form.confirmed-by.hint': {
    en: 'Who has seen in Alibaba Cloud’s Tax Information that the number is validated',
    'zh-CN': '在阿里云“税务信息”中看到该税号已通过验证的人',
  },
  'tax.form.evidence': { en: 'Evidence', 'zh-CN': '凭证' },
  'tax.form.evidence.hint': {
    en: 'Where it can be found again, for example “VIES 2026-11-20, file 123”',
    'zh-CN': '可再次查到的位置，例如“VIES 2026-11-20，档案 123”',
  },
  'tax.form.valid-until': { en: 'Valid until', 'zh-CN': '有效期至' },
  'tax.form.valid-until.hint': { en: 'Left empty: {{days}} days from now', 'zh-CN': '留空则为自今日起 {{days}} 天' },
  'tax.form.save-number': { en: 'Save number only', 'zh-CN': '仅保存税号' },
  'tax.form.confirm': { en: 'Confirm', 'zh-CN': '确认' },
  'tax.form.withdraw': { en: 'Take confirmation back', 'zh-CN': '撤回确认' },
} satisfies Texts;

/** Why a number or its confirmation was not taken. Each names its field. */
export const taxInputTexts = {
  'input.tax-number.empty': {
    en: 'Tax number: enter the {{name}}, for example {{example}}.',
    'zh-CN': '税号：请填写 {{name}}，例如 {{example}}。',
  },
  'input.tax-number.characters': {
    en: 'Tax number: “{{found}}” does not belong in a {{name}}. It looks like {{example}}.',
    'zh-CN': '税号：{{name}} 中不应有“{{found}}”。格式例如 {{example}}。',
  },
  'input.tax-number.country': {
    en: 'Tax number: it begins with {{begins}}, which is another country’s. Choose that country, or enter a {{name}} such as {{example}}.',
    'zh-CN': '税号：以 {{begins}} 开头，属于其他国家/地区。请选择对应的国家/地区，或填写 {{name}}，例如 {{example}}。',
  },
  'input.tax-number.length': {
    en: 'Tax number: {{written}} characters, but a {{name}} has {{expected}}. It looks like {{example}}.',
    'zh-CN': '税号：共 {{written}} 位，而 {{name}} 应为 {{expected}} 位。格式例如 {{example}}。',
  },
  'input.tax-number.form': {
    en: 'Tax number: the characters of a {{name}} stand in another order. It looks like {{example}}.',
    'zh-CN': '税号：字符排列不符合 {{name}}。格式例如 {{example}}。',
  },
  'input.tax-number.check-digit': {
    en: 'Tax number: the check digit does not fit, so a character is wrong or two are swapped. Compare it with the certificate.',
    'zh-CN': '税号：校验位不符，可能有字符写错或顺序颠倒。请与证书核对。',
  },
  'input.tax.country': {
    en: 'Country: choose the country in which the company is registered for tax.',
    'zh-CN': '国家/地区：请选择公司税务登记所在的国家/地区。',
  },
  'input.tax.number-empty': {
    en: 'Tax number: enter it as it is on the registration certificate.',
    'zh-CN': '税号：请按登记证书填写。',
  },
  'input.tax.number-long': {
    en: 'Tax number: use at most {{most}} characters.',
    'zh-CN': '税号：最多 {{most}} 个字符。',
  },
  'input.tax.confirmed-by': {
    en: 'Confirmed by: enter the name of the person who saw it in Tax Information.',
    'zh-CN': '确认人：请填写在“税务信息”中查看过的人的姓名。',
  },
  'input.tax.evidence': {
    en: 'Evidence: say where it can be found again, for example “VIES 2026-11-20, file 123”.',
    'zh-CN': '凭证：请注明可再次查到的位置，例如“VIES 2026-11-20，档案 123”。',
  },
  'input.tax.long': {
    en: 'Use at most {{most}} characters here.',
    'zh-CN': '此处最多 {{most}} 个字符。',
  },
  'input.tax.valid-until.past': {
    en: 'Valid until: choose a day that is still to come.',
    'zh-CN': '有效期至：请选择将来的日期。',
  },
  'input.tax.valid-until.far': {
    en: 'Valid until: choose a day within two years.',
    'zh-CN': '有效期至：请选择两年以内的日期。',
  },
} satisfies Texts;
