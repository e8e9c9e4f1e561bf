import type { Health } from '../../core/health';
import type { AccountRow } from '../../core/snapshot';

/** How an account stands, as a person sees it. */
export type Standing = Health | 'failed';

/** Where the last reading failed nobody knows that all is well; what is graver than that is said all the same. */
export const standingOf = ({ health, failure }: AccountRow): Standing =>
  health === 'healthy' && failure !== undefined ? 'failed' : health;
