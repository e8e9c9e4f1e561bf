import type { FreezeAct } from '../../core/freeze/freeze-run';
import type { FreezeShown } from '../../core/freeze/freeze-shown';
import type { FreezeStanding } from '../../core/freeze/freeze-standing';
import { Moment } from '../ui/moment';
import { useText } from '../ui/snapshot-context';
import { actText, becauseText, identityText } from './words';

function Acts({ title, acts }: { readonly title: string; readonly acts: readonly FreezeAct[] }) {
  const text = useText();
  return (
    <section className="acts" aria-label={title}>
      <h3>{title}</h3>
      <ol>
        {acts.map((act) => (
          <li key={actText(text, act)}>{actText(text, act)}</li>
        ))}
      </ol>
    </section>
  );
}

/** What a look at RAM has shown: how the account is prepared, who is covered, and what would change. */
export function StandingCard({ shown, standing }: { readonly shown: FreezeShown; readonly standing: FreezeStanding }) {
  const text = useText();
  const { policy, covered, uncovered, outOfReach, at } = standing;
  const isAttached = policy !== 'missing';
  return (
    <section className="card" aria-label={text('freeze.standing')}>
      <header className="card-head">
        <h2>{text('freeze.standing')}</h2>
        <span className="soft small">
          <Moment at={at} />
        </span>
      </header>
      {shown.owner?.verdict === 'same' && shown.owner.uid && (
        <p className="soft">{text('freeze.owner.same', { uid: shown.owner.uid })}</p>
      )}
      <p>{text(`freeze.standing.${policy}`)}</p>
      {isAttached && (
        <p>
          <strong>{text('freeze.covered', { count: covered.length, of: covered.length + uncovered.length })}</strong>
        </p>
      )}
      {isAttached && uncovered.length > 0 && (
        <p className="tone tone-watch">
          {text('freeze.uncovered')}: {uncovered.map((each) => identityText(text, each)).join(', ')}
        </p>
      )}
      {shown.notPrepared.map(({ identity, because }) => (
        <p key={`${identity.kind} ${identity.name}`} className="tone tone-watch">
          {text('freeze.preparing.failed', { name: identityText(text, identity) })}{' '}
          {because && becauseText(text, because)}
        </p>
      ))}
      {outOfReach.length > 0 && (
        <p className="soft">{text('freeze.out-of-reach', { names: outOfReach.map(({ name }) => name).join(', ') })}</p>
      )}
      {shown.isFrozen ? (
        <p>{text('freeze.rehearsal.none')}</p>
      ) : (
        <>
          <Acts title={text('freeze.rehearsal')} acts={shown.wouldFreeze} />
          <p className="soft small">{text('freeze.rehearsal.text')}</p>
        </>
      )}
      {shown.wouldPrepare.length > 0 && <Acts title={text('freeze.rehearsal.prepare')} acts={shown.wouldPrepare} />}
    </section>
  );
}
