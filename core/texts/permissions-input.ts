import type { Texts } from './text';

/** What is wrong with a pasted policy or list of permissions, and where. */
export const permissionsInputTexts = {
  'input.permissions.not-json': {
    en: 'Line {{line}}, sign {{column}}: “{{found}}” cannot stand there. Copy the whole text again from the RAM console.',
    'zh-CN': '第 {{line}} 行第 {{column}} 个字符：此处不应出现“{{found}}”。请从访问控制控制台重新复制完整内容。',
  },
  'input.permissions.cut-off': {
    en: 'The text is cut off at line {{line}}, sign {{column}}, at “{{found}}”. Copy it whole, to its last bracket.',
    'zh-CN': '内容在第 {{line}} 行第 {{column}} 个字符“{{found}}”处中断。请复制到最后一个括号为止。',
  },
  'input.permissions.named-twice': {
    en: 'Line {{line}}, sign {{column}}: “{{found}}” stands there twice, and the second would hide the first. Put both into one list.',
    'zh-CN': '第 {{line}} 行第 {{column}} 个字符：“{{found}}”出现了两次，后者会覆盖前者。请合并为一个列表。',
  },
  'input.permissions.too-deep': {
    en: 'Line {{line}}, sign {{column}}: brackets lie too deep for a policy, at “{{found}}”. Paste the answer as it came.',
    'zh-CN': '第 {{line}} 行第 {{column}} 个字符“{{found}}”处：括号层级过深，不是权限策略。请原样粘贴。',
  },
  'input.permissions.too-long': {
    en: 'The text has {{length}} signs; at most {{most}} are read. Paste the part that is about users, groups, roles and policies.',
    'zh-CN': '内容共 {{length}} 个字符，最多读取 {{most}} 个。请只粘贴与用户、用户组、角色和策略有关的部分。',
  },
  'input.permissions.several': {
    en: 'There are several texts one behind the other. Paste one policy.',
    'zh-CN': '粘贴了多段内容。请只粘贴一个权限策略。',
  },
  'input.permissions.policy.object': {
    en: '{{place}} must be a part in curly brackets. Compare it with the RAM console.',
    'zh-CN': '{{place}} 必须用花括号括起。请与访问控制控制台对照。',
  },
  'input.permissions.policy.list': {
    en: '{{place}} must be a list with at least one statement. Compare it with the RAM console.',
    'zh-CN': '{{place}} 必须是至少含一条语句的列表。请与访问控制控制台对照。',
  },
  'input.permissions.policy.text': {
    en: '{{place}} must be a text in quotes. Compare it with the RAM console.',
    'zh-CN': '{{place}} 必须是带引号的文本。请与访问控制控制台对照。',
  },
  'input.permissions.policy.texts': {
    en: '{{place}} must be a text in quotes, or a list of them that is not empty.',
    'zh-CN': '{{place}} 必须是带引号的文本，或非空的文本列表。',
  },
  'input.permissions.policy.version': {
    en: '{{place}} must be “1”: Alibaba Cloud knows no other. A policy of another provider does not fit.',
    'zh-CN': '{{place}} 必须为“1”：阿里云只有这一版本，其他云的策略不适用。',
  },
  'input.permissions.policy.effect': {
    en: '{{place}} must be “Allow” or “Deny”, with the capital letter.',
    'zh-CN': '{{place}} 必须为“Allow”或“Deny”，首字母大写。',
  },
  'input.permissions.policy.missing': {
    en: '{{place}} is missing, and so is its opposite with “Not”. A statement needs one of them.',
    'zh-CN': '缺少 {{place}}，也没有带“Not”的对应项。每条语句必须有其一。',
  },
  'input.permissions.policy.missing-principal': {
    en: '{{place}} must name who is trusted: RAM, Service or Federated, each with a list. Compare it with the RAM console.',
    'zh-CN': '{{place}} 必须写明信任对象：RAM、Service 或 Federated，各带一个列表。请与访问控制控制台对照。',
  },
  'input.permissions.inside.not-json': {
    en: 'The text inside {{place}}, its line {{line}}, sign {{column}}: “{{found}}” cannot stand there. Paste the answer as it came.',
    'zh-CN': '{{place}} 内的文本，第 {{line}} 行第 {{column}} 个字符：此处不应出现“{{found}}”。请原样粘贴。',
  },
  'input.permissions.inside.cut-off': {
    en: 'The text inside {{place}} is cut off at its line {{line}}, sign {{column}}, at “{{found}}”. Paste the answer as it came.',
    'zh-CN': '{{place}} 内的文本在第 {{line}} 行第 {{column}} 个字符“{{found}}”处中断。请原样粘贴。',
  },
  'input.permissions.inside.named-twice': {
    en: 'The text inside {{place}}, its line {{line}}, sign {{column}}: “{{found}}” stands there twice. Put both into one list in Alibaba Cloud.',
    'zh-CN':
      '{{place}} 内的文本，第 {{line}} 行第 {{column}} 个字符：“{{found}}”出现了两次。请在阿里云中合并为一个列表。',
  },
  'input.permissions.inside.too-deep': {
    en: 'The text inside {{place}}, its line {{line}}, sign {{column}}: brackets lie too deep for a policy. Paste the answer as it came.',
    'zh-CN': '{{place}} 内的文本，第 {{line}} 行第 {{column}} 个字符：括号层级过深，不是权限策略。请原样粘贴。',
  },
  'input.permissions.inside.several': {
    en: 'There are several texts one behind the other inside {{place}}. A policy is one.',
    'zh-CN': '{{place}} 内有多段内容。权限策略只能是一段。',
  },
  'input.permissions.policy.one-of-both': {
    en: '{{place}} and its opposite with “Not” are both there. Keep one of them.',
    'zh-CN': '{{place}} 与带“Not”的对应项同时存在。请只保留一个。',
  },
  'input.permissions.policy.known-part': {
    en: '{{place}} is no part that a policy has. Check its spelling.',
    'zh-CN': '{{place}} 不是权限策略的组成部分。请检查拼写。',
  },
  'input.permissions.identities.object': {
    en: 'Part {{place}} must be in curly brackets, with a name. Paste the answer as it came.',
    'zh-CN': '{{place}} 部分必须用花括号括起并带有名称。请原样粘贴。',
  },
  'input.permissions.identities.list': {
    en: '{{place}} must be a list. Paste the answer as it came.',
    'zh-CN': '{{place}} 必须是列表。请原样粘贴。',
  },
  'input.permissions.identities.name': {
    en: '{{place}} is missing, or is not one that is known. Paste the answer as it came.',
    'zh-CN': '{{place}} 缺失或无法识别。请原样粘贴。',
  },
  'input.permissions.identities.none': {
    en: 'There are no Users, Groups, Roles, Policies or PolicyAttachments in the text. Paste one of the answers that are listed above.',
    'zh-CN': '内容中没有 Users、Groups、Roles、Policies 或 PolicyAttachments。请粘贴上方列出的任一结果。',
  },
  'input.permissions.identities.version': {
    en: 'An answer about one version of a policy does not name the policy. Paste the answer of GetPolicy instead.',
    'zh-CN': '策略版本的结果不含策略名称。请改为粘贴 GetPolicy 的结果。',
  },
  'input.permissions.identities.refusal': {
    en: 'One of the answers is a refusal by Alibaba Cloud ({{code}}). Ask an administrator to run that line, and paste all answers anew.',
    'zh-CN': '其中一个结果是阿里云的拒绝信息（{{code}}）。请管理员重新运行该命令，再粘贴全部结果。',
  },
  'input.permissions.no-permission': {
    en: 'The account’s key may not read who is in the account ({{action}}). Attach AliyunRAMReadOnlyAccess to its user, or paste the answers below.',
    'zh-CN':
      '该账号的密钥无权读取账号中的身份（{{action}}）。请为其用户授予 AliyunRAMReadOnlyAccess，或在下方粘贴结果。',
  },
  'input.permissions.may-not-write': {
    en: 'This key may not create policies ({{action}}). Use the key of an administrator, or copy the policy.',
    'zh-CN': '该密钥无权创建策略（{{action}}）。请使用管理员的密钥，或复制策略。',
  },
  'input.permissions.no-account': {
    en: 'This account is no longer connected. Choose another one.',
    'zh-CN': '该账号已断开连接。请选择其他账号。',
  },
  'input.permissions.stopped': {
    en: 'Reading was stopped. What was known before is unchanged.',
    'zh-CN': '读取已停止，之前的内容未变。',
  },
  'input.permissions.template.name': {
    en: 'Use letters without accents, digits and hyphens; the whole name may have {{most}} signs.',
    'zh-CN': '只能使用英文字母、数字和连字符；完整名称最多 {{most}} 个字符。',
  },
} satisfies Texts;
