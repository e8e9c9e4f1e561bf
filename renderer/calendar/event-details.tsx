import { Button, Modal } from '@mantine/core';
import type { CalendarEvent } from '../../core/calendar/calendar-event';
import { eventWords } from '../../core/calendar/event-words';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { KindMark } from './event-mark';
import { useReader } from './use-reader';

function Words({ event, onClose }: { readonly event: CalendarEvent; readonly onClose: () => void }) {
  const { now } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const { lines } = eventWords(event, useReader(), now);
  const [account] = event.accounts;
  const open = () => {
    onClose();
    if (account !== undefined) void send('page.show', { name: 'account', account });
  };
  return (
    <div className="stack">
      <p className="icon-text soft">
        <KindMark kind={event.about.kind} size={16} />
        {text(`calendar.kind.${event.about.kind}`)}
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {event.accounts.length === 1 && (
        <div className="form-end">
          <Button data-autofocus onClick={open}>
            {text('action.open-account')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface EventDetailsProps {
  readonly event: CalendarEvent | undefined;
  readonly onClose: () => void;
}

/** All that is known of one event. */
export function EventDetails({ event, onClose }: EventDetailsProps) {
  const { now } = useSnapshot();
  const text = useText();
  const reader = useReader();
  return (
    <Modal
      opened={event !== undefined}
      onClose={onClose}
      title={event && eventWords(event, reader, now).title}
      closeButtonProps={{ 'aria-label': text('action.close') }}
    >
      {event && <Words event={event} onClose={onClose} />}
    </Modal>
  );
}
