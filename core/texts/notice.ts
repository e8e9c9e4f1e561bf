import type { Texts } from './text';

/** What the system says by notification, and the banners of the window. Each says what to do next. */
export const noticeTexts = {
  'notice.sample': { en: 'Sample: {{account}}', 'zh-CN': '示例：{{account}}' },
  'notice.notifications-failed': {
    en: 'This computer did not show a low-credit notification',
    'zh-CN': '本机未能显示余额不足通知',
  },
  'notice.notifications-failed.remedy': {
    en: 'Allow notifications for Credit Runway in the system settings, or keep the tray icon in sight.',
    'zh-CN': '请在系统设置中允许 Credit Runway 发送通知，或留意托盘图标。',
  },
  'notice.no-notifications': {
    en: 'This desktop shows no notifications',
    'zh-CN': '此桌面环境不显示通知',
  },
  'notice.no-notifications.remedy': {
    en: 'Start a notification service, or keep this window or the tray icon in sight.',
    'zh-CN': '请启动通知服务，或留意此窗口或托盘图标。',
  },
  'notice.no-tray': {
    en: 'This desktop has no place for the tray icon, so this window opened instead',
    'zh-CN': '此桌面环境没有托盘区域，因此打开了此窗口',
  },
  'notice.no-tray.remedy': {
    en: 'Closing the window ends the program and its notifications: minimize it instead, or add a status icon area to the panel.',
    'zh-CN': '关闭窗口会结束程序并停止通知：请改为最小化窗口，或在面板中添加状态图标区域。',
  },
  'notice.keyring.absent': {
    en: 'No keyring is running, so the keys of your accounts cannot be reached',
    'zh-CN': '密钥环未运行，无法取得账号的密钥',
  },
  'notice.keyring.absent.remedy': {
    en: 'Start a keyring such as GNOME Keyring or KWallet, then read again.',
    'zh-CN': '请启动 GNOME Keyring 或 KWallet 等密钥环，然后重新读取。',
  },
  'notice.keyring.locked': {
    en: 'The keyring is locked, so the keys of your accounts cannot be reached',
    'zh-CN': '密钥环已锁定，无法取得账号的密钥',
  },
  'notice.keyring.locked.remedy': {
    en: 'Unlock it with your login password. Your accounts and keys are still there.',
    'zh-CN': '请用登录密码解锁。账号和密钥仍然保留。',
  },
  'notice.keyring.cancelled': {
    en: 'Unlocking the keyring was cancelled',
    'zh-CN': '解锁密钥环已取消',
  },
  'notice.keyring.cancelled.remedy': {
    en: 'Choose “Read balances now” and enter your password. Your accounts and keys are still there.',
    'zh-CN': '请选择“立即读取余额”并输入密码。账号和密钥仍然保留。',
  },
  'notice.keyring.crashed': {
    en: 'The keyring stopped answering and is being asked again',
    'zh-CN': '密钥环停止响应，正在重试',
  },
  'notice.keyring.crashed.remedy': {
    en: 'If this stays, log out and in again. Your accounts and keys are still there.',
    'zh-CN': '如果一直如此，请注销后重新登录。账号和密钥仍然保留。',
  },
  'notice.keyring.slow': {
    en: 'The keyring takes very long to answer',
    'zh-CN': '密钥环响应很慢',
  },
  'notice.keyring.slow.remedy': {
    en: 'Look for an open password window and answer it.',
    'zh-CN': '请检查是否有打开的密码窗口并完成输入。',
  },
  'notice.history-damaged': {
    en: 'The history file was damaged. A new one was started; the old one is kept as {{file}}',
    'zh-CN': '历史记录文件已损坏，已新建文件，旧文件保留为 {{file}}',
  },
  'notice.history-damaged.remedy': {
    en: 'Nothing to do: days left return after a few readings. Keep the old file if you need past figures.',
    'zh-CN': '无需操作：读取几次后会恢复剩余天数。如需过去的数据，请保留旧文件。',
  },
  'notice.history-full': {
    en: 'Readings cannot be stored: the disk is full',
    'zh-CN': '磁盘已满，无法保存读取结果',
  },
  'notice.history-full.remedy': {
    en: 'Free some space. Low-credit notifications go on meanwhile.',
    'zh-CN': '请释放磁盘空间。期间余额不足通知仍会发送。',
  },
  'notice.settings-restored': {
    en: 'The settings file could not be read, so the last good copy is used. The unreadable file is kept as {{file}}',
    'zh-CN': '设置文件无法读取，已使用上次的有效副本，无法读取的文件保留为 {{file}}',
  },
  'notice.settings-restored.remedy': {
    en: 'Check your accounts and settings, then dismiss this.',
    'zh-CN': '请检查账号和设置，然后关闭此提示。',
  },
  'notice.settings-field': {
    en: 'The settings file has a value that cannot be used: {{field}}',
    'zh-CN': '设置文件中有无法使用的值：{{field}}',
  },
  'notice.settings-field.remedy': {
    en: 'The last good value is used. Set it again in Settings.',
    'zh-CN': '已使用上次的有效值，请在设置中重新设定。',
  },
  'notice.settings-newer': {
    en: 'The settings were written by a newer version of this program, and are left as they are',
    'zh-CN': '设置由更新版本的程序写入，已保持原样',
  },
  'notice.settings-newer.remedy': {
    en: 'Install the newer version again. Until then nothing that you change here is kept.',
    'zh-CN': '请重新安装新版本。在此之前，这里的更改不会保存。',
  },
  'notice.settings-lost': {
    en: 'Neither the settings file nor its copy could be read. The unreadable file is kept as {{file}}',
    'zh-CN': '设置文件及其副本均无法读取，无法读取的文件保留为 {{file}}',
  },
  'notice.settings-lost.remedy': {
    en: 'Connect your accounts again. Their keys are still in the keychain, and the readings are still kept.',
    'zh-CN': '请重新连接账号。密钥仍在钥匙串中，读取记录也仍然保留。',
  },
  'notice.start-at-login': {
    en: 'Starting at login could not be set up on this computer',
    'zh-CN': '无法在本机设置登录时启动',
  },
  'notice.start-at-login.remedy': {
    en: 'Check that your autostart folder can be written to, then change the setting again.',
    'zh-CN': '请确认自动启动文件夹可写，然后重新更改该设置。',
  },
  'notice.offline': { en: 'Alibaba Cloud cannot be reached', 'zh-CN': '无法连接阿里云' },
  'notice.offline.remedy': {
    en: 'Check the network. The figures are the last ones read; reading goes on by itself.',
    'zh-CN': '请检查网络。显示的是最后一次读取的数据，恢复后会自动继续读取。',
  },
} satisfies Texts;
