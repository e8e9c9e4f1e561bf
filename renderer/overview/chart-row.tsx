import { Button } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import type { AccountRow } from '../../core/snapshot';
import { Amount } from '../ui/amount';
import { BalanceCard } from '../ui/balance-card';
import { BurnCard } from '../ui/burn-card';
import { BurnChange } from '../ui/burn-change';
import { useCommand } from '../ui/commands';
import { isOld } from '../ui/days-left';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** In a window lower than this the charts make room for the table. */
const LOW_WINDOW = 880;

function Under({ row }: { readonly row: AccountRow }) {
  const text = useText();
  const { available, burnRate } = row;
  return (
    <p className="soft">
      {text('account.balance')} {available && <Amount of={available} old={isOld(row)} />}
      {burnRate && (
        <>
          {' · '}
          {text('popover.burn')} <Amount of={burnRate} />
          {text('popover.a-day')}
        </>
      )}
    </p>
  );
}

/** How the account whose history is at hand got where it is; nothing where none is. */
export function ChartRow() {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const { history } = snapshot;
  const height = useViewportSize().height < LOW_WINDOW ? 150 : 198;
  const row = rowOf(snapshot, history?.id);
  if (history === undefined || row === undefined || row.available === undefined) return null;
  const { burnRate } = row;
  return (
    <div className="charts">
      <BalanceCard row={row} history={history} title={row.name} height={height} under={<Under row={row} />} />
      <BurnCard row={row} history={history} span={14} height={height - 68}>
        <dl className="facts">
          {burnRate && (
            <>
              <dt>{text('chart.burn.average')}</dt>
              <dd>
                <Amount of={burnRate} /> <BurnChange change={row.burnChange} />
              </dd>
            </>
          )}
        </dl>
        <Button
          variant="default"
          fullWidth
          mt={12}
          onClick={() => send('page.show', { name: 'account', account: row.id })}
        >
          {text('action.open-account')}
        </Button>
      </BurnCard>
    </div>
  );
}
