import { isTestTopUp } from '../alerts/test-top-up';
import { dayAfter, dayIn, momentIn, type PlainDay, weekdayOf } from '../decide-by/plain-day';
import type { Arrival } from '../reading';
import { days, earlier, type Instant } from '../time';
import type { TopUpPlan } from './plan';

/** A top-up every week, whatever the balance. */
export interface Rhythm {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** `HH:MM`, in the team's zone. */
  readonly time: string;
  /** IANA. */
  readonly zone: string;
}

const dayOnOrBefore = (day: PlainDay, weekday: number): PlainDay =>
  dayAfter(day, -((weekdayOf(day) - weekday + 7) % 7));

/** The last moment at which it was due, `now` included. */
export function lastDue({ weekday, time, zone }: Rhythm, now: Instant): Instant {
  const day = dayOnOrBefore(dayIn(zone, now), weekday);
  const due = momentIn(zone, day, time);
  return due <= now ? due : momentIn(zone, dayAfter(day, -7), time);
}

export function nextDue(rhythm: Rhythm, now: Instant): Instant {
  const { weekday, time, zone } = rhythm;
  const day = dayOnOrBefore(dayIn(zone, now), weekday);
  const [due, next] = [momentIn(zone, day, time), momentIn(zone, dayAfter(day, 7), time)];
  return due > now ? due : next;
}

/** Made early on the day before, it is made. */
const EARLY = days(2);

/** When the top-up of this week was made: by what has come in or been paid. */
export function madeFor(due: Instant, arrivals: readonly Arrival[], plans: readonly TopUpPlan[]): Instant | undefined {
  const since = earlier(due, EARLY);
  const came = arrivals
    .filter((arrival) => arrival.kind === 'top-up' && Number(arrival.amount.amount) > 0 && !isTestTopUp(arrival))
    .map(({ at }) => at);
  const sent = plans.flatMap(({ stage, paidAt, arrival }) =>
    stage === 'cancelled' ? [] : (paidAt ?? arrival?.at ?? []),
  );
  return [...came, ...sent].find((at) => at >= since);
}
