import { parentPort, workerData } from 'node:worker_threads';
import { type HolidaysAsked, workCalendar } from './holidays';

/** The calendars take a tenth of a second or more to work out: here, and never in the thread that draws the tray. */
async function answer({ countries, years, language }: HolidaysAsked) {
  const calendars = await Promise.all(countries.map((country) => workCalendar(country, years, language)));
  return calendars.filter((calendar) => calendar !== undefined);
}

void answer(workerData as HolidaysAsked).then((calendars) => parentPort?.postMessage(calendars));
