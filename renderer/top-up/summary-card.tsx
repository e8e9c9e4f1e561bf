import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { billingDayText } from '../../core/format';
import { sum } from '../../core/money';
import type { TextKey } from '../../core/texts/catalogue';
import { openChecks } from '../../core/top-up/check';
import type { TopUpView } from '../../core/top-up/desk-view';
import { isDraft } from '../../core/top-up/plan';
import { Amount } from '../ui/amount';
import { useCommand, useToast } from '../ui/commands';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useNames } from './check-words';
import { StageBadge } from './stage-badge';

function Fact({ name, children }: { readonly name: TextKey; readonly children: ReactNode }) {
  const text = useText();
  return (
    <>
      <dt>{text(name)}</dt>
      <dd>{children}</dd>
    </>
  );
}

function PayBy({ view: { payBy } }: { readonly view: TopUpView }) {
  const text = useText();
  if (payBy === undefined) return <>{text('top-up.summary.pay-by.none')}</>;
  if (payBy.kind === 'in-time') return <Moment at={payBy.by.at} zoned />;
  return <span className="tone-critical tone">{text('top-up.summary.pay-by.passed')}</span>;
}

function Facts({ view }: { readonly view: TopUpView }) {
  const { language } = useSnapshot();
  const text = useText();
  const { ofCountry } = useNames();
  const { plan, landing, available } = view;
  const isBefore = plan.stage !== 'arrived' && plan.stage !== 'cancelled';
  const after = isBefore && available?.currency === plan.amount.currency ? sum(available, plan.amount) : undefined;
  const day = (of: typeof landing.cutDay) => billingDayText(of, language);
  return (
    <dl className="facts">
      {available && (
        <Fact name="top-up.summary.balance">
          <Amount of={available} />
        </Fact>
      )}
      {after && (
        <Fact name="top-up.summary.after">
          <Amount of={after} />
        </Fact>
      )}
      <Fact name="top-up.method">{text(`top-up.method.${plan.method}`)}</Fact>
      {isBefore && plan.stage !== 'paid' && (
        <Fact name="top-up.summary.pay-by">
          <PayBy view={view} />
        </Fact>
      )}
      {isBefore && (
        <Fact name={plan.stage === 'paid' ? 'top-up.summary.expected' : 'top-up.summary.arrives'}>
          <Moment at={landing.landsAt} zoned />
        </Fact>
      )}
      <Fact name="top-up.summary.invoice">{`${day(landing.cutDay)} (UTC+8)`}</Fact>
      <Fact name="top-up.summary.covers">
        {text('top-up.days-range', { from: day(landing.covers.from), to: day(landing.covers.to) })}
      </Fact>
      {landing.countryAssumed && (
        <Fact name="top-up.summary.country">
          {text('top-up.summary.country.assumed', { country: ofCountry(landing.country) })}
        </Fact>
      )}
    </dl>
  );
}

function Ready({ view }: { readonly view: TopUpView }) {
  const { topUps } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const toast = useToast();
  const { plan, checks } = view;
  const open = openChecks(checks).length;
  const isUnsigned = topUps.settings.signOffNeeded && plan.signOff === undefined;
  const mark = async () => {
    if (await send('top-up.ready', { plan: plan.id })) toast(text('top-up.ready.done'));
  };
  const why = open > 0 ? text('top-up.checks.open', { count: open }) : text('input.top-up.sign-off.missing');
  return (
    <div className="ready">
      {(open > 0 || isUnsigned) && <p className="soft">{why}</p>}
      <Button fullWidth leftSection={<IconCheck size={17} />} disabled={open > 0 || isUnsigned} onClick={mark}>
        {text('top-up.ready')}
      </Button>
    </div>
  );
}

/** The payment as it stands, and the one thing to do next. */
export function SummaryCard({ view }: { readonly view: TopUpView }) {
  const text = useText();
  const send = useCommand();
  const { plan } = view;
  return (
    <section className="card top-up-summary" aria-label={text('top-up.summary.title')}>
      <div className="card-head">
        <h2>{text('top-up.summary.title')}</h2>
        <StageBadge stage={plan.stage} />
      </div>
      <p className="big">
        <Amount of={plan.amount} />
      </p>
      <Facts view={view} />
      {isDraft(plan) && <Ready view={view} />}
      {plan.stage === 'ready' && (
        <div className="ready">
          <p className="soft">{text('top-up.change-ready.text')}</p>
          <Button fullWidth variant="default" onClick={() => send('top-up.draft', { plan: plan.id })}>
            {text('top-up.change-ready')}
          </Button>
        </div>
      )}
      {plan.stage === 'cancelled' && (
        <Button fullWidth variant="default" onClick={() => send('top-up.restore', { plan: plan.id })}>
          {text('top-up.restore')}
        </Button>
      )}
    </section>
  );
}
