import './top-up.css';
import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { PageHead } from '../frame/page-head';
import { useCommand } from '../ui/commands';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { CancelTopUp } from './cancel';
import { ChecksCard } from './checks-card';
import { GuideCard } from './guide';
import { MessageCard } from './message-card';
import { Oddities } from './oddities';
import { RemarkCard } from './remark-card';
import { RequestCard } from './request-card';
import { SignOffCard } from './sign-off-card';
import { SizeCard } from './size-card';
import { SummaryCard } from './summary-card';

function Back() {
  const text = useText();
  const send = useCommand();
  return (
    <ActionIcon
      variant="default"
      size={34}
      aria-label={text('top-up.back')}
      onClick={() => send('page.show', { name: 'top-ups' })}
    >
      <IconArrowLeft size={18} />
    </ActionIcon>
  );
}

/** One top-up from the idea to the money. */
export function TopUpPage({ id }: { readonly id: string }) {
  const snapshot = useSnapshot();
  const text = useText();
  const view = snapshot.topUp?.plan.id === id ? snapshot.topUp : undefined;
  const row = view && rowOf(snapshot, view.plan.account);
  if (view === undefined || row === undefined) {
    return (
      <>
        <PageHead before={<Back />} title={text('top-up.gone')} />
        <p className="soft">{text('top-up.gone.text')}</p>
      </>
    );
  }
  const { plan } = view;
  const isUnderWay = plan.stage === 'ready' || plan.stage === 'paid' || plan.stage === 'arrived';
  const guide = <GuideCard view={view} row={row} />;
  return (
    <>
      <PageHead
        before={<Back />}
        title={text('top-up.title', { account: row.name })}
        actions={<CancelTopUp plan={plan} />}
      />
      <div className="top-up-grid">
        <div>
          <Oddities oddities={view.oddities} />
          {isUnderWay && guide}
          <SizeCard view={view} />
          <ChecksCard view={view} site={row.site} />
          <RemarkCard view={view} />
          <SignOffCard plan={plan} />
          {!isUnderWay && guide}
        </div>
        <div>
          <SummaryCard view={view} />
          <MessageCard view={view} row={row} />
          <RequestCard plan={plan.id} />
        </div>
      </div>
    </>
  );
}
