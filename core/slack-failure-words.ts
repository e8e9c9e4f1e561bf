import type { Failure } from './failure';
import { type Words, wordsOf } from './failure-words';

const both = (
  kind: 'offline' | 'timed-out' | 'certificate-refused' | 'captive-portal' | 'throttled' | 'key-missing',
): Words => ({ text: `slack.failure.${kind}`, remedy: `slack.failure.${kind}.remedy`, values: {} });

/** Why a message did not reach Slack and what to do: the same failures as of a reading, but told of Slack. */
export function slackWordsOf(failure: Failure): Words {
  switch (failure.kind) {
    case 'offline':
    case 'timed-out':
    case 'certificate-refused':
    case 'captive-portal':
    case 'throttled':
    case 'key-missing':
      return both(failure.kind);
    case 'provider-down':
      return {
        text: 'slack.failure.provider-down',
        remedy: 'slack.failure.provider-down.remedy',
        values: { code: failure.code },
      };
    default:
      return wordsOf(failure);
  }
}
