import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkCalendar } from '../core/decide-by/work-calendar';
import type { HolidaysAsked } from './holidays';

const BUILT_WORKER = join(__dirname, 'holidays-worker.js');

/** By country, as it was asked for; a country that nobody keeps a calendar of is left out. */
export type WorkCalendars = ReadonlyMap<string, WorkCalendar>;

/** The calendars of the countries, worked out once in a thread that then ends. */
export function workCalendars(asked: HolidaysAsked, builtWorker: string = BUILT_WORKER): Promise<WorkCalendars> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(builtWorker, { workerData: asked });
    worker.once('message', (calendars: readonly WorkCalendar[]) => {
      resolve(new Map(calendars.map((calendar) => [calendar.country, calendar])));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread of the holidays ended without an answer')));
  });
}
