import { useSnapshot } from '../ui/snapshot-context';

/** The name of an account that is connected here, or that only a file told of. */
export function useAccountName(): (id: string) => string {
  const { accounts, spend } = useSnapshot();
  return (id) =>
    accounts.find((row) => row.id === id)?.name ?? spend?.billed.find((each) => each.id === id)?.name ?? id;
}
