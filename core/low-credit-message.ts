import { daysText, momentText } from './format';
import type { LowCreditStep } from './low-credit';
import type { AccountRow, Snapshot } from './snapshot';
import type { Translator } from './texts/translator';

export interface LowCreditMessage {
  readonly title: string;
  readonly body: string;
}

const used = (row: AccountRow, t: Translator): LowCreditMessage => ({
  title: t('notice.stopped.title', { account: row.name }),
  body: t('notice.stopped.body'),
});

/** What the system says of an account that crossed a step. It holds no amounts: others see the screen too. */
export function lowCreditMessage(
  row: AccountRow,
  step: Exclude<LowCreditStep, 'enough'>,
  snapshot: Snapshot,
  t: Translator,
): LowCreditMessage {
  if (step === 'stopped' || row.runway.kind !== 'days') return used(row, t);
  const { days, depletesAt } = row.runway;
  const moment = momentText(depletesAt, snapshot, snapshot.now);
  return {
    title: t('notice.low.title', { account: row.name, days: daysText(days, snapshot.language) }),
    body: t(step === 'last-day' ? 'notice.last-day.body' : 'notice.low.body', { moment }),
  };
}
