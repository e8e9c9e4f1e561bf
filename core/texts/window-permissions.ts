import type { Texts } from './text';

/** The page with policies to hand out and who can top up. */
export const windowPermissionTexts = {
  'nav.permissions': { en: 'Permissions', 'zh-CN': '权限' },
  'permissions.title': { en: 'Permissions', 'zh-CN': '权限' },
  'permissions.text': {
    en: 'Who can top up today, and policies that keep it to those who should.',
    'zh-CN': '谁今天可以充值，以及将其限制在相应人员的策略。',
  },
  'permissions.who': { en: 'Who can top up today', 'zh-CN': '今天谁可以充值' },
  'permissions.who.text': {
    en: 'Ask an administrator to run these lines in Alibaba Cloud’s Cloud Shell, and paste all answers here, one behind the other. Nothing is saved: they are forgotten when the program ends.',
    'zh-CN':
      '请管理员在阿里云 Cloud Shell 中运行以下命令，并将所有结果依次粘贴到此处。内容不会保存，程序退出后即清除。',
  },
  'account.key.more': {
    en: 'This account’s key may do more than is needed here: {{rights}}',
    'zh-CN': '该账号的密钥权限超出所需：{{rights}}',
  },
  'account.key.more.remedy': {
    en: 'Whoever gets hold of it could do the same. Leave its user the policy to read billing, and no other.',
    'zh-CN': '密钥一旦泄露，他人也能执行这些操作。请仅为其用户保留查看费用的策略。',
  },
  'account.key.root': {
    en: 'This is a key of the root account: it may do everything, and no policy limits it',
    'zh-CN': '这是主账号的密钥：拥有全部权限，任何策略都无法限制',
  },
  'account.key.root.remedy': {
    en: 'Create a RAM user with the policy to read billing, replace the key here, and delete this one.',
    'zh-CN': '请创建仅有查看费用权限的 RAM 用户，在此更换密钥，并删除当前密钥。',
  },
  'account.key.checked': { en: 'Last checked', 'zh-CN': '上次检查：' },
  'account.key.policies': { en: 'Show the policy', 'zh-CN': '查看策略' },
  'permissions.read': { en: 'Read it with an account’s key', 'zh-CN': '使用账号密钥读取' },
  'permissions.read.text': {
    en: 'The key must be allowed to read users and policies (AliyunRAMReadOnlyAccess). It changes nothing.',
    'zh-CN': '密钥须有权读取用户和策略（AliyunRAMReadOnlyAccess）。不会作任何修改。',
  },
  'permissions.read.account': { en: 'Account', 'zh-CN': '账号' },
  'permissions.read.start': { en: 'Read permissions', 'zh-CN': '读取权限' },
  'work.permissions.pasted': { en: 'Reviewing what was pasted', 'zh-CN': '正在检查粘贴的内容' },
  'work.permissions': { en: 'Reading the permissions of {{account}}', 'zh-CN': '正在读取 {{account}} 的权限' },
  'permissions.who.commands': { en: 'Lines for Cloud Shell', 'zh-CN': 'Cloud Shell 命令' },
  'permissions.who.commands.each': {
    en: 'The last three are run once for each custom policy, each role and each group. The answer about a group does not name it: write it in the form below.',
    'zh-CN': '最后三行需对每个自定义策略、角色和用户组各运行一次。用户组的结果不含其名称：请按下方格式填写。',
  },
  'permissions.who.commands.copy': { en: 'Copy lines', 'zh-CN': '复制命令' },
  'permissions.who.groups': { en: 'Form for groups', 'zh-CN': '用户组格式' },
  'permissions.who.pasted': { en: 'Answers, or a policy to review', 'zh-CN': '命令结果，或要检查的策略' },
  'permissions.who.review': { en: 'Review', 'zh-CN': '检查' },
  'permissions.who.clear': { en: 'Clear this list', 'zh-CN': '清除此列表' },
  'permissions.who.as-of': { en: 'As of', 'zh-CN': '截至' },
  'permissions.who.of': { en: 'Account: {{account}}', 'zh-CN': '账号：{{account}}' },
  'permissions.who.of-pasted': {
    en: 'Account: not named in what was pasted',
    'zh-CN': '账号：粘贴内容未注明',
  },
  'permissions.who.can': {
    en: { one: '{{count}} can top up: {{kinds}}', other: '{{count}} can top up: {{kinds}}' },
    'zh-CN': '{{count}} 个可以充值：{{kinds}}',
  },
  'permissions.who.count.user': {
    en: { one: '{{count}} user', other: '{{count}} users' },
    'zh-CN': '{{count}} 个用户',
  },
  'permissions.who.count.group': {
    en: { one: '{{count}} group', other: '{{count}} groups' },
    'zh-CN': '{{count}} 个用户组',
  },
  'permissions.who.count.role': {
    en: { one: '{{count}} role', other: '{{count}} roles' },
    'zh-CN': '{{count}} 个角色',
  },
  'permissions.who.count.and': { en: '{{left}}, {{right}}', 'zh-CN': '{{left}}、{{right}}' },
  'permissions.who.words': {
    en: 'A user is a person’s or a program’s own sign-in. A group passes its rights on to its users. A role is a set of rights that others may act with. “Depends” hangs on the condition that is named; “Denied” means that a rule takes the right away.',
    'zh-CN':
      '用户是某人或某程序自己的登录身份；用户组将权限传给其成员；角色是一组可由他人使用的权限。“视情况”取决于所注明的条件；“已禁止”表示有规则收回了该权限。',
  },
  'permissions.who.others.depends': { en: 'Depends: {{rights}}', 'zh-CN': '视情况：{{rights}}' },
  'permissions.who.none-can': {
    en: 'No user, group or role can top up for certain',
    'zh-CN': '没有确定可以充值的用户、用户组或角色',
  },
  'permissions.who.depends': {
    en: { one: '{{count}} more: it depends', other: '{{count}} more: it depends' },
    'zh-CN': '另有 {{count}} 个视情况而定',
  },
  'permissions.who.otherwise': {
    en: {
      one: '{{count}} cannot, but has another right that matters',
      other: '{{count}} cannot, but have another right that matters',
    },
    'zh-CN': '{{count}} 个不可以充值，但拥有其他重要权限',
  },
  'permissions.who.services': {
    en: {
      one: '{{count}} service role can top up: see below',
      other: '{{count}} service roles can top up: see below',
    },
    'zh-CN': '{{count}} 个服务角色可以充值：见下方',
  },
  'permissions.who.outside': {
    en: {
      one: '{{count}} role with a right on money can be taken on from outside this account',
      other: '{{count}} roles with a right on money can be taken on from outside this account',
    },
    'zh-CN': '{{count}} 个拥有资金权限的角色可被本账号以外的对象扮演',
  },
  'permissions.who.service-roles': { en: 'Service roles', 'zh-CN': '服务角色' },
  'permissions.who.service-roles.text': {
    en: 'Only Alibaba Cloud’s own services take these on. Whoever may run such a service, a server for example, acts with the role’s rights.',
    'zh-CN': '仅阿里云服务可以扮演这些角色。有权使用相应服务（例如云服务器）的人员即可行使该角色的权限。',
  },
  'permissions.outside.account': {
    en: 'Can be taken on by another account: {{name}}',
    'zh-CN': '可由其他账号扮演：{{name}}',
  },
  'permissions.outside.own-or-other': {
    en: 'Can be taken on by account {{name}}; the answers do not say whether that is this account',
    'zh-CN': '可由账号 {{name}} 扮演；所得结果未说明是否为本账号',
  },
  'permissions.outside.service': { en: 'Can be taken on by the service {{name}}', 'zh-CN': '可由服务 {{name}} 扮演' },
  'permissions.outside.federated': {
    en: 'Can be taken on by whoever signs in with {{name}}',
    'zh-CN': '可由通过 {{name}} 登录的人员扮演',
  },
  'permissions.outside.anybody': {
    en: 'Can be taken on by anybody, from any account of Alibaba Cloud',
    'zh-CN': '任何阿里云账号的任何人均可扮演',
  },
  'permissions.outside.other': { en: 'Can be taken on by {{name}}', 'zh-CN': '可由 {{name}} 扮演' },
  'permissions.who.root': {
    en: 'The root account always can: no policy reaches it. Nor does this list cover saved cards or other accounts.',
    'zh-CN': '主账号始终可以充值，不受任何策略限制。此列表也不包括已保存的银行卡和其他账号。',
  },
  'permissions.who.column.identity': { en: 'Who', 'zh-CN': '身份' },
  'permissions.who.column.recharge': { en: 'Top up', 'zh-CN': '充值' },
  'permissions.who.column.path': { en: 'Where the right comes from', 'zh-CN': '授权途径' },
  'permissions.who.column.others': { en: 'Other rights on money', 'zh-CN': '其他资金权限' },
  'permissions.who.nobody': {
    en: 'There is no user, group or role in what was pasted.',
    'zh-CN': '粘贴内容中没有用户、用户组或角色。',
  },
  'permissions.who.unread': {
    en: 'The text of {{policies}} was not there, so what it grants is open. Add the answer about it and review again.',
    'zh-CN': '缺少 {{policies}} 的内容，其授予的权限未知。请补充该策略的结果后重新检查。',
  },
  'permissions.who.no-members': {
    en: 'Who is in {{groups}} was not there: its members’ rights are missing above. Add them in the form for groups.',
    'zh-CN': '缺少 {{groups}} 的成员，上表未包含其权限。请按用户组格式补充。',
  },
  'permissions.who.no-trust': {
    en: 'Who may take on {{roles}} was not there, so their users are shown as “Depends”. Add the answer about each of these roles and review again.',
    'zh-CN': '缺少谁可以扮演 {{roles}} 的信息，相关用户显示为“视情况”。请补充每个角色的结果后重新检查。',
  },
  'permissions.who.cut': {
    en: 'The list {{lists}} was cut before its end: whoever is behind it is missing above. Add its other pages.',
    'zh-CN': '列表 {{lists}} 不完整，上表缺少其后的内容。请补充其余页。',
  },
  'permissions.review': { en: 'Review of the policies', 'zh-CN': '策略检查' },
  'permissions.review.clean': {
    en: { one: '{{count}} policy reviewed: nothing found.', other: '{{count}} policies reviewed: nothing found.' },
    'zh-CN': '已检查 {{count}} 个策略，未发现问题。',
  },
  'permissions.review.system': {
    en: 'Alibaba Cloud’s own policy: it cannot be changed. Take it from whoever needs less, and attach one of those below.',
    'zh-CN': '阿里云系统策略，无法修改。请从不需要这些权限的身份上移除，并改用下方的策略。',
  },
  'permissions.review.statement': { en: 'Rule {{statement}}', 'zh-CN': '第 {{statement}} 条规则' },
  'permissions.templates': { en: 'Policies to hand out', 'zh-CN': '可分发的策略' },
  'permissions.templates.text': {
    en: 'Create a custom policy of this name in the RAM console, paste the text, and attach it.',
    'zh-CN': '在访问控制控制台创建同名的自定义权限策略，粘贴内容并授权。',
  },
  'permissions.template.client.name': { en: 'Client', 'zh-CN': '客户' },
  'permissions.template.cap': { en: 'Cap a month', 'zh-CN': '每月上限' },
  'permissions.template.cap.hint': {
    en: 'For the words below only: a budget warns and does not stop.',
    'zh-CN': '仅用于下方说明：预算只会提醒，不会停止消费。',
  },
  'permissions.template.guarded': { en: 'Also forbid what spends', 'zh-CN': '同时禁止消费操作' },
  'permissions.template.freeze-policy': { en: 'Policy that freezes', 'zh-CN': '冻结策略名称' },
  'permissions.template.allow': { en: 'Allows', 'zh-CN': '允许' },
  'permissions.template.deny': { en: 'Forbids', 'zh-CN': '禁止' },
  'permissions.template.on': { en: 'on {{resource}}', 'zh-CN': '范围 {{resource}}' },
  'permissions.template.rights': { en: 'Rights', 'zh-CN': '权限' },
  'permissions.template.why': { en: 'What for', 'zh-CN': '用途' },
  'permissions.template.whole': { en: 'Whole text', 'zh-CN': '完整内容' },
  'permissions.template.copy': { en: 'Copy policy', 'zh-CN': '复制策略' },
  'permissions.template.copy-name': { en: 'Copy name', 'zh-CN': '复制名称' },
  'permissions.apply': { en: 'Create it in an account', 'zh-CN': '在账号中创建' },
  'permissions.apply.text': {
    en: 'With the key of an administrator of that account. A policy of this name gets a new version; it is attached to nobody by this.',
    'zh-CN': '使用该账号管理员的密钥。若已有同名策略，则创建新版本；不会授予任何人。',
  },
  'permissions.apply.secret': { en: 'Used once and kept nowhere.', 'zh-CN': '仅使用一次，不会保存。' },
  'permissions.apply.submit': { en: 'Create {{policy}}', 'zh-CN': '创建 {{policy}}' },
  'permissions.apply.done': {
    en: '{{policy}} is in {{account}}. Attach it in the RAM console.',
    'zh-CN': '{{policy}} 已在 {{account}} 中创建。请在访问控制控制台授权。',
  },
  'permissions.template.open': { en: 'Open RAM policies', 'zh-CN': '打开 RAM 权限策略' },
} satisfies Texts;
