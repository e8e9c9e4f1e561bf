import { daysText, momentText } from './format';
import type { LowCreditStep } from './low-credit';
import type { AccountRow, Snapshot } from './snapshot';
import type { TextKey } from './texts/catalogue';
import type { Translator } from './texts/translator';

export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

const bodies: Readonly<Record<Exclude<LowCreditStep, 'enough' | 'stopped'>, TextKey>> = {
  low: 'notice.low.body',
  lower: 'notice.low.body',
  'last-day': 'notice.last-day.body',
};

/** What the system is asked to show for one account that has crossed a step; undefined where nothing runs out. */
export function lowCreditNotification(
  row: AccountRow,
  step: Exclude<LowCreditStep, 'enough'>,
  snapshot: Snapshot,
  t: Translator,
): NotificationText | undefined {
  const account = row.source === 'sample' ? t('notice.sample', { account: row.name }) : row.name;
  if (step === 'stopped') return { title: t('notice.stopped.title', { account }), body: t('notice.stopped.body') };
  if (row.runway.kind !== 'days') return undefined;
  return {
    title: t('notice.low.title', { account, days: daysText(row.runway.days, snapshot.language) }),
    body: t(bodies[step], { moment: momentText(row.runway.depletesAt, snapshot, snapshot.now) }),
  };
}
