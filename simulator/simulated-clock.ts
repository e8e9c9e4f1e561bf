import { elapsed, type Instant, later, milliseconds } from '../core/time';

/** The time in the accounts' books: it can run fast and jump ahead, while signatures keep to the real one. */
export interface SimulatedClock {
  now(): Instant;
  /** How many simulated seconds pass in a real one; 0 stands still. */
  runAt(speed: number): void;
  jumpTo(instant: Instant): void;
  reset(): void;
}

export function simulatedClock(real: () => Instant, start: Instant): SimulatedClock {
  const realStart = real();
  const original = { simulated: start, real: realStart, speed: 1 };
  let anchor = original;
  const now = (): Instant =>
    later(anchor.simulated, milliseconds(Math.floor(elapsed(anchor.real, real()) * anchor.speed)));
  return {
    now,
    runAt: (speed) => {
      anchor = { simulated: now(), real: real(), speed };
    },
    jumpTo: (instant) => {
      anchor = { ...anchor, simulated: instant, real: real() };
    },
    reset: () => {
      anchor = original;
    },
  };
}
