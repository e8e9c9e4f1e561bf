import { Button, Menu } from '@mantine/core';
import { IconBellZ, IconChevronDown } from '@tabler/icons-react';
import type { Alert } from '../../core/alerts/alert';
import { type SnoozeChoice, snoozeChoices, snoozeEnd } from '../../core/alerts/snooze-end';
import { momentText, timeText } from '../../core/format';
import { epochMilliseconds, type Instant } from '../../core/time';
import { useCommand, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

interface Offer {
  readonly choice: SnoozeChoice;
  readonly until: Instant;
}

const decideByOf = (alerts: readonly Alert[]): Instant | undefined => {
  const moments = alerts.flatMap(({ facts }) => (typeof facts.decideByAt === 'number' ? [facts.decideByAt] : []));
  return moments.length === 0 ? undefined : epochMilliseconds(Math.min(...moments));
};

/** The lengths that make sense now, each with the moment at which it ends. */
function offersFor(alerts: readonly Alert[], zone: string, now: Instant): readonly Offer[] {
  const decideBy = decideByOf(alerts);
  return snoozeChoices.flatMap((choice) => {
    const end = snoozeEnd(choice, { zone, ...(decideBy === undefined ? {} : { decideBy }) }, now);
    return end.ok ? [{ choice, until: end.until }] : [];
  });
}

interface SnoozeMenuProps {
  /** Snoozed together; those of one account. */
  readonly alerts: readonly Alert[];
  readonly size?: 'xs' | 'sm';
}

export function SnoozeMenu({ alerts, size = 'sm' }: SnoozeMenuProps) {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const toast = useToast();
  const { zone, now } = snapshot;
  const undo = () => alerts.forEach(({ id }) => void send('alert.undo', { id }));
  const snooze = async (choice: SnoozeChoice) => {
    const taken = await Promise.all(alerts.map(({ id }) => send('alert.snooze', { id, choice })));
    if (taken.every(Boolean)) toast(text('snooze.done'), undo);
  };
  const ends = (until: Instant, choice: SnoozeChoice) =>
    choice === 'hour' ? timeText(until, snapshot) : momentText(until, snapshot, now);
  return (
    <Menu withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <Button
          size={size}
          variant="default"
          leftSection={<IconBellZ size={17} />}
          rightSection={<IconChevronDown size={15} />}
        >
          {text('snooze.do')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={text('snooze.label')}>
        {offersFor(alerts, zone, now).map(({ choice, until }) => (
          <Menu.Item
            key={choice}
            rightSection={<span className="soft small figure">{ends(until, choice)}</span>}
            onClick={() => snooze(choice)}
          >
            {text(`snooze.${choice}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
