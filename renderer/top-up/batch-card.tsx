import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import type { Batch } from '../../core/top-up/batch';
import { useCommand, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { BatchLines } from './batch-lines';

/** The Friday ritual: one draft for each account that would not last. */
export function BatchCard({ batch }: { readonly batch: Batch }) {
  const { topUps } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const toast = useToast();
  const { lines, enough, planned, unknown } = batch;
  const prepare = async () => {
    if (await send('top-ups.batch', {})) toast(text('batch.done'));
  };
  const rest = [
    enough.length > 0 && text('batch.enough', { count: enough.length }),
    unknown.length > 0 && text('batch.unknown', { count: unknown.length }),
  ].filter((said) => said !== false);
  return (
    <section className="card top-up-card" aria-label={text('batch.title')}>
      <h2>{text('batch.title')}</h2>
      <p className="soft">{text('batch.text', { count: topUps.settings.aboveDays })}</p>
      {lines.length === 0 && planned.length === 0 && (
        <p>
          <strong>{text('batch.nothing')}</strong> <span className="soft">{text('batch.nothing.text')}</span>
        </p>
      )}
      {lines.length + planned.length > 0 && <BatchLines batch={batch} />}
      {rest.length > 0 && <p className="soft">{rest.join(' · ')}</p>}
      {lines.length > 0 && (
        <div className="form-end">
          <Button leftSection={<IconChecklist size={17} />} onClick={prepare}>
            {text('batch.do', { count: lines.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
