import type { Instant } from './time';

/** How long the credit lasts above the floor at the current burn rate. */
export type Runway =
  /** Too little has been read to say. */
  | { readonly kind: 'unknown' }
  /** Nothing is being spent. */
  | { readonly kind: 'endless' }
  /** `days` is 0 at or under the floor. */
  | { readonly kind: 'days'; readonly days: number; readonly depletesAt: Instant };
