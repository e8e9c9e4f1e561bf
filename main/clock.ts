import { epochMilliseconds, type Instant } from '../core/time';

/** The one place that asks what time it is. */
export const now = (): Instant => epochMilliseconds(Date.now());
