import { Select, TextInput } from '@mantine/core';
import type { AccountId } from '../../core/account';
import type { Dimension } from '../../core/spend/dimension';
import type { Drilled, DrillWanted } from '../../core/spend/drill';
import { namedPeriods } from '../../core/spend/period';
import { dimensionText } from '../../core/spend/spend-sheet';
import type { BillingDay } from '../../core/time';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { dimensionsLeft } from './view';

const ALL = 'all';
const DAYS = 'days';
const usual = { allowDeselect: false, comboboxProps: { transitionProps: { duration: 0 } } } as const;

interface ToolbarProps {
  readonly view: DrillWanted;
  readonly drilled: Drilled | undefined;
}

type Show = (change: Partial<DrillWanted>) => void;

function useShow(view: DrillWanted): Show {
  const send = useCommand();
  return (change) => void send('page.show', { name: 'spend', view: { ...view, ...change } });
}

function AccountChoice({ view }: ToolbarProps) {
  const { accounts, spend } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const known = new Set<string>(accounts.map(({ id }) => id));
  const onlyBilled = (spend?.billed ?? []).filter(({ id }) => !known.has(id));
  const choose = (chosen: string | null) => {
    const { account: _account, currency: _currency, ...rest } = view;
    const next = chosen === null || chosen === ALL ? rest : { ...rest, account: chosen as AccountId };
    void send('page.show', { name: 'spend', view: next });
  };
  return (
    <Select
      {...usual}
      searchable
      w={220}
      label={text('spend.account')}
      value={view.account ?? ALL}
      onChange={choose}
      data={[
        { value: ALL, label: text('spend.account.all') },
        ...[...accounts, ...onlyBilled].map(({ id, name }) => ({ value: id as string, label: name })),
      ]}
    />
  );
}

function Days({ drilled, show }: { readonly drilled: Drilled | undefined; readonly show: Show }) {
  const text = useText();
  const { from, to } = drilled?.period ?? { from: '' as BillingDay, to: '' as BillingDay };
  const change = (next: { readonly from: BillingDay; readonly to: BillingDay }) => {
    if (next.from !== '' && next.to !== '' && next.from <= next.to) show({ period: next });
  };
  return (
    <>
      <TextInput
        type="date"
        label={text('spend.period.from')}
        value={from}
        max={to}
        onChange={(event) => change({ from: event.currentTarget.value as BillingDay, to })}
      />
      <TextInput
        type="date"
        label={text('spend.period.to')}
        value={to}
        min={from}
        onChange={(event) => change({ from, to: event.currentTarget.value as BillingDay })}
      />
    </>
  );
}

/** Of which account, of when, in which currency, and by what it is divided. */
export function Toolbar({ view, drilled }: ToolbarProps) {
  const text = useText();
  const show = useShow(view);
  const currencies = drilled?.currencies ?? [];
  const named = typeof view.period === 'string';
  const choosePeriod = (chosen: string | null) => {
    const period = namedPeriods.find((each) => each === chosen);
    if (period !== undefined) show({ period });
    else if (drilled !== undefined) show({ period: drilled.period });
  };
  const left = drilled === undefined ? [view.by] : dimensionsLeft(drilled);
  return (
    <div className="spend-bar">
      <AccountChoice view={view} drilled={drilled} />
      <Select
        {...usual}
        w={150}
        label={text('spend.period')}
        value={named ? (view.period as string) : DAYS}
        onChange={choosePeriod}
        data={[...namedPeriods, DAYS].map((each) => ({
          value: each,
          label: text(`spend.period.${each as (typeof namedPeriods)[number]}`),
        }))}
      />
      {!named && <Days drilled={drilled} show={show} />}
      {currencies.length > 1 && (
        <Select
          {...usual}
          w={100}
          label={text('spend.currency')}
          value={drilled?.currency ?? null}
          onChange={(chosen) => chosen !== null && show({ currency: chosen })}
          data={[...currencies]}
        />
      )}
      <Select
        {...usual}
        searchable
        w={170}
        label={text('spend.by')}
        value={view.by}
        onChange={(chosen) => chosen !== null && show({ by: chosen as Dimension })}
        data={(left.includes(view.by) ? left : [view.by, ...left]).map((each) => ({
          value: each as string,
          label: dimensionText(each, text),
        }))}
      />
    </div>
  );
}
