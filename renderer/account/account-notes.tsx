import { IconAlertTriangleFilled, IconCircleDashed } from '@tabler/icons-react';
import { ageText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import { isOld } from '../ui/days-left';
import { useFailureTexts } from '../ui/failure-texts';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** Why the figures below may not be what they were: a failed reading, or their age. */
export function AccountNotes({ row }: { readonly row: AccountRow }) {
  const { language, now } = useSnapshot();
  const text = useText();
  const failureTexts = useFailureTexts();
  const failure = row.failure && failureTexts(row.failure);
  return (
    <>
      {failure && (
        <div className="banner tone-watch" role="alert">
          <span className="mark">
            <IconAlertTriangleFilled size={18} aria-hidden="true" />
          </span>
          <p className="says">
            <strong>{failure.says}</strong>
            <span className="soft">{failure.remedy}</span>
          </p>
        </div>
      )}
      {isOld(row) && row.asOf !== undefined && (
        <div className="banner tone-stale" role="status">
          <span className="mark">
            <IconCircleDashed size={18} aria-hidden="true" />
          </span>
          <p className="says">
            <strong>{text('account.stale')}</strong>
            <span className="soft">{text('account.stale.text', { age: ageText(row.asOf, language, now) })}</span>
          </p>
        </div>
      )}
    </>
  );
}
