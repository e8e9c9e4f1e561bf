import { Button } from '@mantine/core';
import type { AccountId } from '../../core/account';
import { dateText } from '../../core/format';
import { instantOf } from '../../core/time';
import { useCommand, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

interface TestTopUpLogProps {
  readonly account: AccountId;
  /** ISO 8601. */
  readonly last: string | undefined;
}

export function TestTopUpLog({ account, last }: TestTopUpLogProps) {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const toast = useToast();
  const at = last === undefined ? undefined : instantOf(last);
  const log = async () => {
    if (await send('test-top-up.log', { account })) toast(text('rule.testTopUp.logged'));
  };
  return (
    <div className="log-top-up">
      <Button variant="default" onClick={log}>
        {text('alert.do.log-test-top-up')}
      </Button>
      {at !== undefined && (
        <span className="soft small">
          {text('rule.testTopUp.last', { date: dateText(at, snapshot, snapshot.now) })}
        </span>
      )}
    </div>
  );
}
