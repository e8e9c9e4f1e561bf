import { soonText } from '../../core/decide-by/decide-by-words';
import type { Instant } from '../../core/time';
import { useSnapshot } from '../ui/snapshot-context';

/** `Thu 15:00` within the week, with its date beyond. */
export function useSoonText(): (at: Instant) => string {
  const snapshot = useSnapshot();
  return (at) => soonText(at, snapshot, snapshot.now);
}
