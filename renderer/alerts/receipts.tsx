import { Button } from '@mantine/core';
import { type Channel, channels } from '../../core/alerts/delivery-record';
import { type Receipt, receiptsOf } from '../../core/alerts/fire-drill';
import { momentText } from '../../core/format';
import type { Snapshot } from '../../core/snapshot';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { outcomeText } from './told';

const setUpOf = ({ settings, alerting }: Snapshot): ReadonlySet<Channel> => {
  const ready: Readonly<Record<Channel, boolean>> = {
    notification: settings.notifications,
    slack: alerting.slack,
    second: alerting.second,
  };
  return new Set(channels.filter((channel) => ready[channel]));
};

/** Those of the newest drill that is still open. */
function currentReceipts(snapshot: Snapshot): readonly Receipt[] {
  const drills = snapshot.alerts.filter(({ test }) => test).sort((left, right) => right.raisedAt - left.raisedAt);
  const account = drills[0]?.account;
  return account === undefined ? [] : receiptsOf(snapshot.alerts, account, setUpOf(snapshot));
}

function ReceiptText({ receipt }: { readonly receipt: Receipt }) {
  const snapshot = useSnapshot();
  const text = useText();
  const { outcome, at, why } = receipt;
  if (outcome === undefined || at === undefined) return <span className="soft">{text('told.waiting')}</span>;
  const failed = outcome === 'failed' || outcome === 'given-up';
  const said = outcomeText({ outcome, at, ...(why === undefined ? {} : { why }) }, snapshot, text);
  return <span className={failed ? 'tone tone-watch' : 'soft'}>{said}</span>;
}

/** Of each channel: how the drill went there, and when it last carried one. */
export function Receipts() {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const setUp = setUpOf(snapshot);
  const receipts = currentReceipts(snapshot);
  const { proven } = snapshot.alerting;
  const provenText = (channel: Channel): string => {
    const at = proven[channel];
    if (at === undefined) return text('drill.proven.never');
    return text('drill.proven.at', { moment: momentText(at, snapshot, snapshot.now) });
  };
  return (
    <>
      <h3>{text('drill.receipts')}</h3>
      <ul className="receipts">
        {channels.map((channel) => {
          const receipt = receipts.find((each) => each.channel === channel);
          return (
            <li key={channel}>
              <b>{text(`channel.${channel}`)}</b>
              {setUp.has(channel) ? (
                receipt && <ReceiptText receipt={receipt} />
              ) : (
                <span className="soft">{text('drill.not-set-up')}</span>
              )}
              <span className="soft small">{provenText(channel)}</span>
            </li>
          );
        })}
      </ul>
      {setUp.size < channels.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => send('page.show', { name: 'settings' })}>
          {text('drill.set-up')}
        </Button>
      )}
    </>
  );
}
