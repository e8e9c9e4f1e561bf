import { Button, Collapse, SegmentedControl } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Site } from '../../core/account';
import { type Check, isSettled, openChecks } from '../../core/top-up/check';
import type { TopUpView } from '../../core/top-up/desk-view';
import { isDraft } from '../../core/top-up/plan';
import { ask, useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';
import { CheckActs } from './check-acts';
import { useFigureText } from './check-words';
import { StandingMark } from './standing-mark';
import { TaxCheck } from './tax-check';

interface CheckRowProps {
  readonly view: TopUpView;
  readonly check: Check;
  readonly children?: ReactNode;
}

function CheckRow({ view: { plan }, check, children }: CheckRowProps) {
  const text = useText();
  const figureText = useFigureText();
  const { name, standing, values, remedy } = check;
  const override = plan.overrides[name];
  return (
    <li className="check" data-check={name} data-standing={standing}>
      <div className="check-top">
        <StandingMark standing={standing} />
        <h3>{text(`top-up.check.${name}`)}</h3>
        {isDraft(plan) && <CheckActs plan={plan} check={check} />}
      </div>
      <p>{figureText(check.text, values)}</p>
      {remedy && !isSettled(check) && <p className="soft">{figureText(remedy, values)}</p>}
      {override && standing === 'overridden' && (
        <p className="soft">{text('top-up.overridden', { reason: override.reason, by: override.by })}</p>
      )}
      {children}
    </li>
  );
}

/** Opened where nothing is confirmed; what is confirmed can be looked at. */
function Tax({ view, check, site }: CheckRowProps & { readonly site: Site }) {
  const text = useText();
  const send = useCommand();
  const [shown, show] = useState(check.standing !== 'passed' && check.standing !== 'overridden');
  const { account } = view.plan;
  return (
    <CheckRow view={view} check={check}>
      <div className="check-links">
        <Button size="compact-sm" variant="subtle" aria-expanded={shown} onClick={() => show(!shown)}>
          {text(shown ? 'top-up.tax.hide' : 'top-up.tax.show')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          rightSection={<IconExternalLink size={14} />}
          onClick={() => send('link.open', { link: `tax-${site}` })}
        >
          {text('top-up.open-tax')}
        </Button>
      </div>
      <Collapse expanded={shown} transitionDuration={0}>
        <div className="tax-part">
          <TaxCheck
            key={view.registration?.number ?? ''}
            registration={view.registration}
            taxCountry={view.taxCountry}
            onConfirm={(draft) => ask('tax.confirm', { account, ...draft })}
            onNumber={(draft) => ask('tax.number', { account, ...draft })}
            onWithdraw={() => void send('tax.withdraw', { account })}
            onOpenOffice={(country) => void send('tax.open-office', { country })}
          />
        </div>
      </Collapse>
    </CheckRow>
  );
}

function Permission({ view, check }: CheckRowProps) {
  const text = useText();
  const send = useCommand();
  const { account } = view.plan;
  return (
    <CheckRow view={view} check={check}>
      {isDraft(view.plan) && (
        <SegmentedControl
          size="xs"
          aria-label={text('top-up.level')}
          value={view.isSub ? 'sub' : 'main'}
          onChange={(level) =>
            void send('profile.change', { account, change: { accountLevel: level === 'sub' ? 'sub' : 'main' } })
          }
          data={(['main', 'sub'] as const).map((value) => ({ value, label: text(`top-up.level.${value}`) }))}
        />
      )}
    </CheckRow>
  );
}

/** Each check with how it stands, in words, a shape and a colour. */
export function ChecksCard({ view, site }: { readonly view: TopUpView; readonly site: Site }) {
  const text = useText();
  const open = openChecks(view.checks).length;
  return (
    <section className="card top-up-card" aria-label={text('top-up.checks.title')}>
      <div className="card-head">
        <h2>{text('top-up.checks.title')}</h2>
        <span className="soft" role="status">
          {open === 0 ? text('top-up.checks.none-open') : text('top-up.checks.open', { count: open })}
        </span>
      </div>
      <ul className="checks">
        {view.checks.map((check) => {
          if (check.name === 'tax') return <Tax key="tax" view={view} check={check} site={site} />;
          if (check.name === 'permission') return <Permission key="permission" view={view} check={check} />;
          return <CheckRow key={check.name} view={view} check={check} />;
        })}
      </ul>
    </section>
  );
}
