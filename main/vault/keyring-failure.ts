import type { KeyringState } from '../../core/failure';

export interface KeyringTrouble {
  readonly state: KeyringState;
  /** libsecret holds on to a daemon that is gone: only a new process finds the new one. */
  readonly needsNewProcess: boolean;
}

const trouble = (state: KeyringState, needsNewProcess = false): KeyringTrouble => ({ state, needsNewProcess });

/** What libsecret (and macOS' keychain) mean by the messages of their errors: https://github.com/atom/node-keytar/issues/477 */
export function keyringTroubleOf(error: unknown): KeyringTrouble {
  const told = error instanceof Error ? error.message : '';
  if (/name :\d+\.\d+ was not provided|session wrapping the secret|NoReply|disconnected|is closed/i.test(told)) {
    return trouble('crashed', true);
  }
  if (/was not provided|ServiceUnknown|transport|autolaunch|connect|No such file/i.test(told))
    return trouble('absent', true);
  if (/cancel|dismiss/i.test(told)) return trouble('cancelled');
  if (/locked|denied|not allowed/i.test(told)) return trouble('locked');
  if (/Timeout was reached|timed out/i.test(told)) return trouble('slow');
  return trouble('crashed', true);
}
