import { inputErrorOf } from '../core/failure-input';
import { isVersionFit, policyToCheck } from '../core/freeze/freeze-journal';
import { meaningOf } from '../core/freeze/freeze-policy';
import type { FreezeRun } from '../core/freeze/freeze-run';
import type { FreezeStanding } from '../core/freeze/freeze-standing';
import type { Answer } from '../core/input-error';
import type { Instant } from '../core/time';
import { type AskRam, policyVersions } from './freeze-facts';

const changed: Answer = { ok: false, reason: { text: 'input.freeze.changed' } };

/** What RAM says against a run at this moment; undefined where it may be carried out. */
export async function misfit(
  run: FreezeRun,
  standing: FreezeStanding,
  ask: AskRam,
  now: Instant,
): Promise<Answer | undefined> {
  if (!isVersionFit(run, standing)) return changed;
  const policy = policyToCheck(run);
  if (policy === undefined) return undefined;
  const versions = await policyVersions(ask, policy);
  if (!versions.ok) return { ok: false, reason: inputErrorOf(versions.failure) };
  const isDenying = versions.value?.every(({ document }) => meaningOf(document, now) === 'denying') ?? true;
  return isDenying ? undefined : changed;
}
