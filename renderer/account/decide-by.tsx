import { IconAlertTriangleFilled, IconSend } from '@tabler/icons-react';
import type { AccountForecast } from '../../core/account-forecast';
import { dreadedAt } from '../../core/account-runway';
import type { DecideByOutlook } from '../../core/decide-by/decide-by';
import { decideByWords } from '../../core/decide-by/decide-by-words';
import { billingDayText } from '../../core/format';
import type { BillingDay } from '../../core/time';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useSoonText } from './soon-text';

interface DecideByProps {
  readonly forecast: AccountForecast;
  readonly outlook: DecideByOutlook;
}

function Holidays({ forecast, outlook }: DecideByProps) {
  const { language } = useSnapshot();
  const text = useText();
  const holidays = outlook.by?.holidays ?? [];
  const [noCalendar] = forecast.noCalendarOf;
  return (
    <>
      {holidays.map(({ country, day, name }) => (
        <span key={`${country}-${day}`} className="soft">
          {text('decide-by.holiday', { country, name, day: billingDayText(day as BillingDay, language) })}
        </span>
      ))}
      {noCalendar !== undefined && (
        <span className="soft">{text('decide-by.no-calendar', { country: noCalendar })}</span>
      )}
      {noCalendar === undefined && outlook.by?.assumed && <span className="soft">{text('decide-by.assumed')}</span>}
    </>
  );
}

/** “Send the wire by Thu 15:00”, and what that counts on. */
export function DecideBy({ forecast, outlook }: DecideByProps) {
  const snapshot = useSnapshot();
  const text = useText();
  const soon = useSoonText();
  const { paymentMethod } = forecast.profile;
  const words = decideByWords(outlook, paymentMethod, snapshot, snapshot.now);
  const early = dreadedAt(forecast.real);
  const late = outlook.kind === 'passed';
  return (
    <div className={late ? 'decide-by tone-critical' : 'decide-by tone-watch'}>
      <span className="mark">
        {late ? <IconAlertTriangleFilled size={17} aria-hidden="true" /> : <IconSend size={17} aria-hidden="true" />}
      </span>
      <p className="says">
        <strong>{text(words.text, words.values)}</strong>
        {outlook.kind === 'in-time' && (
          <span className="soft">{text('decide-by.arrives', { credited: soon(outlook.by.creditedBy) })}</span>
        )}
        {outlook.kind === 'passed' && outlook.next && (
          <span className="soft">
            {text('decide-by.next', { next: soon(outlook.next.at), credited: soon(outlook.next.creditedBy) })}
          </span>
        )}
        {early !== undefined && <span className="soft">{text('forecast.decide-by.early', { when: soon(early) })}</span>}
        <Holidays forecast={forecast} outlook={outlook} />
      </p>
    </div>
  );
}
