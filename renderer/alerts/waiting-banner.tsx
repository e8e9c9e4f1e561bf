import './alerts.css';
import { Button } from '@mantine/core';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { SeverityMark, toneOf } from './severity-badge';
import { useAlertWords, waitingOf } from './words';

/** On the overview: how many alerts wait, the most pressing in words. */
export function WaitingBanner() {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const words = useAlertWords();
  const waiting = waitingOf(snapshot);
  const [first] = waiting;
  if (first === undefined) return null;
  return (
    <div className={`banner waiting ${toneOf(first.severity)}`} role="status">
      <SeverityMark severity={first.severity} />
      <p className="says">
        <strong>{text('alerts.banner', { count: waiting.length })}</strong>
        <span className="soft">{words(first).title}</span>
      </p>
      <Button size="compact-sm" variant="default" onClick={() => send('page.show', { name: 'alerts' })}>
        {text('alerts.see')}
      </Button>
    </div>
  );
}
