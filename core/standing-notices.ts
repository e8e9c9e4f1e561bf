import type { KeyringState } from './failure';
import { frozenAccounts } from './freeze/freeze-shown';
import { isNetworkFailure } from './read-schedule';
import type { Notice } from './snapshot';
import type { State } from './state';

const keyringStates: readonly KeyringState[] = ['absent', 'locked', 'cancelled', 'crashed', 'slow'];

function keyringNotice({ accounts }: State): Notice | undefined {
  const met = new Set<KeyringState>();
  for (const { failure } of accounts) if (failure?.kind === 'keyring') met.add(failure.state);
  const state = keyringStates.find((each) => met.has(each));
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

function freezeNotices({ freezes, accounts }: State): readonly Notice[] {
  return frozenAccounts(
    freezes,
    accounts.map(({ account }) => account),
  ).map(({ account, name, state }): Notice => {
    const text = state === 'frozen' ? 'notice.frozen' : 'notice.freeze-half-done';
    const severity = state === 'frozen' ? 'watch' : 'critical';
    const values = { account: name };
    return { id: `freeze-${account}`, severity, text, remedy: `${text}.remedy`, values, dismissible: false };
  });
}

/** A journal that somebody else has written into. */
function changedJournals({ freezes, accounts }: State): readonly Notice[] {
  if (freezes.unfit.length === 0) return [];
  return accounts.flatMap(({ account: { id, name } }): readonly Notice[] => {
    if (!freezes.unfit.some(({ account }) => account === id)) return [];
    const text = 'notice.freeze-changed';
    const values = { account: name };
    return [
      { id: `freeze-changed-${id}`, severity: 'critical', text, remedy: `${text}.remedy`, values, dismissible: false },
    ];
  });
}

/** What is true of the program as a whole for as long as it lasts: it comes and goes with its cause. */
export const standingNotices = (state: State): readonly Notice[] =>
  [...freezeNotices(state), ...changedJournals(state), keyringNotice(state), offlineNotice(state)].flatMap(
    (notice) => notice ?? [],
  );
