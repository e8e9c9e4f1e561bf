import type { Texts } from './text';

/** What each alert says: what is the matter, the figures behind it, and what to do next. */
export const alertTexts = {
  'alert.low-days.title': { en: '{{days}} days left – {{account}}', 'zh-CN': '余额还可用 {{days}} 天 – {{account}}' },
  'alert.low-days.body': { en: 'Runs out {{depletesAt}}.', 'zh-CN': '预计 {{depletesAt}} 用完。' },
  'alert.low-days.next': { en: 'Top up before then, or services stop.', 'zh-CN': '请在此之前充值，否则服务会停止。' },
  'alert.used-up.title': { en: 'Credit used up – {{account}}', 'zh-CN': '余额已用完 – {{account}}' },
  'alert.used-up.body': { en: 'Services may be stopped already.', 'zh-CN': '服务可能已经停止。' },
  'alert.used-up.next': { en: 'Top up now, then check the services.', 'zh-CN': '请立即充值，然后检查服务。' },
  'alert.low-20.title': {
    en: 'Under 20% of a month’s spending – {{account}}',
    'zh-CN': '余额低于月消费的 20% – {{account}}',
  },
  'alert.low-20.next': {
    en: 'Plan the next top-up now, and check that auto-recharge is on its way if the account has it.',
    'zh-CN': '请现在安排下次充值；若账号开通了自动充值，请确认款项正在到账。',
  },
  'alert.low-5.title': {
    en: 'Under 5% of a month’s spending – {{account}}',
    'zh-CN': '余额低于月消费的 5% – {{account}}',
  },
  'alert.low-5.next': { en: 'Top up today.', 'zh-CN': '请今天充值。' },
  'alert.low-share.body': {
    en: '{{available}} is left; a typical month’s spending is {{burnPerMonth}}.',
    'zh-CN': '剩余 {{available}}；一个月常规消费为 {{burnPerMonth}}。',
  },
  'alert.below-buffer.title': { en: 'Below the buffer – {{account}}', 'zh-CN': '余额低于缓冲金额 – {{account}}' },
  'alert.below-buffer.body': {
    en: '{{available}} is left; services stop at {{floor}}, even before an invoice is cut.',
    'zh-CN': '剩余 {{available}}；低于 {{floor}} 时服务会停止，即使账单尚未生成。',
  },
  'alert.spike.title': {
    en: 'Spending {{perHour}} an hour – {{account}}',
    'zh-CN': '每小时消费 {{perHour}} – {{account}}',
  },
  'alert.spike.body': { en: 'It began {{sinceAt}}.', 'zh-CN': '开始于 {{sinceAt}}。' },
  'alert.spike.floor.body': {
    en: 'It began {{sinceAt}}. At this rate the credit is used up {{floorAt}}.',
    'zh-CN': '开始于 {{sinceAt}}。照此速度，余额将在 {{floorAt}} 用完。',
  },
  'alert.spike.next': {
    en: 'See who spent what and have that job stopped. Freeze top-ups so that it gets no more money, or top up.',
    'zh-CN': '请查看消费明细并停止相关任务。可冻结充值以免继续投入资金，或充值。',
  },
  'alert.decide-by.title': {
    en: 'Pay by {{decideByAt}} – {{account}}',
    'zh-CN': '请在 {{decideByAt}} 前付款 – {{account}}',
  },
  'alert.decide-by.body': {
    en: 'Sent later, the money may arrive when the credit is used up already.',
    'zh-CN': '若更晚付款，款项到账时余额可能已用完。',
  },
  'alert.decide-by.next': { en: 'Start the top-up and get it approved.', 'zh-CN': '请开始充值并取得批准。' },
  'alert.decide-by.passed.title': {
    en: 'The latest moment to pay has passed – {{account}}',
    'zh-CN': '最晚付款时间已过 – {{account}}',
  },
  'alert.decide-by.passed.body': {
    en: 'It was {{decideByAt}}. A slow payment may arrive too late.',
    'zh-CN': '最晚时间为 {{decideByAt}}。到账慢的付款方式可能来不及。',
  },
  'alert.decide-by.passed.next': {
    en: 'Pay now by the fastest method that you have, such as a card.',
    'zh-CN': '请立即用到账最快的方式付款，例如银行卡。',
  },
  'alert.key-refused.title': { en: 'Key refused – {{account}}', 'zh-CN': '密钥被拒绝 – {{account}}' },
  'alert.stale.title': {
    en: 'Not read since {{asOfAt}} – {{account}}',
    'zh-CN': '{{asOfAt}} 起未能读取 – {{account}}',
  },
  'alert.stale.body': {
    en: 'Less credit may be left than the last figure says.',
    'zh-CN': '实际余额可能少于最后一次显示的数据。',
  },
  'alert.stale.next': {
    en: 'Open the account to see why, then read balances now.',
    'zh-CN': '请打开账号查看原因，然后立即读取余额。',
  },
  'alert.stale.keychain.next': {
    en: 'Unlock the keychain, so that the account can be read again.',
    'zh-CN': '请解锁钥匙串，以便重新读取账号。',
  },
  'alert.stale.never.title': { en: 'Could not be read yet – {{account}}', 'zh-CN': '尚未成功读取 – {{account}}' },
  'alert.stale.never.body': {
    en: 'Until it is read, nobody is warned when its credit gets low.',
    'zh-CN': '在成功读取之前，余额不足时不会有提醒。',
  },
  'alert.budget.title': {
    en: 'Monthly budget will be reached {{reachedAt}} – {{account}}',
    'zh-CN': '预计 {{reachedAt}} 达到月度预算 – {{account}}',
  },
  'alert.budget.reached.title': {
    en: 'Monthly budget has been reached – {{account}}',
    'zh-CN': '已达到月度预算 – {{account}}',
  },
  'alert.budget.body': {
    en: '{{monthToDate}} of {{cap}} is spent this month; a budget stops nothing by itself.',
    'zh-CN': '本月已消费 {{monthToDate}}，预算为 {{cap}}；预算本身不会停止消费。',
  },
  'alert.budget.next': {
    en: 'See who spent what, then cut the spending or agree on a higher budget.',
    'zh-CN': '请查看消费明细，然后减少消费或协商提高预算。',
  },
  'alert.bill-higher.title': {
    en: 'Bill {{over}} above the forecast – {{account}}',
    'zh-CN': '账单比预测高 {{over}} – {{account}}',
  },
  'alert.bill-higher.body': {
    en: '{{billed}} so far this month; {{expected}} was expected.',
    'zh-CN': '本月至今 {{billed}}，预计为 {{expected}}。',
  },
  'alert.bill-higher.next': {
    en: 'See who spent what, and size the next top-up by it.',
    'zh-CN': '请查看消费明细，并据此确定下次充值金额。',
  },
  'alert.expiry.card.title': {
    en: 'Card expires {{on}} – {{account}}',
    'zh-CN': '银行卡将于 {{on}} 到期 – {{account}}',
  },
  'alert.expiry.card.body': {
    en: 'From then on top-ups and auto-recharge by this card fail.',
    'zh-CN': '到期后，使用该卡充值和自动充值都会失败。',
  },
  'alert.expiry.card.next': {
    en: 'Enter the new card at Alibaba Cloud, then set its date here.',
    'zh-CN': '请在阿里云填写新卡，然后在此更新到期日。',
  },
  'alert.expiry.card-over.title': { en: 'Card has expired – {{account}}', 'zh-CN': '银行卡已到期 – {{account}}' },
  'alert.expiry.credit.title': {
    en: 'Credit expires {{on}} – {{account}}',
    'zh-CN': '额度将于 {{on}} 到期 – {{account}}',
  },
  'alert.expiry.credit.body': {
    en: 'What is not used by then is lost.',
    'zh-CN': '届时未使用的部分将作废。',
  },
  'alert.expiry.credit.next': {
    en: 'Check how much of it is left and plan the top-up that takes its place.',
    'zh-CN': '请确认剩余额度，并安排后续充值。',
  },
  'alert.expiry.credit-over.title': { en: 'Credit has expired – {{account}}', 'zh-CN': '额度已到期 – {{account}}' },
  'alert.auto-recharge.title': {
    en: 'Auto-recharge did not arrive – {{account}}',
    'zh-CN': '自动充值未到账 – {{account}}',
  },
  'alert.auto-recharge.body': {
    en: 'It was expected by {{expectedAt}}; {{available}} is left.',
    'zh-CN': '应在 {{expectedAt}} 前到账；剩余 {{available}}。',
  },
  'alert.auto-recharge.next': {
    en: 'Top up by hand now, then check the card and the bank’s security check.',
    'zh-CN': '请立即手动充值，然后检查银行卡和银行的安全验证。',
  },
  'alert.test-top-up.title': { en: 'A test top-up is due – {{account}}', 'zh-CN': '需要进行测试充值 – {{account}}' },
  'alert.test-top-up.body': { en: 'The last one was {{lastAt}}.', 'zh-CN': '上次测试充值为 {{lastAt}}。' },
  'alert.test-top-up.first.body': { en: 'None was made yet.', 'zh-CN': '尚未进行过测试充值。' },
  'alert.test-top-up.overdue.title': {
    en: 'A test top-up is overdue – {{account}}',
    'zh-CN': '测试充值已逾期 – {{account}}',
  },
  'alert.test-top-up.next': {
    en: 'Top up 1.00 in the account’s currency, and log it when it has arrived.',
    'zh-CN': '请以账号币种充值 1.00，到账后进行登记。',
  },
} satisfies Texts;
