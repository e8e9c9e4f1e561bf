import type { AccountForecast } from '../../core/account-forecast';
import { billingDayText, daysText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import { type BillingDay, days, hours, later, startOfBillingDay } from '../../core/time';
import { Amount, useAmountText } from '../ui/amount';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useSoonText } from './soon-text';

interface WorkedOutProps {
  readonly row: AccountRow;
  readonly forecast: AccountForecast;
}

/** Alibaba Cloud's weekdays begin in UTC+8: noon there is the same day almost everywhere. */
const MONDAY = later(startOfBillingDay('2024-01-01' as BillingDay), hours(12));

function Weekdays({ forecast: { arithmetic } }: Pick<WorkedOutProps, 'forecast'>) {
  const { language } = useSnapshot();
  const text = useText();
  if (arithmetic === undefined || arithmetic.burnOfWeekday.length === 0) return null;
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <>
      <h3>{text('forecast.how.weekdays')}</h3>
      <dl className="facts">
        {arithmetic.burnOfWeekday.map((burn, index) => {
          const day = name.format(later(MONDAY, days(index)));
          return [<dt key={`${day}-name`}>{day}</dt>, <dd key={day}>{<Amount of={burn} />}</dd>];
        })}
      </dl>
    </>
  );
}

function Tax({ forecast: { tax } }: Pick<WorkedOutProps, 'forecast'>) {
  const { language } = useSnapshot();
  const text = useText();
  const amountText = useAmountText();
  if (tax === undefined) return <p className="soft">{text('tax.not-set')}</p>;
  const { percent, since, credit, estimated } = tax;
  const untaxed = amountText(credit.untaxed);
  return (
    <p className="soft">
      {text('tax.reserve', { percent, untaxed, since: billingDayText(since, language) })}
      {estimated && ` ${text('tax.estimated')}`}
    </p>
  );
}

function OneOffsLeftOut({ forecast: { arithmetic } }: Pick<WorkedOutProps, 'forecast'>) {
  const text = useText();
  const amountText = useAmountText();
  const soon = useSoonText();
  const oneOffs = arithmetic?.oneOffs ?? [];
  if (oneOffs.length === 0) return <p className="soft">{text('forecast.how.one-offs.none')}</p>;
  return oneOffs.map(({ until, amount }) => (
    <p key={until} className="soft">
      {text('forecast.how.one-offs', { amount: amountText(amount), when: soon(until) })}
    </p>
  ));
}

/** The sum behind the days, line by line. */
export function WorkedOut({ row, forecast }: WorkedOutProps) {
  const { language } = useSnapshot();
  const text = useText();
  const { arithmetic, tax, real } = forecast;
  if (arithmetic === undefined) return null;
  return (
    <div className="worked-out">
      <dl className="facts">
        <dt>{text('forecast.how.balance')}</dt>
        <dd>{row.available && <Amount of={row.available} />}</dd>
        <dt>{text('forecast.how.floor')}</dt>
        <dd>{row.floor && <Amount of={row.floor} />}</dd>
        {tax && (
          <>
            <dt>{text('forecast.how.tax')}</dt>
            <dd>
              <Amount of={tax.credit.reserve} />
            </dd>
          </>
        )}
        <dt>{text('forecast.how.left')}</dt>
        <dd>
          <Amount of={arithmetic.headroom} />
        </dd>
        <dt>{text('forecast.how.burn')}</dt>
        <dd>{arithmetic.burnPerDay ? <Amount of={arithmetic.burnPerDay} /> : '–'}</dd>
        {real.kind === 'days' && (
          <>
            <dt>{text('forecast.how.days')}</dt>
            <dd>{text('window.days.short', { days: daysText(real.days, language) })}</dd>
          </>
        )}
      </dl>
      <Tax forecast={forecast} />
      <Weekdays forecast={forecast} />
      <OneOffsLeftOut forecast={forecast} />
      <p className="soft">{text('forecast.how.rule')}</p>
    </div>
  );
}
