import type { Failure } from '../core/failure';
import {
  type FreezeAct,
  type FreezeRun,
  nextStep,
  type StepOutcome,
  withStepBegun,
  withStepOutcome,
} from '../core/freeze/freeze-run';
import { type Duration, type Instant, seconds } from '../core/time';

export interface FreezeRunner {
  /** On the disk when it resolves; false where the disk did not take it. */
  readonly keep: (run: FreezeRun) => Promise<boolean>;
  readonly perform: (act: FreezeAct) => Promise<StepOutcome>;
  /** After each step. */
  readonly show: (run: FreezeRun) => void;
  readonly wait: (duration: Duration) => Promise<unknown>;
  readonly now: () => Instant;
}

const MOST_TRIES = 6;
const FIRST_WAIT = seconds(1);

const waitAfter = (failure: Failure, tries: number): Duration =>
  (failure.kind === 'throttled' ? failure.retryAfter : undefined) ?? ((FIRST_WAIT * 2 ** tries) as Duration);

const isTransient = ({ kind }: Failure): boolean =>
  kind === 'throttled' || kind === 'timed-out' || kind === 'offline' || kind === 'provider-down';

/**
 * Step by step to the end, or to the first trouble that does not pass. Each step is on the disk before its call, so a
 * program that is killed at any point leaves behind what it may have done. `undefined`: the disk took no more, and no
 * call was made that is not written down.
 */
export async function carriedOut(begun: FreezeRun, runner: FreezeRunner): Promise<FreezeRun | undefined> {
  const { keep, perform, show, wait, now } = runner;
  let run = begun;
  let tries = 0;
  for (let next = nextStep(run); next !== undefined; next = nextStep(run)) {
    const underWay = withStepBegun(run, next);
    if (!(await keep(underWay))) return undefined;
    show(underWay);
    const outcome = await perform(next.act);
    run = withStepOutcome(run, next, outcome, now());
    if (!(await keep(run))) return undefined;
    show(run);
    const { stoppedBy } = run;
    if (stoppedBy === undefined) tries = 0;
    else if (!isTransient(stoppedBy) || tries + 1 >= MOST_TRIES) return run;
    else {
      await wait(waitAfter(stoppedBy, tries));
      tries += 1;
    }
  }
  return run;
}
