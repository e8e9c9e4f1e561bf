import { elapsed, type Instant, inMinutes } from '../core/time';
import type { MinorUnits } from './amounts';
import type { Resource } from './resources';

/** A job gone wild, charged every minute so that a drain can be watched. */
export interface RogueJob {
  readonly startedAt: Instant;
  readonly stoppedAt?: Instant;
  readonly perMinute: MinorUnits;
}

/** Log analysis over object storage in Tokyo: how such jobs appear in the bill. */
export const ROGUE_RESOURCE: Resource = {
  id: 'oss-loganalysis-scratch',
  product: 'oss',
  region: 'Japan (Tokyo)',
  zone: 'Tokyo Zone A',
  nickname: 'log-analysis-200gb',
  tag: 'key:job value:log-analysis',
  costUnit: '',
  perDay: 0,
};

function chargedBefore(job: RogueJob, until: Instant): MinorUnits {
  const end = Math.min(until, job.stoppedAt ?? until) as Instant;
  return Math.max(0, Math.floor(inMinutes(elapsed(job.startedAt, end)))) * job.perMinute;
}

/** Whole minutes that ended in the stretch of time, `from` not included. */
export const chargedByJobs = (jobs: readonly RogueJob[], from: Instant, until: Instant): MinorUnits =>
  until <= from ? 0 : jobs.reduce((sum, job) => sum + chargedBefore(job, until) - chargedBefore(job, from), 0);

export const isRunning = (job: RogueJob): boolean => job.stoppedAt === undefined;
