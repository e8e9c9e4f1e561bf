import { type Duration, elapsed, type Instant, seconds } from '../core/time';

/** One request as the simulator saw it, on the real clock. */
export interface SeenRequest {
  readonly at: Instant;
  readonly action: string;
  readonly version: string;
  /** Absent where the AccessKey ID is of no account. */
  readonly account?: string;
  readonly host: string;
  /** Requests under way as this one came, itself included. */
  readonly inFlight: number;
  /** `ok`, Alibaba Cloud's error code, or the fault that was played. Absent while it is under way. */
  readonly outcome?: string;
  readonly took?: Duration;
}

export type Ended = (outcome: string, now: Instant) => void;

export interface RequestLog {
  /** Answers what to call when the request has ended. */
  arrived(request: Pick<SeenRequest, 'action' | 'version' | 'account' | 'host'>, now: Instant): Ended;
  requests(): readonly SeenRequest[];
  inFlightMost(): number;
  /** The most in any one second, wherever that second begins. */
  perSecondMost(): number;
  reset(): void;
}

const MOST_KEPT = 5_000;

function mostWithin(stretch: Duration, moments: readonly Instant[]): number {
  let most = 0;
  let first = 0;
  moments.forEach((moment, last) => {
    while (elapsed(moments[first] ?? moment, moment) >= stretch) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

export function requestLog(): RequestLog {
  let seen: readonly SeenRequest[] = [];
  let underWay = 0;
  return {
    arrived: (arriving, now) => {
      underWay += 1;
      const request: SeenRequest = { ...arriving, at: now, inFlight: underWay };
      seen = [...seen.slice(-MOST_KEPT), request];
      return (outcome, end) => {
        underWay -= 1;
        const ended = { ...request, outcome, took: elapsed(request.at, end) };
        seen = seen.map((known) => (known === request ? ended : known));
      };
    },
    requests: () => seen,
    inFlightMost: () => Math.max(0, ...seen.map(({ inFlight }) => inFlight)),
    perSecondMost: () =>
      mostWithin(
        seconds(1),
        seen.map(({ at }) => at),
      ),
    reset: () => {
      seen = [];
    },
  };
}
