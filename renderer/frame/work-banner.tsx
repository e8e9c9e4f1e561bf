import { Button, Progress } from '@mantine/core';
import type { Work } from '../../core/work';
import { shareDone } from '../../core/work';
import { useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';

/** How far long work is, on every page, with a way to stop it. */
export function WorkBanner({ work }: { readonly work: Work }) {
  const text = useText();
  const send = useCommand();
  const { what, values, done, of } = work;
  const said = text(what, values);
  return (
    <div className="banner work" role="status">
      <p className="says">
        <strong>{said}</strong>
        <span className="soft">{text('work.progress', { done, of })}</span>
      </p>
      <Progress.Root w={220} size="md">
        <Progress.Section value={Math.round(shareDone(work) * 100)} aria-label={said} />
      </Progress.Root>
      <Button size="compact-sm" variant="default" onClick={() => send('work.cancel', {})}>
        {text('work.cancel')}
      </Button>
    </div>
  );
}
