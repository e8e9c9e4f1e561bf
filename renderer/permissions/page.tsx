import './permissions.css';
import { PageHead } from '../frame/page-head';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { AnswersCard } from './answers-card';
import { ReadCard } from './read-card';
import { ReviewCard } from './review-card';
import { TemplatesCard } from './templates-card';
import { WhoCard } from './who-card';

/** Who can top up, what is wrong with the policies behind it, and policies to hand out instead. */
export function PermissionsPage() {
  const { permissions } = useSnapshot();
  const text = useText();
  return (
    <>
      <PageHead title={text('permissions.title')} under={text('permissions.text')} />
      <div className="permissions">
        {permissions && <WhoCard shown={permissions} />}
        {permissions && <ReviewCard shown={permissions} />}
        <ReadCard />
        <AnswersCard />
        <TemplatesCard />
      </div>
    </>
  );
}
