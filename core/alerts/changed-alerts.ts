import type { Translator } from '../texts/translator';
import type { Instant } from '../time';
import type { Alert } from './alert';
import { alertWords, type Reader } from './alert-words';

export interface ChangedAlert {
  readonly what: 'raised' | 'worsened' | 'resolved';
  readonly title: string;
  readonly test: boolean;
}

function changeOf({ standing, raisedAt, because, stepAt }: Alert, since: Instant): ChangedAlert['what'] | undefined {
  if (standing.state === 'resolved') return standing.at >= since ? 'resolved' : undefined;
  if (raisedAt >= since) return 'raised';
  return because === 'worse' && stepAt >= since ? 'worsened' : undefined;
}

/** What a digest says: only what came, got worse or went since the last one. What came and went in between is left out. */
export function changedAlerts(
  alerts: readonly Alert[],
  since: Instant,
  reader: Reader,
  t: Translator,
  now: Instant,
): readonly ChangedAlert[] {
  return alerts.flatMap((alert) => {
    const what = changeOf(alert, since);
    if (what === undefined || (what === 'resolved' && alert.raisedAt >= since)) return [];
    const told: Alert = { ...alert, because: 'raised' };
    return [{ what, title: alertWords(told, reader, t, now).title, test: alert.test }];
  });
}

/** What a message that carries several alerts says of each. Of a thousand it lists a few: only their titles are put into words. */
export const toldAlerts = (
  alerts: readonly Alert[],
  reader: Reader,
  t: Translator,
  now: Instant,
): readonly ChangedAlert[] =>
  alerts.map((alert) => ({
    what: alert.because === 'worse' ? 'worsened' : 'raised',
    get title() {
      return alertWords(alert, reader, t, now).title;
    },
    test: alert.test,
  }));
