import './freeze.css';
import { NativeSelect } from '@mantine/core';
import { PageHead } from '../frame/page-head';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { CannotCard } from './cannot-card';
import { FreezeForm } from './freeze-form';
import { RunCard } from './run-card';
import { StandingCard } from './standing-card';
import { UnfitCard } from './unfit-card';

/** Takes the right to top up from everybody at once, and gives it back. */
export function FreezePage() {
  const { accounts, freeze } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const account = accounts.find(({ id }) => id === freeze?.account);
  return (
    <>
      <PageHead title={text('freeze.title')} under={text('freeze.text')} />
      <div className="freeze">
        {freeze && account && (
          <>
            <section className="card" aria-label={text('freeze.account')}>
              <NativeSelect
                label={text('freeze.account')}
                value={account.id}
                disabled={freeze.isBusy}
                data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={({ currentTarget }) => {
                  const chosen = accounts.find(({ id }) => id === currentTarget.value);
                  if (chosen) void send('page.show', { name: 'freeze', account: chosen.id });
                }}
              />
            </section>
            <FreezeForm key={account.id} shown={freeze} isSample={account.source === 'sample'} />
            {freeze.unfit && <UnfitCard part={freeze.unfit} />}
            {freeze.run && <RunCard shown={freeze} run={freeze.run} />}
            {freeze.standing && <StandingCard shown={freeze} standing={freeze.standing} />}
          </>
        )}
        <CannotCard />
      </div>
    </>
  );
}
