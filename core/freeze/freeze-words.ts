import type { RecordEntry } from '../record/entry';
import { asWritten, context, header, type SlackMessage, section } from '../slack-blocks';
import type { Translator } from '../texts/translator';
import type { Instant } from '../time';
import { frozenIdentities, leavesFrozen } from './freeze-result';
import type { FreezeRun } from './freeze-run';

const countsOf = (run: FreezeRun) => {
  const identities = frozenIdentities(run);
  return { frozen: identities.filter(({ isFrozen }) => isFrozen).length, of: identities.length };
};

/** The line of the record; of a preparation, who is covered. */
export function freezeEntry(run: FreezeRun, now: Instant): RecordEntry {
  const { account, uid, by, way, purpose, steps } = run;
  const failed = steps.filter(({ state }) => state === 'failed').length;
  const counted = purpose === 'prepare' ? { steps: steps.length, failed } : { ...countsOf(run), way };
  const values = { ...counted, ...(uid === undefined ? {} : { uid }) };
  const what = ({ prepare: 'freeze-prepared', freeze: 'freeze', thaw: 'thaw' } as const)[purpose];
  return { at: now, what, account, by, values };
}

const NAMED_AT_MOST = 20;

/** Told to the team: frozen how far, who is left out, and by whom. Undefined for a preparation. */
export function freezeMessage(run: FreezeRun, account: string, t: Translator): SlackMessage | undefined {
  if (run.purpose === 'prepare') return undefined;
  const { by, purpose } = run;
  const isOver = purpose === 'thaw' && !leavesFrozen(run);
  const title = t(
    isOver ? 'freeze.slack.thawed' : purpose === 'thaw' ? 'freeze.slack.thaw-left' : 'freeze.slack.frozen',
    { account },
  );
  const counts = t('freeze.result', countsOf(run));
  const rest = frozenIdentities(run).filter(({ isFrozen }) => isFrozen === (purpose === 'thaw'));
  const names = rest.slice(0, NAMED_AT_MOST).map(({ identity }) => identity.name);
  return {
    text: asWritten(`${title}. ${counts}`),
    blocks: [
      header(title),
      section(asWritten(counts)),
      ...(names.length === 0 ? [] : [section(asWritten(t('freeze.slack.rest', { names: names.join(', ') })))]),
      context(asWritten(t('freeze.slack.by', { name: by }))),
    ],
  };
}
