import { Button } from '@mantine/core';
import { Amount } from '../ui/amount';
import { BalanceCard } from '../ui/balance-card';
import { BurnCard } from '../ui/burn-card';
import { BurnChange } from '../ui/burn-change';
import { useCommand } from '../ui/commands';
import { isOld } from '../ui/days-left';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** How the account whose history is at hand got where it is; nothing where none is. */
export function ChartRow() {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const { history } = snapshot;
  const row = rowOf(snapshot, history?.id);
  if (history === undefined || row === undefined || row.available === undefined) return null;
  const { available, burnRate } = row;
  return (
    <div className="charts">
      <BalanceCard
        row={row}
        history={history}
        title={row.name}
        height={198}
        under={
          <p className="soft">
            {text('account.balance')} <Amount of={available} old={isOld(row)} />
            {burnRate && (
              <>
                {' · '}
                {text('popover.burn')} <Amount of={burnRate} />
                {text('popover.a-day')}
              </>
            )}
          </p>
        }
      />
      <BurnCard row={row} history={history} span={14} height={130}>
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
