import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** Where the account's key may do more than the program needs. */
export function KeyNote() {
  const { keyRights: rights = [] } = useSnapshot();
  const text = useText();
  const send = useCommand();
  if (rights.length === 0) return null;
  const named = rights.flatMap((right) => (right === 'root' ? [] : text(`permissions.right.${right}`)));
  const isRoot = rights.includes('root');
  return (
    <div className="banner tone-watch" role="status">
      <span className="mark">
        <IconKey size={18} aria-hidden="true" />
      </span>
      <p className="says">
        <strong>{isRoot ? text('account.key.root') : text('account.key.more', { rights: named.join(' · ') })}</strong>
        <span className="soft">{text(isRoot ? 'account.key.root.remedy' : 'account.key.more.remedy')}</span>
      </p>
      <Button size="compact-md" variant="default" onClick={() => send('page.show', { name: 'permissions' })}>
        {text('account.key.policies')}
      </Button>
    </div>
  );
}
