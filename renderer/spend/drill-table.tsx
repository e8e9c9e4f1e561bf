import { Badge } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { shareText } from '../../core/format';
import { money } from '../../core/money';
import type { Drilled, DrillOrder, DrillRow } from '../../core/spend/drill';
import { dimensionText, valueText } from '../../core/spend/spend-sheet';
import { Amount } from '../ui/amount';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useAccountName } from './account-name';
import { Change } from './change';
import { drilledInto } from './view';

function Share({ share }: { readonly share: number | undefined }) {
  const { language } = useSnapshot();
  if (share === undefined) return null;
  const width = `${Math.min(100, Math.max(0, share * 100))}%`;
  return (
    <span className="spend-share">
      <span className="track" aria-hidden="true">
        <span className="fill" style={{ display: 'block', width, background: 'var(--accent)' }} />
      </span>
      <span className="figure">
        {share < 0 ? '−' : ''}
        {shareText(share, language)}
      </span>
    </span>
  );
}

function Headings({ drilled }: { readonly drilled: Drilled }) {
  const text = useText();
  const send = useCommand();
  const { wanted } = drilled;
  const sortBy = (order: DrillOrder) => () => void send('page.show', { name: 'spend', view: { ...wanted, order } });
  const sortable = (order: DrillOrder) => (
    <th scope="col" className="number" aria-sort={wanted.order === order ? 'descending' : undefined}>
      <button type="button" onClick={sortBy(order)}>
        {text(`spend.column.${order}`)}
        {wanted.order === order && <IconArrowDown size={13} aria-hidden="true" />}
      </button>
    </th>
  );
  return (
    <thead>
      <tr>
        <th scope="col">{dimensionText(wanted.by, text)}</th>
        {sortable('amount')}
        <th scope="col" className="number">
          {text('spend.column.share')}
        </th>
        <th scope="col" className="number">
          {text('spend.column.before')}
        </th>
        {sortable('change')}
        <th scope="col">{text('spend.column.standing')}</th>
      </tr>
    </thead>
  );
}

function Row({ row, drilled }: { readonly row: DrillRow; readonly drilled: Drilled }) {
  const text = useText();
  const send = useCommand();
  const accountName = useAccountName();
  const { wanted, currency = '' } = drilled;
  const into = drilledInto(wanted, { dimension: wanted.by, value: row.value });
  const said = wanted.by === 'account' ? accountName(row.value) : valueText(wanted.by, row.value, text);
  return (
    <tr>
      <th scope="row">
        {into === undefined ? (
          said
        ) : (
          <button
            type="button"
            className="into"
            aria-label={text('spend.drill', { value: said })}
            onClick={() => send('page.show', { name: 'spend', view: into })}
          >
            {said}
          </button>
        )}
        {row.name !== undefined && <span className="soft small">{row.name}</span>}
      </th>
      <td className="number">
        <Amount of={money(currency, row.amount)} bare />
      </td>
      <td className="number">
        <Share share={row.share} />
      </td>
      <td className="number">{row.before !== undefined && <Amount of={money(currency, row.before)} bare />}</td>
      <td className="number">
        <Change change={row.change} before={row.before} />
      </td>
      <td>
        {row.provisional && (
          <Badge variant="default" size="sm" tt="none">
            {text('spend.provisional')}
          </Badge>
        )}
      </td>
    </tr>
  );
}

/** Every value with its share and its change; the rows and the rest come to the total to the cent. */
export function DrillTable({ drilled }: { readonly drilled: Drilled }) {
  const text = useText();
  const { rows, others, currency = '', total, before, change, wanted } = drilled;
  return (
    <div className="spend-scroll">
      <table className="spend-table" aria-label={text('spend.table', { by: dimensionText(wanted.by, text) })}>
        <Headings drilled={drilled} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.value} row={row} drilled={drilled} />
          ))}
          {others && (
            <tr>
              <th scope="row" className="soft">
                {text('spend.others', { count: others.count })}
              </th>
              <td className="number">
                <Amount of={money(currency, others.amount)} bare />
              </td>
              <td className="number">
                <Share share={others.share} />
              </td>
              <td colSpan={3} />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('spend.total')}</th>
            <td className="number">
              <Amount of={money(currency, total)} />
            </td>
            <td />
            <td className="number">{before !== undefined && <Amount of={money(currency, before)} bare />}</td>
            <td className="number">
              <Change change={change} before={before} />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
