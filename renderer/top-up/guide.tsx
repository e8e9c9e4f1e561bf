import { Button, Checkbox } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Site } from '../../core/account';
import type { AccountRow } from '../../core/snapshot';
import type { TextKey } from '../../core/texts/catalogue';
import type { TopUpView } from '../../core/top-up/desk-view';
import type { BillingPage } from '../../preload/contract';
import { useAmountText } from '../ui/amount';
import { useCommand } from '../ui/commands';
import { CopyButton } from '../ui/copy-button';
import { useText } from '../ui/snapshot-context';
import { Arrival } from './arrival';
import { PaidStep } from './paid-step';

interface StepProps {
  readonly view: TopUpView;
  readonly step: number;
  readonly label: string;
  readonly children?: ReactNode;
}

function Step({ view: { plan }, step, label, children }: StepProps) {
  const send = useCommand();
  return (
    <li className="guide-step">
      <Checkbox
        label={`${step}. ${label}`}
        checked={plan.stepsDone.includes(step)}
        onChange={(event) => void send('top-up.step', { plan: plan.id, step, done: event.currentTarget.checked })}
      />
      {children && <div className="guide-acts">{children}</div>}
    </li>
  );
}

function Opens({ page, site, label }: { readonly page: BillingPage; readonly site: Site; readonly label: TextKey }) {
  const text = useText();
  const send = useCommand();
  return (
    <Button
      size="xs"
      variant="default"
      rightSection={<IconExternalLink size={15} />}
      onClick={() => send('link.open', { link: `${page}-${site}` })}
    >
      {text(label)}
    </Button>
  );
}

function Steps({ view, row }: { readonly view: TopUpView; readonly row: AccountRow }) {
  const text = useText();
  const amountText = useAmountText();
  const { site } = row;
  const { plan, isSub } = view;
  const method = text(`top-up.method.${plan.method}`);
  const isWire = plan.method === 'wire';
  return (
    <ol className="guide">
      <Step view={view} step={1} label={text('guide.1')}>
        <Opens page="account-center" site={site} label="guide.1.open" />
      </Step>
      <Step view={view} step={2} label={text('guide.2')}>
        <Opens page="billing" site={site} label="guide.2.open" />
      </Step>
      <Step view={view} step={3} label={text('guide.3')}>
        <Opens page="recharge" site={site} label="guide.3.open" />
      </Step>
      <Step view={view} step={4} label={text(isSub ? 'guide.4.sub' : 'guide.4.main')} />
      <Step view={view} step={5} label={text('guide.5', { method })}>
        <span className="soft">{text('guide.5.not')}</span>
      </Step>
      <Step view={view} step={6} label={text('guide.6', { amount: amountText(plan.amount) })}>
        <CopyButton label={text('top-up.amount.copy')} copies={plan.amount.amount} />
        <CopyButton label={text('top-up.remark.copy')} copies={plan.remark} />
        <span className="soft">{text('guide.6.text')}</span>
      </Step>
      <Step view={view} step={7} label={text(isWire ? 'guide.7.wire' : 'guide.7')}>
        {plan.stage === 'ready' && <PaidStep view={view} row={row} />}
      </Step>
    </ol>
  );
}

/** The seven steps in the wording of Alibaba Cloud's pages, then the wait for the money. */
export function GuideCard({ view, row }: { readonly view: TopUpView; readonly row: AccountRow }) {
  const text = useText();
  const { stage } = view.plan;
  if (stage === 'cancelled') return null;
  return (
    <section className="card top-up-card" aria-label={text('guide.title')}>
      <h2>{text('guide.title')}</h2>
      <p className="soft">{text(stage === 'draft' ? 'guide.not-ready' : 'guide.text')}</p>
      {(stage === 'paid' || stage === 'arrived') && <Arrival view={view} row={row} />}
      {stage !== 'draft' && <Steps view={view} row={row} />}
    </section>
  );
}
