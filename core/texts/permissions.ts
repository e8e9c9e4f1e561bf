import type { Texts } from './text';

/** Rights on money, who has them, and what is wrong with a policy. */
export const permissionTexts = {
  'permissions.right.recharge': { en: 'Top up', 'zh-CN': '充值' },
  'permissions.right.claim-remittance': { en: 'Claim a bank transfer', 'zh-CN': '认领汇款' },
  'permissions.right.pay-orders': { en: 'Pay orders', 'zh-CN': '支付订单' },
  'permissions.right.withdraw': { en: 'Withdraw', 'zh-CN': '提现' },
  'permissions.right.move-funds': { en: 'Move credit', 'zh-CN': '划拨资金' },
  'permissions.right.alarm': { en: 'Change the low-balance alarm', 'zh-CN': '修改余额预警' },
  'permissions.right.grant-itself': { en: 'Give themselves any right', 'zh-CN': '自行获得任意权限' },
  'permissions.decision.allowed': { en: 'Can', 'zh-CN': '可以' },
  'permissions.decision.depends': { en: 'Depends', 'zh-CN': '视情况' },
  'permissions.decision.explicit-deny': { en: 'Denied', 'zh-CN': '已禁止' },
  'permissions.decision.implicit-deny': { en: 'Cannot', 'zh-CN': '不可以' },
  'permissions.kind.user': { en: 'User', 'zh-CN': '用户' },
  'permissions.kind.group': { en: 'Group', 'zh-CN': '用户组' },
  'permissions.kind.role': { en: 'Role', 'zh-CN': '角色' },
  'permissions.decision.but-can': {
    en: '{{decision}}, but can: {{right}}',
    'zh-CN': '{{decision}}，但可以：{{right}}',
  },
  'permissions.decision.but-may': {
    en: '{{decision}}, but may be able to: {{right}}',
    'zh-CN': '{{decision}}，但可能可以：{{right}}',
  },
  'permissions.path.policy': {
    en: 'policy {{policy}}, rule {{statement}}',
    'zh-CN': '策略 {{policy}} 第 {{statement}} 条规则',
  },
  'permissions.path.unread': {
    en: 'policy {{policy}} (what it allows has not been read)',
    'zh-CN': '策略 {{policy}}（尚未读取其授权内容）',
  },
  'permissions.path.group': { en: 'group {{group}}', 'zh-CN': '用户组 {{group}}' },
  'permissions.path.role': { en: 'takes on role {{role}}', 'zh-CN': '扮演角色 {{role}}' },
  'permissions.path.only': { en: '{{path}} – only if {{needs}}', 'zh-CN': '{{path}}（仅当{{needs}}）' },
  'permissions.path.more': {
    en: { one: 'and {{count}} more way', other: 'and {{count}} more ways' },
    'zh-CN': '另有 {{count}} 种途径',
  },
  'permissions.path.denied': { en: 'Taken away by {{path}}', 'zh-CN': '被以下策略禁止：{{path}}' },
  'permissions.path.objection': { en: 'May be taken away by {{path}}', 'zh-CN': '可能被以下策略禁止：{{path}}' },
  'permissions.path.and': { en: '{{left}} and {{right}}', 'zh-CN': '{{left}}，且{{right}}' },
  'permissions.need.address': { en: 'it is done from {{values}}', 'zh-CN': '操作来自 {{values}}' },
  'permissions.need.address.not': { en: 'it is not done from {{values}}', 'zh-CN': '操作不来自 {{values}}' },
  'permissions.need.second-factor': {
    en: 'signed in with a second step (MFA)',
    'zh-CN': '使用多因素认证（MFA）登录',
  },
  'permissions.need.second-factor.not': {
    en: 'signed in without a second step (MFA)',
    'zh-CN': '未使用多因素认证（MFA）登录',
  },
  'permissions.need.encrypted': { en: 'the connection is encrypted', 'zh-CN': '连接已加密' },
  'permissions.need.encrypted.not': { en: 'the connection is not encrypted', 'zh-CN': '连接未加密' },
  'permissions.need.is': { en: '{{key}} is {{values}}', 'zh-CN': '{{key}} 为 {{values}}' },
  'permissions.need.is-not': { en: '{{key}} is not {{values}}', 'zh-CN': '{{key}} 不为 {{values}}' },
  'permissions.need.compares': {
    en: '{{key}} fits {{operator}} {{values}}',
    'zh-CN': '{{key}} 满足 {{operator}} {{values}}',
  },
  'permissions.need.or': { en: '{{left}} or {{right}}', 'zh-CN': '{{left}} 或 {{right}}' },
  'permissions.need.unless': { en: 'it is not so that {{needs}}', 'zh-CN': '并非{{needs}}' },
  'permissions.need.resource': { en: 'it is about {{values}}', 'zh-CN': '操作针对 {{values}}' },
  'permissions.need.policy': {
    en: 'a policy allows it that has not been read',
    'zh-CN': '尚未读取的策略允许',
  },
  'permissions.need.trust': {
    en: 'the role lets them in: who may take it on has not been read',
    'zh-CN': '该角色允许其扮演（谁可以扮演尚未读取）',
  },
  'permissions.need.not-principal': {
    en: 'Alibaba Cloud counts “NotPrincipal”, which it does not describe for roles',
    'zh-CN': '阿里云认可“NotPrincipal”（官方未说明其对角色的作用）',
  },
  'permissions.need.other': {
    en: 'a condition called {{key}} is met, which Alibaba Cloud does not describe',
    'zh-CN': '满足名为 {{key}} 的条件（阿里云未作说明）',
  },

  'permissions.lint.everything': {
    en: '“{{action}}” allows everything, topping up and withdrawing too. Name the rights that are needed.',
    'zh-CN': '“{{action}}”允许一切操作，包括充值和提现。请只列出所需权限。',
  },
  'permissions.lint.over-wide': {
    en: '“{{action}}” also allows what moves money: {{rights}}. Name the rights that are needed.',
    'zh-CN': '“{{action}}”也允许动用资金的操作：{{rights}}。请只列出所需权限。',
  },
  'permissions.lint.all-but': {
    en: 'Everything but {{action}} is allowed, also what moves money: {{rights}}. Name what is allowed instead.',
    'zh-CN': '除 {{action}} 外全部允许，包括动用资金的操作：{{rights}}。请改为列出允许的权限。',
  },
  'permissions.lint.self-granting': {
    en: '“{{action}}” lets its holder give any right to themselves, topping up too. Keep it to administrators, or to one named policy.',
    'zh-CN': '“{{action}}”可让持有者自行授予任意权限，包括充值。请仅授予管理员，或限定到某个策略。',
  },
  'permissions.lint.misspelt': {
    en: 'No right is called “{{action}}”: it does nothing. Is {{instead}} meant?',
    'zh-CN': '不存在名为“{{action}}”的权限，不起任何作用。是否应为 {{instead}}？',
  },
  'permissions.lint.corrected': {
    en: '“{{action}}” looks right and does not do it: Alibaba Cloud’s own spelling is {{instead}}. Use that.',
    'zh-CN': '“{{action}}”看似正确却不起作用：阿里云官方拼写为 {{instead}}，请使用该写法。',
  },
  'permissions.lint.unknown-action': {
    en: '“{{action}}” is no right that is known here. Compare it with Alibaba Cloud’s list.',
    'zh-CN': '此处未收录“{{action}}”。请与阿里云权限列表核对。',
  },
  'permissions.lint.matches-nothing': {
    en: '“{{action}}” fits no right that is known here: it does nothing. Check the spelling before the star.',
    'zh-CN': '“{{action}}”不匹配任何已知权限，不起作用。请检查通配符之前的拼写。',
  },
  'permissions.lint.wrong-service': {
    en: '“{{service}}” is not Alibaba Cloud’s code of billing, so “{{action}}” does nothing. The codes are bss and bssapi.',
    'zh-CN': '“{{service}}”不是阿里云费用的代码，因此“{{action}}”不起作用。正确代码为 bss 和 bssapi。',
  },
  'permissions.lint.no-service': {
    en: '“{{action}}” has no service before it, such as bss: and does nothing.',
    'zh-CN': '“{{action}}”前缺少服务代码（例如 bss），不起作用。',
  },
  'permissions.lint.one-resource': {
    en: '“{{action}}” is given on {{resource}}. Rights on billing hold on * only: put * there.',
    'zh-CN': '“{{action}}”授予在 {{resource}} 上。费用权限只对 * 生效，请改为 *。',
  },
  'permissions.lint.unknown-operator': {
    en: '“{{operator}}” is no condition that Alibaba Cloud describes. Nobody can say what this rule does.',
    'zh-CN': '“{{operator}}”不是阿里云说明过的条件类型，无法判断该规则的作用。',
  },
  'permissions.lint.locks-out-thaw': {
    en: 'This forbids {{action}}: whoever freezes could not take it back. Leave ram out of what is denied.',
    'zh-CN': '此规则禁止 {{action}}：冻结后将无法解除。请勿在拒绝规则中包含 ram。',
  },
} satisfies Texts;
