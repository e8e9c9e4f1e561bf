import type { PermissionsShown, PolicyReview } from '../../core/permissions/permissions-shown';
import { SeverityMark } from '../alerts/severity-badge';
import { useText } from '../ui/snapshot-context';

function Review({ review }: { readonly review: PolicyReview }) {
  const text = useText();
  return (
    <section aria-label={review.policy}>
      <h3>{review.policy}</h3>
      {review.isSystem && <p className="soft small">{text('permissions.review.system')}</p>}
      <ul className="gaps">
        {review.findings.map(({ what, severity, statement, text: key, values }) => (
          <li key={`${what} ${statement} ${Object.values(values).join(' ')}`}>
            <SeverityMark severity={severity} />
            <span>
              <span className="soft">{text('permissions.review.statement', { statement })}</span> {text(key, values)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is wrong with the policies, or wider than it needs to be. */
export function ReviewCard({ shown }: { readonly shown: PermissionsShown }) {
  const text = useText();
  const { reviews, policies } = shown;
  if (policies === 0) return null;
  return (
    <section className="card" aria-label={text('permissions.review')}>
      <h2>{text('permissions.review')}</h2>
      {reviews.length === 0 && <p>{text('permissions.review.clean', { count: policies })}</p>}
      {reviews.map((review) => (
        <Review key={`${review.isSystem} ${review.policy}`} review={review} />
      ))}
    </section>
  );
}
