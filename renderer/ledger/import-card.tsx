import { Button, CloseButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { ImportOutcome } from '../../core/ledger/ledger-view';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  const text = useText();
  const send = useCommand();
  const { file } = outcome;
  return (
    <div
      className={`import-outcome tone-${outcome.ok ? 'healthy' : 'critical'}`}
      role={outcome.ok ? 'status' : 'alert'}
    >
      <div className="says">
        {outcome.ok ? (
          <p>
            {text('ledger.import.done', { count: outcome.added, file })}
            {outcome.known > 0 && ` ${text('ledger.import.known', { count: outcome.known })}`}
          </p>
        ) : (
          <>
            <p>
              <strong>{text('ledger.import.refused', { file })}</strong>
            </p>
            <ul>
              {outcome.problems.map(({ line, text: key, values }) => (
                <li key={`${line} ${key}`}>
                  <b>{text('ledger.import.line', { line })}</b> {text(key, values)}
                </li>
              ))}
              {outcome.more > 0 && <li className="soft">{text('ledger.import.more', { count: outcome.more })}</li>}
            </ul>
          </>
        )}
      </div>
      <CloseButton size="sm" aria-label={text('action.dismiss')} onClick={() => send('invoices.seen', {})} />
    </div>
  );
}

/** Takes a file that is dropped on it, or asks for one; what became of it stays until it is dismissed. */
export function ImportCard() {
  const { imported } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const [over, setOver] = useState(false);
  const take = async (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    await send('invoices.import', { file: file.name.slice(0, 200), bytes });
  };
  return (
    <section
      className={over ? 'card import over' : 'card import'}
      aria-label={text('ledger.import')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <h2>{text('ledger.import')}</h2>
      <p className="soft">{text('ledger.import.text')}</p>
      <Button
        variant="default"
        leftSection={<IconFileImport size={17} />}
        onClick={() => send('invoices.choose', {})}
        w="max-content"
      >
        {text('ledger.import')}
      </Button>
      {imported && <Outcome outcome={imported} />}
    </section>
  );
}
