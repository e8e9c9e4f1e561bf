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
  const isLeft = because !== undefined && because.kind !== 'thawed' && because.kind !== 'gone';
  return (
    <tr>
      <th scope="row">
        <span className="soft small">{text(`permissions.kind.${identity.kind}`)}</span> <LongName of={identity.name} />
      </th>
      <td className={isLeft ? 'tone tone-critical' : undefined}>
        <Icon size={15} aria-hidden="true" /> {text(isFrozen ? 'freeze.identity.frozen' : 'freeze.identity.open')}
      </td>
      <td>{because && becauseText(text, because)}</td>
    </tr>
  );
}

/** Whoever is not frozen comes first: that is what still has to be done. */
function Identities({ identities }: { readonly identities: readonly IdentityFreeze[] }) {
  const text = useText();
  const ordered = [...identities].sort((left, right) => Number(left.isFrozen) - Number(right.isFrozen));
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
        {ordered.map((each) => (
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
    <p className={isTrouble ? 'tone tone-watch' : 'soft small'}>
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
        <p className="tone tone-critical">
          {text('freeze.result.stopped')} {stopped && `${stopped.says} ${stopped.remedy}`}
        </p>
      )}
      {isFrozen && !isHalfDone && <p className="soft">{text('freeze.result.means')}</p>}
      {run.told && <ToldTeam told={run.told} />}
      {!isThawed && <Identities identities={identities} />}
    </section>
  );
}
