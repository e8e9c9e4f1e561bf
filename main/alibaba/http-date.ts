import { type Instant, instantOf } from '../../core/time';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const IMF_FIXDATE = /^\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/;

/** The moment of a `Date` header (RFC 9110, section 5.6.7); undefined where it is none. */
export function httpDateOf(header: string): Instant | undefined {
  const [, day, month = '', year, time] = IMF_FIXDATE.exec(header) ?? [];
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  return instantOf(`${year}-${number}-${day}T${time}Z`);
}
