import { uptime } from 'node:os';
import { type Duration, epochMilliseconds, type Instant, seconds } from '../core/time';

/** The one place that asks what time it is. */
export const now = (): Instant => epochMilliseconds(Date.now());

/** For how long the computer has been on, its sleep included, however its clock is set; exact to a second. */
export const sinceBoot = (): Duration => seconds(uptime());
