import { Select } from '@mantine/core';
import type { AccountId } from '../../core/account';
import { happenings } from '../../core/alerts/happening';
import type { Page } from '../../core/page';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

export type ActivityWanted = Extract<Page, { readonly name: 'activity' }>;

/** As many lines as a page begins with, and as "show more" adds. */
const LINES = 100;
/** Main reads no more than these at once. */
const MOST_LINES = 2_000;

export const allActivity: ActivityWanted = { name: 'activity', most: LINES };
export const withMore = (wanted: ActivityWanted): ActivityWanted => ({
  ...wanted,
  most: Math.min(wanted.most + LINES, MOST_LINES),
});
export const isAllShown = ({ most }: ActivityWanted): boolean => most >= MOST_LINES;

const ALL = 'all';

/** Of which account and of what kind; main reads what is asked for. */
export function ActivityFilter({ wanted }: { readonly wanted: ActivityWanted }) {
  const { accounts } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const { account, what } = wanted;
  const show = (next: Pick<ActivityWanted, 'account' | 'what'>) => void send('page.show', { ...allActivity, ...next });
  const ofAccount = (chosen: string | null) =>
    show({
      ...(chosen === null || chosen === ALL ? {} : { account: chosen as AccountId }),
      ...(what === undefined ? {} : { what }),
    });
  const ofKind = (chosen: string | null) => {
    const kind = happenings.find((each) => each === chosen);
    show({ ...(account === undefined ? {} : { account }), ...(kind === undefined ? {} : { what: kind }) });
  };
  const usual = { allowDeselect: false, comboboxProps: { transitionProps: { duration: 0 } }, w: 260 } as const;
  return (
    <div className="activity-filter">
      <Select
        {...usual}
        aria-label={text('activity.account')}
        value={account ?? ALL}
        onChange={ofAccount}
        data={[
          { value: ALL, label: text('activity.account.all') },
          ...accounts.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
      />
      <Select
        {...usual}
        aria-label={text('activity.what')}
        value={what ?? ALL}
        onChange={ofKind}
        data={[
          { value: ALL, label: text('activity.what.all') },
          ...happenings.map((each) => ({ value: each as string, label: text(`happening.${each}`) })),
        ]}
      />
    </div>
  );
}
