import type { Texts } from './text';

/** The guided way to connect an account, and the fields that its other forms share. */
export const windowConnectTexts = {
  'connect.title': { en: 'Connect an account', 'zh-CN': '连接账号' },
  'connect.text': {
    en: 'Three steps, about five minutes. Nothing is saved before the key has been tested.',
    'zh-CN': '三个步骤，约五分钟。密钥测试通过之前不会保存任何内容。',
  },
  'connect.step.user': { en: 'Make a user that can only read', 'zh-CN': '创建只读用户' },
  'connect.step.user.text': {
    en: 'In Alibaba Cloud’s RAM console, create a user with an AccessKey and no console password, for Credit Runway alone.',
    'zh-CN': '在阿里云 RAM 控制台为 Credit Runway 单独创建一个用户，启用 AccessKey，不设控制台密码。',
  },
  'connect.step.user.open': { en: 'Open RAM users', 'zh-CN': '打开 RAM 用户' },
  'connect.step.policy': { en: 'Give it this policy, and no other', 'zh-CN': '只授予以下权限策略' },
  'connect.step.policy.text': {
    en: 'Create a custom policy named {{policy}} from this text and attach it to the user. It reads balances, top-ups and bills; it cannot pay, top up or change anything. The spelling with three c’s is Alibaba Cloud’s own.',
    'zh-CN':
      '用以下内容创建名为 {{policy}} 的自定义权限策略，并授予该用户。它只能读取余额、充值和账单，不能付款、充值或修改任何内容。三个 c 的拼写是阿里云官方写法。',
  },
  'connect.step.policy.open': { en: 'Open RAM policies', 'zh-CN': '打开 RAM 权限策略' },
  'connect.step.policy.copy': { en: 'Copy policy', 'zh-CN': '复制策略' },
  'connect.step.policy.show': { en: 'Show the policy', 'zh-CN': '显示策略' },
  'connect.step.policy.hide': { en: 'Hide the policy', 'zh-CN': '收起策略' },
  'connect.step.key': { en: 'Enter the account and its key', 'zh-CN': '填写账号与密钥' },
  'connect.submit': { en: 'Test and connect', 'zh-CN': '测试并连接' },
  'connect.testing': { en: 'Asking Alibaba Cloud for the balance…', 'zh-CN': '正在向阿里云查询余额…' },
  'connect.testing.hint': {
    en: 'Usually a few seconds. Your system may ask to unlock the keychain.',
    'zh-CN': '通常只需几秒。系统可能会要求解锁钥匙串。',
  },
  'connect.done': { en: '{{account}} is connected', 'zh-CN': '{{account}} 已连接' },
  'connect.trust': { en: 'Reads balances, cannot spend money', 'zh-CN': '只读余额，无法花钱' },
  'connect.trust.text': {
    en: 'The secret goes straight to your system’s keychain. It is never shown again and never leaves this computer.',
    'zh-CN': '密钥直接存入系统钥匙串，不会再次显示，也不会离开本机。',
  },

  'field.name': { en: 'Name', 'zh-CN': '名称' },
  'field.name.hint': {
    en: 'As your team says it, for example ClientX-Tokyo',
    'zh-CN': '团队常用的叫法，例如 ClientX-Tokyo',
  },
  'field.kind': { en: 'How it is billed', 'zh-CN': '计费方式' },
  'field.kind.prepaid': { en: 'Services stop when the credit reaches 0.', 'zh-CN': '余额为 0 时服务停止。' },
  'field.kind.postpaid': {
    en: 'Services stop when the credit falls below the buffer, even before an invoice.',
    'zh-CN': '余额低于缓冲金额时服务停止，即使账单尚未生成。',
  },
  'field.floor': { en: 'Buffer', 'zh-CN': '缓冲金额' },
  'field.floor.hint': {
    en: 'In the account’s own currency; often 100 to 500.',
    'zh-CN': '以账号自身币种计，通常为 100 至 500。',
  },
  'field.site': { en: 'Alibaba Cloud site', 'zh-CN': '阿里云站点' },
  'field.key-id': { en: 'AccessKey ID', 'zh-CN': 'AccessKey ID' },
  'field.key-secret': { en: 'AccessKey secret', 'zh-CN': 'AccessKey Secret' },
  'field.key-secret.hint': {
    en: 'Alibaba Cloud shows it once, when the key is made.',
    'zh-CN': '阿里云仅在创建密钥时显示一次。',
  },
  'field.needed': { en: 'Please fill this in.', 'zh-CN': '请填写此项。' },
} satisfies Texts;
