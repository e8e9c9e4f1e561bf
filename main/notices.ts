import { basename } from 'node:path';
import type { RecordFinding } from '../core/record/verified';
import type { Notice } from '../core/snapshot';
import { withNotice, withoutNotice } from '../core/state';
import type { SettingsProblem } from './settings-file';
import type { Store } from './store';

/** The banners that main raises and takes back. */
export interface Notices {
  readonly noTray: (missing: boolean) => void;
  readonly noNotifications: (missing: boolean) => void;
  readonly notificationFailed: () => void;
  readonly historyDamaged: (keptAs: string) => void;
  readonly historyFull: (full: boolean) => void;
  readonly recordDamaged: (findings: readonly RecordFinding[]) => void;
  readonly notOnRecord: () => void;
  readonly topUpsUnreadable: () => void;
  readonly startAtLoginFailed: () => void;
  readonly settingsProblem: (problem: SettingsProblem) => void;
}

const notices = {
  'no-tray': { text: 'notice.no-tray', remedy: 'notice.no-tray.remedy', severity: 'watch' },
  'no-notifications': { text: 'notice.no-notifications', remedy: 'notice.no-notifications.remedy', severity: 'watch' },
  'notifications-failed': {
    text: 'notice.notifications-failed',
    remedy: 'notice.notifications-failed.remedy',
    severity: 'critical',
  },
  'history-damaged': { text: 'notice.history-damaged', remedy: 'notice.history-damaged.remedy', severity: 'watch' },
  'history-full': { text: 'notice.history-full', remedy: 'notice.history-full.remedy', severity: 'critical' },
  'record-damaged': { text: 'notice.record-damaged', remedy: 'notice.record-damaged.remedy', severity: 'critical' },
  'not-on-record': { text: 'notice.not-on-record', remedy: 'notice.not-on-record.remedy', severity: 'critical' },
  'top-ups-unreadable': {
    text: 'notice.top-ups-unreadable',
    remedy: 'notice.top-ups-unreadable.remedy',
    severity: 'critical',
  },
  'start-at-login': { text: 'notice.start-at-login', remedy: 'notice.start-at-login.remedy', severity: 'watch' },
  'settings-restored': {
    text: 'notice.settings-restored',
    remedy: 'notice.settings-restored.remedy',
    severity: 'watch',
  },
  'settings-field': { text: 'notice.settings-field', remedy: 'notice.settings-field.remedy', severity: 'watch' },
  'settings-newer': { text: 'notice.settings-newer', remedy: 'notice.settings-newer.remedy', severity: 'critical' },
  'settings-lost': { text: 'notice.settings-lost', remedy: 'notice.settings-lost.remedy', severity: 'critical' },
} as const;

type NoticeId = keyof typeof notices;

const settingsNotices = {
  'restored-from-last-good': 'settings-restored',
  'field-refused': 'settings-field',
  'newer-version': 'settings-newer',
  lost: 'settings-lost',
} as const satisfies Record<SettingsProblem['what'], NoticeId>;

const passing: ReadonlySet<NoticeId> = new Set(['no-tray', 'history-full']);

const noticeOf = (id: NoticeId, values: Notice['values']): Notice => ({
  id,
  ...notices[id],
  dismissible: !passing.has(id),
  ...(values === undefined ? {} : { values }),
});

export function openNotices(store: Store): Notices {
  const raise = (id: NoticeId, values?: Notice['values']) =>
    store.commit((state) => withNotice(state, noticeOf(id, values)));
  const lower = (id: NoticeId) =>
    store.commit((state) => (state.notices.some((each) => each.id === id) ? withoutNotice(state, id) : state));
  const either = (id: NoticeId) => (present: boolean) => (present ? raise(id) : lower(id));
  return {
    noTray: either('no-tray'),
    noNotifications: either('no-notifications'),
    notificationFailed: () => raise('notifications-failed'),
    historyDamaged: (keptAs) => raise('history-damaged', { file: basename(keptAs) }),
    historyFull: either('history-full'),
    recordDamaged: ([first]) => raise('record-damaged', { line: first?.line ?? 1 }),
    notOnRecord: () => raise('not-on-record'),
    topUpsUnreadable: () => raise('top-ups-unreadable'),
    startAtLoginFailed: () => raise('start-at-login'),
    settingsProblem: ({ what, field, keptAs }) =>
      raise(settingsNotices[what], { field: field ?? '', file: keptAs === undefined ? '' : basename(keptAs) }),
  };
}
