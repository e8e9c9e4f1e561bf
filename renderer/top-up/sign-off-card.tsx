import { momentText } from '../../core/format';
import { isDraft, type TopUpPlan } from '../../core/top-up/plan';
import { ask } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { PinForm } from './pin-form';

/** Four eyes: another person's name and PIN. */
export function SignOffCard({ plan }: { readonly plan: TopUpPlan }) {
  const snapshot = useSnapshot();
  const text = useText();
  const { signOffNeeded, signers } = snapshot.topUps.settings;
  const { signOff, amount, method, remark } = plan;
  if (!signOffNeeded && signOff === undefined) return null;
  const isOpen = signOff === undefined && isDraft(plan);
  return (
    <section className="card top-up-card" aria-label={text('top-up.sign-off.title')}>
      <h2>{text('top-up.sign-off.title')}</h2>
      <p className="soft">{text('top-up.sign-off.text')}</p>
      {signOff && (
        <p>
          {text('top-up.sign-off.done', { by: signOff.by, moment: momentText(signOff.at, snapshot, snapshot.now) })}
        </p>
      )}
      {isOpen && signers.length === 0 && <p>{text('top-up.sign-off.nobody')}</p>}
      {isOpen && signers.length > 0 && (
        <PinForm
          signers={signers}
          does={text('top-up.sign-off.do')}
          send={({ by, pin }) => ask('top-up.sign-off', { plan: plan.id, by, pin, seen: { amount, method, remark } })}
        />
      )}
    </section>
  );
}
