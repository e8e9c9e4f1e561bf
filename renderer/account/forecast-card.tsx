import { Button, Modal } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { AccountForecast } from '../../core/account-forecast';
import { dateText, daysText } from '../../core/format';
import type { Runway } from '../../core/runway';
import type { AccountRow } from '../../core/snapshot';
import { elapsed, inDays } from '../../core/time';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { DecideBy } from './decide-by';
import { ProfileForm } from './profile-form';
import { WorkedOut } from './worked-out';

interface ForecastCardProps {
  readonly row: AccountRow;
  readonly forecast: AccountForecast;
}

const wholeDays = (daysLeft: number): number => (daysLeft < 10 ? Math.floor(daysLeft * 2) / 2 : Math.floor(daysLeft));

function Range({ runway }: { readonly runway: Runway }) {
  const { now } = useSnapshot();
  const text = useText();
  if (runway.kind === 'unknown') return <p className="soft">{text('forecast.unknown')}</p>;
  if (runway.kind === 'endless') return <p className="soft">{text('forecast.endless')}</p>;
  const { range } = runway;
  if (range === undefined) return <p className="soft">{text('forecast.unknown')}</p>;
  const [from, to] = [range.earliest, range.latest].map((at) => wholeDays(Math.max(0, inDays(elapsed(now, at)))));
  return (
    <>
      <p className="range">
        <strong>{text('forecast.range', { from: String(from), to: String(to) })}</strong>{' '}
        <span className="soft">{text('forecast.range.meaning')}</span>
      </p>
      <dl className="facts">
        <dt>{text('forecast.between')}</dt>
        <dd className="two-lines">
          <Moment at={range.earliest} />
          <Moment at={range.latest} />
        </dd>
      </dl>
    </>
  );
}

function BeforeAndAfterTax({ forecast: { raw, real, tax } }: Pick<ForecastCardProps, 'forecast'>) {
  const { language } = useSnapshot();
  const text = useText();
  if (tax === undefined || raw.kind !== 'days' || real.kind !== 'days') return null;
  return <p>{text('tax.raw-and-real', { raw: daysText(raw.days, language), real: daysText(real.days, language) })}</p>;
}

function OwnError({ forecast: { drift, usualError } }: Pick<ForecastCardProps, 'forecast'>) {
  const snapshot = useSnapshot();
  const text = useText();
  const { now, language } = snapshot;
  const date = (at: Parameters<typeof dateText>[0]): string => dateText(at, snapshot, now);
  return (
    <>
      {drift && (
        <p>
          {text('forecast.drift', {
            count: Math.round(inDays(elapsed(drift.saidAt, now))),
            said: date(drift.said),
            is: date(drift.nowSays),
          })}
          {drift.toppedUp && <span className="soft"> {text('forecast.drift.topped-up')}</span>}
        </p>
      )}
      <p className="soft">
        {usualError
          ? text('forecast.usual-error', { count: Number(daysText(usualError.days, language)) })
          : text('forecast.usual-error.unknown')}
      </p>
    </>
  );
}

function How({ row, forecast }: ForecastCardProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  if (forecast.arithmetic === undefined) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={open}
        rightSection={open ? <IconChevronUp size={15} /> : <IconChevronDown size={15} />}
        onClick={() => setOpen(!open)}
      >
        {text('forecast.how')}
      </Button>
      {open && <WorkedOut row={row} forecast={forecast} />}
    </>
  );
}

/** When the credit runs out, how sure that is, by when to pay, and how far off earlier dates were. */
export function ForecastCard({ row, forecast }: ForecastCardProps) {
  const text = useText();
  const [editing, edit] = useState(false);
  const close = () => edit(false);
  return (
    <section className="card forecast-card" aria-label={text('forecast.title')}>
      <h2>{text('forecast.title')}</h2>
      <Range runway={forecast.real} />
      <BeforeAndAfterTax forecast={forecast} />
      {forecast.decideBy && <DecideBy forecast={forecast} outlook={forecast.decideBy} />}
      <OwnError forecast={forecast} />
      <How row={row} forecast={forecast} />
      <Button variant="default" fullWidth mt={10} onClick={() => edit(true)}>
        {text('profile.open')}
      </Button>
      <Modal
        opened={editing}
        onClose={close}
        title={text('profile.title')}
        closeButtonProps={{ 'aria-label': text('action.close') }}
      >
        <ProfileForm forecast={forecast} onDone={close} />
      </Modal>
    </section>
  );
}
