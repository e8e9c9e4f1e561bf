import './connect.css';
import { PageHead } from '../frame/page-head';
import { useText } from '../ui/snapshot-context';
import { ConnectForm } from './connect-form';
import { PolicyStep } from './policy-step';
import { Step } from './step';
import { UserStep } from './user-step';

/** From nothing to a connected account in three steps; the key is tested before anything is saved. */
export function ConnectPage() {
  const text = useText();
  return (
    <>
      <PageHead title={text('connect.title')} under={text('connect.text')} />
      <div className="connect">
        <div className="steps">
          <UserStep />
          <PolicyStep />
        </div>
        <Step ordinal={3} title={text('connect.step.key')}>
          <ConnectForm />
        </Step>
      </div>
    </>
  );
}
