import { type Duration, elapsed, type Instant } from '../time';
import type { Alert } from './alert';

/**
 * Someone else is told when something critical was told and nobody acted on it for so long. A drill goes to everyone at
 * once: it asks whether the channel works, not whether anybody is there.
 */
export const isSecondsTurn = (alert: Alert, after: Duration, now: Instant): boolean =>
  alert.test || (alert.severity === 'critical' && elapsed(alert.stepAt, now) >= after);
