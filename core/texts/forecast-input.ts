import type { Texts } from './text';

/** Why a what-if or an account's profile was not taken, and what to do about it. Each names its field. */
export const forecastInputTexts = {
  'input.what-if.amount': {
    en: 'Top-up: enter an amount above 0, such as 9500 or 9500.00.',
    'zh-CN': '充值金额：请填写大于 0 的金额，例如 9500 或 9500.00。',
  },
  'input.what-if.day': { en: 'Day: choose a day of the calendar.', 'zh-CN': '日期：请从日历中选择日期。' },
  'input.what-if.past': {
    en: 'Day: it is in the past. Choose today or a later day.',
    'zh-CN': '日期：该日期已过，请选择今天或之后的日期。',
  },
  'input.what-if.far': {
    en: 'Day: it is too far ahead. Choose a day within ten years.',
    'zh-CN': '日期：太远了，请选择十年之内的日期。',
  },
  'input.what-if.times': {
    en: 'Use: enter how many times today’s use, from 0 to {{most}}.',
    'zh-CN': '用量：请填写相对当前用量的倍数，0 到 {{most}}。',
  },
  'input.one-off.at': {
    en: 'The readings show no spending at that moment. Choose one that is listed.',
    'zh-CN': '读取记录中该时刻没有消费，请从列表中选择。',
  },
  'input.one-off.amount': {
    en: 'Amount: enter an amount above 0, such as 9500 or 9500.00.',
    'zh-CN': '金额：请填写大于 0 的金额，例如 9500 或 9500.00。',
  },
  'input.one-off.more': {
    en: 'Amount: this is more than was spent then. Enter a smaller amount.',
    'zh-CN': '金额：超过了当时的消费，请填写更小的金额。',
  },
  'input.one-off.reason': {
    en: 'Reason: say why this spending will not come again.',
    'zh-CN': '原因：请说明这笔消费为何不会再发生。',
  },
  'input.one-off.reason.long': {
    en: 'Reason: use at most {{most}} characters.',
    'zh-CN': '原因：最多 {{most}} 个字符。',
  },
  'input.profile.choice': {
    en: '{{field}}: this value cannot be used. Choose one that is offered.',
    'zh-CN': '{{field}}：该值不可用，请选择所提供的值。',
  },
  'input.profile.ownStopHours': {
    en: 'Services stop after: enter hours from 0 to 8760.',
    'zh-CN': '停机时间：请填写 0 到 8760 之间的小时数。',
  },
  'input.profile.ownDeletionDays': {
    en: 'Data is deleted after: enter days from 0 to 3650.',
    'zh-CN': '删除数据时间：请填写 0 到 3650 之间的天数。',
  },
  'input.profile.deleted-first': {
    en: 'Data is deleted after: this is before the services stop. Enter a later day.',
    'zh-CN': '删除数据时间：早于停机时间，请填写更晚的天数。',
  },
  'input.profile.leadMinutes': {
    en: 'Time until the money is there: enter whole minutes from 0 to 10080.',
    'zh-CN': '到账时间：请填写 0 到 10080 之间的整数分钟。',
  },
  'input.profile.leadBusinessDays': {
    en: 'Business days until the money is there: enter whole days from 1 to 30.',
    'zh-CN': '到账工作日：请填写 1 到 30 之间的整数天数。',
  },
  'input.profile.cutOff': {
    en: 'Bank’s cut-off: enter a time such as 15:00.',
    'zh-CN': '银行截止时间：请填写时间，例如 15:00。',
  },
  'input.profile.cutOff.early': {
    en: 'Bank’s cut-off: it is not after {{from}}, when the approver comes. Enter a later time or earlier approver hours.',
    'zh-CN': '银行截止时间：不晚于审批人上班时间 {{from}}，请填写更晚的时间，或提前审批人的工作时间。',
  },
  'input.profile.approverFrom': {
    en: 'Approver’s hours, from: enter a time such as 09:00.',
    'zh-CN': '审批人工作时间（开始）：请填写时间，例如 09:00。',
  },
  'input.profile.approverTo': {
    en: 'Approver’s hours, to: enter a time such as 17:30.',
    'zh-CN': '审批人工作时间（结束）：请填写时间，例如 17:30。',
  },
  'input.profile.hours': {
    en: 'Approver’s hours, to: it must be later than {{from}}.',
    'zh-CN': '审批人工作时间（结束）：必须晚于 {{from}}。',
  },
  'input.profile.approverZone': {
    en: 'Approver’s time zone: choose a place such as Europe/Dublin.',
    'zh-CN': '审批人时区：请选择地点，例如 Europe/Dublin。',
  },
  'input.profile.payerCountry': {
    en: 'Payer’s country: use its two letters, such as IE, or with a region, such as DE-BY.',
    'zh-CN': '付款方所在国家：请填写两位字母，例如 IE，或加上地区，例如 DE-BY。',
  },
  'input.profile.taxPercent': {
    en: 'Tax rate: enter a percentage from 0 to 100, such as 5.',
    'zh-CN': '税率：请填写 0 到 100 之间的百分比，例如 5。',
  },
  'input.profile.taxChargedOn': {
    en: 'Tax is charged by day: enter a day of the month from 1 to 28.',
    'zh-CN': '扣税日：请填写 1 到 28 之间的日期。',
  },
  'input.profile.invoiceProfile': {
    en: 'Invoices are cut on: enter days of the month from 1 to 31, such as 1, 16.',
    'zh-CN': '开票日：请填写每月 1 到 31 之间的日期，例如 1, 16。',
  },
  'input.profile.registeredCountry': {
    en: 'Registered in: use the country’s two letters, such as IE.',
    'zh-CN': '注册所在国家：请填写两位字母，例如 IE。',
  },
} satisfies Texts;
