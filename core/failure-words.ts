import type { Failure } from './failure';
import { slackRefusalOf } from './slack-refusal';
import type { TextKey } from './texts/catalogue';
import type { TextValues } from './texts/translator';

export interface Words {
  readonly text: TextKey;
  readonly remedy: TextKey;
  readonly values: TextValues;
}

const both = (kind: Exclude<Failure['kind'], 'keyring' | 'slack-refused'>, values: TextValues = {}): Words => ({
  text: `failure.${kind}`,
  remedy: `failure.${kind}.remedy`,
  values,
});

/** What is wrong and what to do, as texts of the catalogue: a kind of failure without texts is a compile error. */
export function wordsOf(failure: Failure): Words {
  switch (failure.kind) {
    case 'keyring': {
      const text = `failure.keyring.${failure.state}` as const;
      return { text, remedy: `${text}.remedy`, values: {} };
    }
    case 'slack-refused': {
      const text = `failure.slack-refused.${slackRefusalOf(failure.code)}` as const;
      return { text, remedy: `${text}.remedy`, values: { code: failure.code } };
    }
    case 'provider-down':
    case 'refused':
      return both(failure.kind, { code: failure.code });
    case 'no-permission':
      return both(failure.kind, { action: failure.action ?? 'bss:DescribeAcccount' });
    case 'unreadable':
      return both(failure.kind, { field: failure.field });
    case 'currency-changed':
      return both(failure.kind, { was: failure.was, is: failure.is });
    default:
      return both(failure.kind);
  }
}
