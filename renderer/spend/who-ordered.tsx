import { Button } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import type { DrillWanted } from '../../core/spend/drill';
import { type OrderedBy, orderedIn, type WhoOrdered } from '../../core/spend/who-ordered';
import { billingDayOf } from '../../core/time';
import { useCommand } from '../ui/commands';
import { useFailureTexts } from '../ui/failure-texts';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useDayText } from './day-text';

const kinds = ['new', 'renew', 'upgrade', 'refund'] as const;

function Order({ order }: { readonly order: OrderedBy }) {
  const text = useText();
  const day = useDayText();
  const kind = kinds.find((each) => each === order.kind.toLowerCase()) ?? 'other';
  const by = order.by === '' ? text('spend.ordered.root') : order.by;
  const values = { when: day(billingDayOf(order.at)), kind: text(`spend.ordered.kind.${kind}`), by };
  return <li>{text('spend.ordered.by', values)}</li>;
}

function Found({ ordered }: { readonly ordered: WhoOrdered }) {
  const text = useText();
  const day = useDayText();
  const failureTexts = useFailureTexts();
  const { orders, failure, instance, since } = ordered;
  const failed = failure && failureTexts(failure);
  return (
    <div role="status">
      {failed && (
        <p>
          {text('spend.ordered.failed')} {failed.says}. {failed.remedy}
        </p>
      )}
      {!failed && orders.length === 0 && (
        <p>{text('spend.ordered.none', { instance, since: day(billingDayOf(since)) })}</p>
      )}
      <ul>
        {orders.map((order) => (
          <Order key={order.id} order={order} />
        ))}
      </ul>
    </div>
  );
}

/** Of one instance of one account: who placed its orders, where there are any. */
export function WhoOrderedIt({ view }: { readonly view: DrillWanted }) {
  const { accounts, spend, work } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const wanted = orderedIn(view);
  if (wanted === undefined || accounts.every(({ id }) => id !== wanted.account)) return null;
  const ordered = spend?.ordered;
  const isKnown = ordered?.account === wanted.account && ordered.instance === wanted.instance;
  if (isKnown) return <Found ordered={ordered} />;
  return (
    <div>
      <Button
        h={34}
        variant="default"
        disabled={work !== undefined}
        leftSection={<IconReceipt size={17} />}
        onClick={() => send('spend.who-ordered', {})}
      >
        {text('spend.ordered', { instance: wanted.instance })}
      </Button>
    </div>
  );
}
