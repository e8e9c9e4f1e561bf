import { Button } from '@mantine/core';
import { IconBellZ, IconCheck } from '@tabler/icons-react';
import type { Alert } from '../../core/alerts/alert';
import { momentText } from '../../core/format';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** What somebody did about an alert, and the way back; nothing while it waits. */
export function StandingChip({ alert }: { readonly alert: Alert }) {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const { standing, id } = alert;
  if (standing.state !== 'snoozed' && standing.state !== 'acknowledged') return null;
  const snoozed = standing.state === 'snoozed';
  const Mark = snoozed ? IconBellZ : IconCheck;
  const moment = momentText(snoozed ? standing.until : standing.at, snapshot, snapshot.now);
  return (
    <div className="standing">
      <Mark size={16} aria-hidden="true" />
      <span>
        {text(`standing.${standing.state}`, { moment })}
        {!snoozed && standing.note !== '' && <q className="note">{standing.note}</q>}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={() => send('alert.undo', { id })}>
        {text('action.undo')}
      </Button>
    </div>
  );
}
