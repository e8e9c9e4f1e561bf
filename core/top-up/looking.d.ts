import type { AccountId } from '../account';
import { type Instant } from '../time';
import type { TopUps } from './top-ups';
/** When the account is to be read next for the money of a top-up; undefined where none is looked for. */
export declare function nextLookAt(topUps: TopUps, account: AccountId, now: Instant): Instant | undefined;
export declare const isMoneyLookedFor: (topUps: TopUps, account: AccountId, now: Instant) => boolean;
