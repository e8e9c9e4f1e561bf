import type { AccountId } from '../../core/account';
import { timeText } from '../../core/format';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

interface GoingOn {
  readonly label: string;
  readonly go: () => void;
}

/** Of an account whose top-up is under way: what it waits for, and the way there. Otherwise undefined: one can be started. */
export function useGoOn(): (account: AccountId) => GoingOn | undefined {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  return (account) => {
    const row = snapshot.topUps.open.find((each) => each.account === account);
    if (row === undefined) return undefined;
    const { id, stage, paidAt, createdAt } = row;
    const label =
      stage === 'paid'
        ? text('top-up.go-on.paid', { time: timeText(paidAt ?? createdAt, snapshot) })
        : text(stage === 'ready' ? 'top-up.go-on.ready' : 'top-up.go-on.draft');
    return { label, go: () => void send('page.show', { name: 'top-up', plan: id }) };
  };
}
