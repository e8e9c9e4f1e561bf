import { useState } from 'react';
import type { AccountForecast } from '../../core/account-forecast';
import { spendingOf } from '../../core/forecast-spending';
import type { InputError } from '../../core/input-error';
import { type WhatIfOutcome, whatIf, whatIfCourse } from '../../core/what-if';
import { type WhatIfInput, whatIfOf } from '../../core/what-if-input';
import type { ChartAhead, Spot } from '../ui/chart-plan';
import { useSnapshot } from '../ui/snapshot-context';

/** As typed; empty where nothing is changed. */
export interface WhatIfDraft {
  readonly times: string;
  readonly from: string;
  readonly amount: string;
  readonly on: string;
}

export const NOTHING_CHANGED: WhatIfDraft = { times: '', from: '', amount: '', on: '' };

export interface WhatIfState {
  readonly draft: WhatIfDraft;
  readonly change: (part: Partial<WhatIfDraft>) => void;
  readonly wrong?: InputError;
  readonly outcome?: WhatIfOutcome;
  /** The way of the balance, for the chart. */
  readonly course?: readonly Spot[];
}

/** `2026-11-23` where the reader is. */
export const todayIn = (zone: string, now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now);

const inputOf = ({ times, from, amount, on }: WhatIfDraft, today: string): WhatIfInput => ({
  ...(times.trim() === '' ? {} : { burnTimes: Number(times.replace(',', '.')), burnFrom: from === '' ? today : from }),
  topUps: amount.trim() === '' ? [] : [{ amount, on: on === '' ? today : on }],
});

/** A person's what-if: worked out here as it is typed, and kept nowhere. */
export function useWhatIf(forecast: AccountForecast | undefined, available: number): WhatIfState {
  const { zone, now } = useSnapshot();
  const [draft, setDraft] = useState(NOTHING_CHANGED);
  const change = (part: Partial<WhatIfDraft>) => setDraft((before) => ({ ...before, ...part }));
  const state = { draft, change };
  const isChanged = draft.times.trim() !== '' || draft.amount.trim() !== '';
  if (!isChanged || forecast?.outlook === undefined || forecast.headroom === undefined) return state;
  const answer = whatIfOf(inputOf(draft, todayIn(zone, now)), zone, now);
  if (!answer.ok) return { ...state, wrong: answer.reason };
  const spending = spendingOf(forecast.outlook, forecast.headroom);
  const under = available - forecast.headroom;
  const course = whatIfCourse(spending, answer.changes).map(({ at, left }) => ({ x: at, y: left + under }));
  return { ...state, outcome: whatIf(spending, answer.changes), course };
}

/** What the chart draws besides the row. */
export function chartAhead(
  forecast: AccountForecast | undefined,
  { course, outcome }: WhatIfState,
  available: number,
): ChartAhead {
  const level = forecast?.tax === undefined ? undefined : available - (forecast.headroom ?? available);
  return {
    said: forecast?.said ?? [],
    ...(course === undefined ? {} : { whatIf: course }),
    ...(outcome?.depletesAt === undefined ? {} : { whatIfEnds: outcome.depletesAt }),
    ...(level === undefined || level > available ? {} : { level }),
  };
}
