import type { KeyringState } from './failure';
import { isNetworkFailure } from './read-schedule';
import type { Notice } from './snapshot';
import type { State } from './state';

const keyringStates: readonly KeyringState[] = ['absent', 'locked', 'cancelled', 'crashed', 'slow'];

function keyringNotice({ accounts }: State): Notice | undefined {
  const met = accounts.flatMap(({ failure }) => (failure?.kind === 'keyring' ? [failure.state] : []));
  const state = keyringStates.find((each) => met.includes(each));
  if (state === undefined) return undefined;
  const text = `notice.keyring.${state}` as const;
  return { id: 'keyring', severity: 'critical', text, remedy: `${text}.remedy`, dismissible: false };
}

function offlineNotice({ accounts }: State): Notice | undefined {
  const lost = accounts.every(({ failure }) => failure !== undefined && isNetworkFailure(failure));
  if (accounts.length === 0 || !lost) return undefined;
  const text = 'notice.offline';
  return { id: 'offline', severity: 'watch', text, remedy: 'notice.offline.remedy', dismissible: false };
}

/** What is true of the program as a whole for as long as it lasts: it comes and goes with its cause. */
export const standingNotices = (state: State): readonly Notice[] =>
  [keyringNotice(state), offlineNotice(state)].flatMap((notice) => notice ?? []);
