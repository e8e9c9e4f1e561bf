import { useEffect, useState } from 'react';
import { elapsed, type Instant, inSeconds, later, milliseconds } from '../../core/time';
import { useSnapshot } from '../ui/snapshot-context';

/** Whole seconds since a moment, second by second: a snapshot comes only when something changes. */
export function useSecondsSince(at: Instant): number {
  const { now } = useSnapshot();
  const [shown, show] = useState({ now, ticks: performance.now() });
  const [, tick] = useState(0);
  if (shown.now !== now) show({ now, ticks: performance.now() });
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const there = later(shown.now, milliseconds(performance.now() - shown.ticks));
  return Math.max(0, Math.floor(inSeconds(elapsed(at, there))));
}
