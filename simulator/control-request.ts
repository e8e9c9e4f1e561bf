import type { EntryType } from './book';
import type { Fault } from './faults';
import type { SeenRequest } from './request-log';

/**
 * The control endpoint: one POST of JSON (`content-type: application/json`) to the `control` address per request.
 * It answers `{ ok: true, … }` with 200, or `{ ok: false, field, reason }` with 400 and nothing changed.
 * `account` is a name, an AccessKey ID or a UID; amounts are decimal strings in the account's currency.
 */
export type ControlRequest =
  /** For every account and action if they are absent; until cleared if `count` is. The latest planned fault wins. */
  | {
      readonly do: 'fault';
      readonly fault: Fault;
      readonly account?: string;
      readonly action?: string;
      readonly count?: number;
    }
  /** All faults, or those planned for one account. */
  | { readonly do: 'clear-faults'; readonly account?: string }
  /** Money in, now; negative for money out. `type` is `Payment` if absent. Answers `transactionNumber`. */
  | {
      readonly do: 'top-up';
      readonly account: string;
      readonly amount: string;
      readonly remark?: string;
      readonly channel?: string;
      readonly type?: EntryType;
    }
  /**
   * Somebody of the account tops up: `root`, `user/anna` or `role/payer`. Answers `allowed`, with the
   * `transactionNumber`, or `because`: `explicit-deny` or `implicit-deny`.
   */
  | { readonly do: 'recharge'; readonly account: string; readonly identity: string; readonly amount: string }
  /** Answers `accessKeyId` and `accessKeySecret` of a user: `credit-runway`, `admin` or `freezer`. */
  | { readonly do: 'ram-key'; readonly account: string; readonly user: string }
  /** Answers `groups`, `policies` and `attachments`. */
  | { readonly do: 'ram-standing'; readonly account: string }
  /** Available becomes this much, now, by an adjustment that is in the transactions. */
  | { readonly do: 'set-balance'; readonly account: string; readonly amount: string }
  /** Charged every minute; if `perHour` is absent, as much as reaches the floor in 80 minutes. */
  | { readonly do: 'start-rogue-job'; readonly account: string; readonly perHour?: string }
  | { readonly do: 'stop-rogue-job'; readonly account: string }
  /** `speed` in simulated seconds per second (0 stands still), `at` a moment in ISO 8601 that is not in the past. */
  | { readonly do: 'set-clock'; readonly speed?: number; readonly at?: string }
  | { readonly do: 'advance'; readonly milliseconds: number }
  /** Answers `RequestsSeen`. */
  | { readonly do: 'requests' }
  | { readonly do: 'forget-requests' }
  /** Answers `now` and `accounts`: `AccountStanding[]`. */
  | { readonly do: 'standing' }
  /** Books, clock, faults and requests back to how they were at the start. */
  | { readonly do: 'reset' };

export interface RequestsSeen {
  readonly requests: readonly SeenRequest[];
  readonly inFlightMost: number;
  readonly perSecondMost: number;
}

/** Decimal strings. */
export interface AccountStanding {
  readonly name: string;
  readonly currency: string;
  readonly available: string;
  readonly cash: string;
  readonly rogueJobRunning: boolean;
}
