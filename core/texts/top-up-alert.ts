import type { Texts } from './text';

/** What each alert about a top-up says: what is the matter, the figures behind it, and what to do next. */
export const topUpAlertTexts = {
  'alert.top-up-late.title': {
    en: 'Top-up not seen yet, do not pay again – {{account}}',
    'zh-CN': '尚未看到充值到账，请勿重复付款 – {{account}}',
  },
  'alert.top-up-late.body': {
    en: 'Do not pay again. {{amount}} was paid {{paidAt}} and expected by {{expectedAt}}; Credit Runway is still looking for it.',
    'zh-CN':
      '请勿重复付款。{{amount}} 已于 {{paidAt}} 付款，预计最晚 {{expectedAt}} 到账；Credit Runway 仍在查找该笔款项。',
  },
  'alert.top-up-late.next': {
    en: 'See whether the payment went through where it was made.',
    'zh-CN': '请在付款处查看付款是否成功。',
  },
  'alert.top-up-late.next.alipay': {
    en: 'See in Alipay whether the payment went through.',
    'zh-CN': '请在支付宝中查看付款是否成功。',
  },
  'alert.top-up-late.next.unionpay': {
    en: 'See with the UnionPay card’s bank whether the payment went through.',
    'zh-CN': '请向银联卡的发卡银行确认付款是否成功。',
  },
  'alert.top-up-late.next.card': {
    en: 'See with the card’s bank whether the payment went through.',
    'zh-CN': '请向发卡银行确认付款是否成功。',
  },
  'alert.top-up-late.next.wire': {
    en: 'Ask the bank that sent the transfer where it is.',
    'zh-CN': '请向汇款银行查询该笔电汇的去向。',
  },
  'alert.top-up-short.title': {
    en: '{{missing}} less than paid has arrived – {{account}}',
    'zh-CN': '到账比付款少 {{missing}} – {{account}}',
  },
  'alert.top-up-short.body': {
    en: '{{amount}} of {{planned}} arrived {{arrivedAt}}: {{missing}} is missing.',
    'zh-CN': '{{planned}} 中的 {{amount}} 已于 {{arrivedAt}} 到账：少了 {{missing}}。',
  },
  'alert.top-up-short.next': {
    en: 'Ask the bank for its fee, top up what is missing if it is needed, then note it on the top-up.',
    'zh-CN': '请向银行询问手续费，如有需要补充差额，然后在该充值中注明。',
  },
  'alert.top-up-twice.title': {
    en: 'A top-up has arrived twice – {{account}}',
    'zh-CN': '一笔充值到账了两次 – {{account}}',
  },
  'alert.top-up-twice.body': {
    en: 'Another {{amount}} arrived {{arrivedAt}} with the same remark or amount.',
    'zh-CN': '{{arrivedAt}} 又到账 {{amount}}，备注或金额相同。',
  },
  'alert.top-up-twice.next': {
    en: 'Ask for a refund, or note that it is meant to be there.',
    'zh-CN': '请申请退款，或注明该笔款项无误。',
  },
  'alert.top-up-elsewhere.title': {
    en: 'Top-up has arrived elsewhere – {{account}}',
    'zh-CN': '充值到了其他账号 – {{account}}',
  },
  'alert.top-up-elsewhere.body': {
    en: '{{amount}} arrived at {{other}} {{arrivedAt}}; {{account}} has got nothing.',
    'zh-CN': '{{amount}} 已于 {{arrivedAt}} 到达 {{other}}；{{account}} 未收到款项。',
  },
  'alert.top-up-elsewhere.next': {
    en: 'Top up {{account}} again if it is short of credit, and ask Alibaba Cloud to move the money back.',
    'zh-CN': '若 {{account}} 余额不足，请再次充值，并联系阿里云退回款项。',
  },
  'alert.top-up-unplanned.title': {
    en: '{{amount}} came in that nobody planned – {{account}}',
    'zh-CN': '收到未计划的 {{amount}} – {{account}}',
  },
  'alert.top-up-unplanned.body': {
    en: '{{amount}} arrived {{arrivedAt}}.',
    'zh-CN': '{{amount}} 于 {{arrivedAt}} 到账。',
  },
  'alert.top-up-unplanned.remark.body': {
    en: '{{amount}} arrived {{arrivedAt}}, remark “{{remark}}”.',
    'zh-CN': '{{amount}} 于 {{arrivedAt}} 到账，备注“{{remark}}”。',
  },
  'alert.top-up-unplanned.next': {
    en: 'Say whose it is: link it to a top-up, or note what it is for.',
    'zh-CN': '请说明款项来源：关联到一笔充值，或注明用途。',
  },
  'alert.standing-top-up.title': {
    en: 'The standing top-up is due – {{account}}',
    'zh-CN': '定期充值已到时间 – {{account}}',
  },
  'alert.standing-top-up.overdue.title': {
    en: 'The standing top-up is overdue – {{account}}',
    'zh-CN': '定期充值已逾期 – {{account}}',
  },
  'alert.standing-top-up.body': {
    en: 'It was due {{dueAt}}, whatever the balance.',
    'zh-CN': '应在 {{dueAt}} 进行，无论余额多少。',
  },
  'alert.standing-top-up.next': {
    en: 'Size it for the next sprint and start the top-up.',
    'zh-CN': '请按下一个迭代周期确定金额并开始充值。',
  },
} satisfies Texts;
