import { billingDayText } from '../../core/format';
import { type BillingDay, billingDayOf } from '../../core/time';
import { useSnapshot } from '../ui/snapshot-context';

/** A day of the bill, with its year where it is not this one. */
export function useDayText(): (day: BillingDay) => string {
  const { language, now } = useSnapshot();
  const thisYear = billingDayOf(now).slice(0, 4);
  return (day) => {
    const year = day.slice(0, 4);
    const text = billingDayText(day, language);
    if (year === thisYear) return text;
    return language === 'en' ? `${text} ${year}` : `${year}年${text}`;
  };
}
