import { IconLockFilled, IconLockOpen } from '@tabler/icons-react';
import type { IdentityFreeze } from '../../core/freeze/freeze-result';
import type { FreezeRun } from '../../core/freeze/freeze-run';
import type { FreezeShown } from '../../core/freeze/freeze-shown';
import { outcomeText } from '../alerts/told';
import { useFailureTexts } from '../ui/failure-texts';
import { LongName } from '../ui/long-name';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { becauseText } from './words';

function Row({ each }: { readonly each: IdentityFreeze }) {
  const text = useText();
  const { identity, isFrozen, because } = each;
  const Icon = isFrozen ? IconLockFilled : IconLockOpen;
  return (
    <tr>
      <th scope="row">
        <span className="soft small">{text(`freeze.act.kind.${identity.kind}`)}</span> <LongName of={identity.name} />
      </th>
      <td>
        <Icon size={15} aria-hidden="true" /> {text(isFrozen ? 'freeze.identity.frozen' : 'freeze.identity.open')}
      </td>
      <td>{because && becauseText(text, because)}</td>
    </tr>
  );
}

function Identities({ identities }: { readonly identities: readonly IdentityFreeze[] }) {
  const text = useText();
  return (
    <table aria-label={text('freeze.identities')}>
      <thead>
        <tr>
          <th scope="col">{text('freeze.column.identity')}</th>
          <th scope="col">{text('freeze.column.state')}</th>
          <th scope="col">{text('freeze.column.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {identities.map((each) => (
          <Row key={`${each.identity.kind} ${each.identity.name}`} each={each} />
        ))}
      </tbody>
    </table>
  );
}

/** Whether the team was told; where nobody knows, somebody has to look. */
function ToldTeam({ told }: { readonly told: NonNullable<FreezeRun['told']> }) {
  const snapshot = useSnapshot();
  const text = useText();
  const isTrouble = told.outcome === 'failed' || told.outcome === 'given-up';
  return (
    <p className={isTrouble ? 'tone-watch' : 'soft small'}>
      <b>{text('channel.slack')}</b> {outcomeText(told, snapshot, text)}{' '}
      {told.outcome === 'failed' && text('freeze.told.again')}
      {told.outcome === 'given-up' && text('freeze.told.unsure')}
    </p>
  );
}

/** How far the last freeze or thaw is, identity by identity. */
export function RunCard({ shown, run }: { readonly shown: FreezeShown; readonly run: FreezeRun }) {
  const text = useText();
  const failureTexts = useFailureTexts();
  const { identities, isFrozen, isHalfDone } = shown;
  const frozen = identities.filter((each) => each.isFrozen).length;
  const isThawed = run.purpose === 'thaw' && !isFrozen && !isHalfDone;
  const stopped = run.stoppedBy && failureTexts(run.stoppedBy);
  return (
    <section className="card" aria-label={text('freeze.progress')}>
      <header className="card-head">
        <div aria-live="polite">
          <h2>{isThawed ? text('freeze.result.thawed') : text('freeze.result', { frozen, of: identities.length })}</h2>
        </div>
        <span className="soft small">
          {run.by} · <Moment at={run.endedAt ?? run.startedAt} />
        </span>
      </header>
      {isHalfDone && (
        <p className="tone-critical">
          {text('freeze.result.stopped')} {stopped && `${stopped.says} ${stopped.remedy}`}
        </p>
      )}
      {run.told && <ToldTeam told={run.told} />}
      {!isThawed && <Identities identities={identities} />}
    </section>
  );
}
