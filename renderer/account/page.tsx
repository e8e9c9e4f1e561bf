import './account.css';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconCreditCardPay, IconRefresh } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import type { AccountRow } from '../../core/snapshot';
import { AccountAlerts } from '../alerts/account-alerts';
import { AccountRules } from '../alerts/account-rules';
import { PageHead } from '../frame/page-head';
import { useGoOn } from '../top-up/go-on';
import { BalanceCard } from '../ui/balance-card';
import { BurnCard } from '../ui/burn-card';
import { useCommand } from '../ui/commands';
import { HealthBadge } from '../ui/health-mark';
import { LongName } from '../ui/long-name';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { standingOf } from '../ui/standing';
import { AccountMenu } from './account-menu';
import { AccountNotes } from './account-notes';
import { Arrivals } from './arrivals';
import { AtZeroCard } from './at-zero-card';
import { DaysCard } from './days-card';
import { Facts } from './facts';
import { ForecastCard } from './forecast-card';
import { InvoiceCard } from './invoice-card';
import { KeyNote } from './key-note';
import { OneOffs } from './one-offs';
import { chartAhead, useWhatIf } from './use-what-if';
import { WhatIfCard } from './what-if-card';

function Back() {
  const text = useText();
  const send = useCommand();
  return (
    <ActionIcon
      variant="default"
      size={34}
      aria-label={text('account.back')}
      onClick={() => send('page.show', { name: 'overview' })}
    >
      <IconArrowLeft size={18} />
    </ActionIcon>
  );
}

function Actions({ row }: { readonly row: AccountRow }) {
  const { reading } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const under = useGoOn()(row.id);
  return (
    <>
      <Button
        h={34}
        leftSection={<IconCreditCardPay size={17} />}
        onClick={under?.go ?? (() => void send('top-up.start', { account: row.id }))}
      >
        {under?.label ?? text('top-up.start')}
      </Button>
      <Button
        h={34}
        variant="default"
        leftSection={<IconRefresh size={17} />}
        aria-busy={reading}
        onClick={() => send('readings.refresh', { id: row.id })}
      >
        {text(reading ? 'action.refresh.running' : 'action.refresh')}
      </Button>
      {row.source === 'connected' && <AccountMenu row={row} />}
    </>
  );
}

function Gone() {
  const text = useText();
  return (
    <>
      <PageHead before={<Back />} title={text('account.gone')} />
      <p className="soft">{text('account.gone.text')}</p>
    </>
  );
}

/** Where one account's credit went, and how long the rest lasts. */
export function AccountPage({ id }: { readonly id: AccountId }) {
  const snapshot = useSnapshot();
  const text = useText();
  const row = rowOf(snapshot, id);
  const forecast = snapshot.forecast?.id === id ? snapshot.forecast : undefined;
  const available = Number(row?.available?.amount ?? '0');
  const whatIf = useWhatIf(forecast, available);
  if (row === undefined) return <Gone />;
  const history = snapshot.history?.id === id ? snapshot.history : undefined;
  const ahead = chartAhead(forecast, whatIf, available);
  const title = (
    <>
      <LongName of={row.name} />
      <HealthBadge health={standingOf(row)} />
    </>
  );
  return (
    <>
      <PageHead before={<Back />} title={title} actions={<Actions row={row} />} />
      <AccountNotes row={row} />
      <KeyNote />
      <AccountAlerts id={id} />
      <div className="account-grid">
        <div>
          {history && (
            <>
              <BalanceCard row={row} history={history} title={text('chart.title')} height={300} ahead={ahead} />
              {forecast?.outlook && <WhatIfCard row={row} state={whatIf} />}
              <BurnCard row={row} history={history} span={30} height={150} />
              <Arrivals history={history} />
              {forecast && <OneOffs forecast={forecast} />}
            </>
          )}
        </div>
        <div>
          <DaysCard row={row} />
          {forecast && <ForecastCard row={row} forecast={forecast} />}
          {forecast?.atZero && <AtZeroCard atZero={forecast.atZero} profile={forecast.profile.atZero} />}
          {forecast && <InvoiceCard profile={forecast.profile} />}
          <Facts row={row} />
        </div>
      </div>
      <AccountRules row={row} />
    </>
  );
}
