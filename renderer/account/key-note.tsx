import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useCommand } from '../ui/commands';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** Where the account's key may do more than the program needs. */
export function KeyNote() {
  const { keyChecked } = useSnapshot();
  const text = useText();
  const send = useCommand();
  if (keyChecked === undefined || keyChecked.rights.length === 0) return null;
  const { rights, at } = keyChecked;
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
        <span className="soft small checked">
          {text('account.key.checked')} <Moment at={at} />
        </span>
      </p>
      <Button size="compact-md" variant="default" onClick={() => send('page.show', { name: 'permissions' })}>
        {text('account.key.policies')}
      </Button>
    </div>
  );
}
