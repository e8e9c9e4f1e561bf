import type { Texts } from './text';

/** One line that says what is wrong and one that says what to do, for each expected failure. */
export const failureTexts = {
  'failure.offline': { en: 'No connection to Alibaba Cloud', 'zh-CN': '无法连接阿里云' },
  'failure.offline.remedy': {
    en: 'Check the network. Reading goes on by itself when it is back.',
    'zh-CN': '请检查网络。恢复后会自动继续读取。',
  },
  'failure.timed-out': { en: 'Alibaba Cloud did not answer in time', 'zh-CN': '阿里云未及时应答' },
  'failure.timed-out.remedy': {
    en: 'Reading is tried again by itself. If it lasts, check the network or the proxy.',
    'zh-CN': '会自动重试。如持续出现，请检查网络或代理。',
  },
  'failure.certificate-refused': {
    en: 'The connection is not secure, so nothing was sent',
    'zh-CN': '连接不安全，未发送任何内容',
  },
  'failure.certificate-refused.remedy': {
    en: 'Something between this computer and Alibaba Cloud uses a certificate that the system does not trust. Ask your IT department.',
    'zh-CN': '本机与阿里云之间的证书不受系统信任，请联系 IT 部门。',
  },
  'failure.captive-portal': {
    en: 'A web page answered in place of Alibaba Cloud',
    'zh-CN': '应答的是网页而不是阿里云',
  },
  'failure.captive-portal.remedy': {
    en: 'Log in to the network in your browser (hotel, guest or office network). Reading goes on by itself.',
    'zh-CN': '请先在浏览器中登录当前网络（酒店、访客或办公网络）。之后会自动继续读取。',
  },
  'failure.throttled': { en: 'Alibaba Cloud asks to read less often', 'zh-CN': '阿里云要求降低读取频率' },
  'failure.throttled.remedy': {
    en: 'Nothing to do: reading is tried again a little later.',
    'zh-CN': '无需操作，稍后会自动重试。',
  },
  'failure.provider-down': {
    en: 'Alibaba Cloud has a problem of its own ({{code}})',
    'zh-CN': '阿里云自身出现故障（{{code}}）',
  },
  'failure.provider-down.remedy': {
    en: 'Nothing to do: reading is tried again a little later.',
    'zh-CN': '无需操作，稍后会自动重试。',
  },
  'failure.wrong-site': {
    en: 'This key belongs to neither the China nor the international site',
    'zh-CN': '此密钥不属于中国站，也不属于国际站',
  },
  'failure.wrong-site.remedy': {
    en: 'Check that the key is for an Alibaba Cloud account that has its own billing.',
    'zh-CN': '请确认该密钥所属的阿里云账号拥有自己的账单。',
  },
  'failure.no-permission': {
    en: 'The key is not allowed to see the balance: it lacks {{action}}',
    'zh-CN': '该密钥无权查看余额：缺少 {{action}}',
  },
  'failure.no-permission.remedy': {
    en: 'In Alibaba Cloud’s RAM console, give the key’s user the policy of the Connect account page, then refresh.',
    'zh-CN': '请在阿里云 RAM 控制台为该密钥所属用户授予“连接账号”页面中的权限策略，然后刷新。',
  },
  'failure.key-unknown': {
    en: 'Alibaba Cloud does not know this AccessKey ID',
    'zh-CN': '阿里云不识别此 AccessKey ID',
  },
  'failure.key-unknown.remedy': {
    en: 'Copy the ID again, or make a new key. It may have been deleted.',
    'zh-CN': '请重新复制 ID，或新建一个密钥。原密钥可能已被删除。',
  },
  'failure.key-inactive': { en: 'This AccessKey is switched off', 'zh-CN': '此 AccessKey 已被停用' },
  'failure.key-inactive.remedy': {
    en: 'Switch it on in RAM, or replace the key.',
    'zh-CN': '请在 RAM 中启用，或更换密钥。',
  },
  'failure.secret-wrong': {
    en: 'The secret does not belong to this AccessKey ID',
    'zh-CN': 'Secret 与此 AccessKey ID 不匹配',
  },
  'failure.secret-wrong.remedy': {
    en: 'Copy the secret again, or make a new key: Alibaba Cloud shows a secret only once.',
    'zh-CN': '请重新复制 Secret，或新建密钥：阿里云只显示一次 Secret。',
  },
  'failure.clock-skewed': { en: 'This computer’s clock is wrong', 'zh-CN': '本机时间不正确' },
  'failure.clock-skewed.remedy': {
    en: 'Set the date and time of the computer automatically. Requests are signed with the time.',
    'zh-CN': '请将电脑的日期和时间设为自动。请求会用时间签名。',
  },
  'failure.unreadable': { en: 'The answer could not be read ({{field}})', 'zh-CN': '无法读取应答（{{field}}）' },
  'failure.unreadable.remedy': {
    en: 'The last good figure is kept. If it lasts, update the program.',
    'zh-CN': '已保留上一次的正确数值。如持续出现，请更新程序。',
  },
  'failure.refused': { en: 'Alibaba Cloud refused to answer ({{code}})', 'zh-CN': '阿里云拒绝应答（{{code}}）' },
  'failure.refused.remedy': {
    en: 'Look the code up in Alibaba Cloud’s documentation, or ask its support.',
    'zh-CN': '请在阿里云文档中查询该代码，或联系其支持。',
  },
  'failure.currency-changed': {
    en: 'The key now answers in {{is}} in place of {{was}}',
    'zh-CN': '该密钥现在返回 {{is}}，而不是 {{was}}',
  },
  'failure.currency-changed.remedy': {
    en: 'An account keeps its currency, so this key belongs to another account. Replace the key.',
    'zh-CN': '账号的币种不会改变，因此该密钥属于另一个账号。请更换密钥。',
  },
  'failure.key-missing': { en: 'The key of this account is not in the keychain', 'zh-CN': '钥匙串中没有此账号的密钥' },
  'failure.key-missing.remedy': { en: 'Replace the key on the account’s page.', 'zh-CN': '请在账号页面更换密钥。' },
  'failure.keyring.absent': { en: 'This computer has no keychain that answers', 'zh-CN': '本机没有可用的钥匙串' },
  'failure.keyring.absent.remedy': {
    en: 'Install or start GNOME Keyring or KWallet, then log in again. Keys are kept nowhere else.',
    'zh-CN': '请安装或启动 GNOME Keyring 或 KWallet，然后重新登录。密钥不会保存在其他地方。',
  },
  'failure.keyring.locked': { en: 'The keychain is locked', 'zh-CN': '钥匙串已锁定' },
  'failure.keyring.locked.remedy': {
    en: 'Unlock it with your log-in password. Reading goes on by itself.',
    'zh-CN': '请用登录密码解锁。之后会自动继续读取。',
  },
  'failure.keyring.cancelled': { en: 'The keychain was not unlocked', 'zh-CN': '钥匙串未解锁' },
  'failure.keyring.cancelled.remedy': {
    en: 'Choose Refresh and enter the password when the system asks.',
    'zh-CN': '请选择“立即读取”，并在系统询问时输入密码。',
  },
  'failure.keyring.crashed': { en: 'The keychain stopped answering', 'zh-CN': '钥匙串停止响应' },
  'failure.keyring.crashed.remedy': {
    en: 'It is tried again by itself. If it lasts, log out and in again.',
    'zh-CN': '会自动重试。如持续出现，请注销后重新登录。',
  },
  'failure.keyring.slow': { en: 'The keychain takes too long', 'zh-CN': '钥匙串响应过慢' },
  'failure.keyring.slow.remedy': {
    en: 'Look for a window that asks for the password. It is tried again by itself.',
    'zh-CN': '请查看是否有询问密码的窗口。会自动重试。',
  },
} satisfies Texts;
