import type { AccountId } from '../../core/account';
import { LongName } from '../ui/long-name';
import { rowOf } from '../ui/ranking';
import { useSnapshot } from '../ui/snapshot-context';

export function AccountName({ id }: { readonly id: AccountId }) {
  const snapshot = useSnapshot();
  return <LongName of={rowOf(snapshot, id)?.name ?? ''} />;
}
