import { Button, CloseButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { money } from '../../core/money';
import type { ImportAnswer } from '../../core/spend/import-answer';
import { Amount } from '../ui/amount';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useDayText } from './day-text';

interface OutcomeProps {
  readonly file: string;
  readonly answer: ImportAnswer;
}

function Taken({ file, answer }: OutcomeProps) {
  const text = useText();
  const day = useDayText();
  if (answer.kind !== 'taken') return null;
  const { lines, rounded, accounts } = answer.imported;
  return (
    <>
      <p>
        <strong>{text('spend.import.taken', { file, count: lines })}</strong>
      </p>
      <ul>
        {accounts.map(({ account, name, currency, total, from, to }) => (
          <li key={account}>
            {name} · <Amount of={money(currency, total)} /> · {day(from)} – {day(to)}
          </li>
        ))}
      </ul>
      {rounded > 0 && <p className="soft">{text('spend.import.rounded', { count: rounded })}</p>}
    </>
  );
}

function Refused({ file, answer }: OutcomeProps) {
  const text = useText();
  if (answer.kind === 'cancelled') return <p>{text('spend.import.cancelled', { file })}</p>;
  if (answer.kind !== 'refused') return null;
  const { line, column, text: why, values } = answer.problem;
  return (
    <>
      <p>
        <strong>{text('spend.import.refused', { file })}</strong>
      </p>
      <p>
        {line > 0 && (
          <b>{column ? text('spend.import.cell', { line, column }) : text('spend.import.line', { line })} </b>
        )}
        {text(why, values)}
      </p>
    </>
  );
}

function Outcome(props: OutcomeProps) {
  const text = useText();
  const send = useCommand();
  const refused = props.answer.kind === 'refused';
  return (
    <div className={`spend-outcome tone-${refused ? 'critical' : 'healthy'}`} role={refused ? 'alert' : 'status'}>
      <div>
        <Taken {...props} />
        <Refused {...props} />
      </div>
      <CloseButton size="sm" aria-label={text('action.dismiss')} onClick={() => send('spend.seen', {})} />
    </div>
  );
}

/** Takes a bill's file. The preload hears the drop: this page never learns where the file lies. */
export function DropCard() {
  const { spend, work } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const [over, setOver] = useState(false);
  return (
    <section
      className={over ? 'card spend-drop over' : 'card spend-drop'}
      aria-label={text('spend.import')}
      data-takes-bill="yes"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <h2>{text('spend.import')}</h2>
      <p className="soft">{text('spend.import.text')}</p>
      <Button
        variant="default"
        w="max-content"
        disabled={work !== undefined}
        leftSection={<IconFileImport size={17} />}
        onClick={() => send('spend.choose', {})}
      >
        {text('spend.import.choose')}
      </Button>
      {spend?.imported && <Outcome {...spend.imported} />}
    </section>
  );
}
