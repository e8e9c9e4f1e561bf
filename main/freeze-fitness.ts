import { z } from 'zod';
import { inputErrorOf } from '../core/failure-input';
import { groupToCheck, isVersionFit, policyToCheck } from '../core/freeze/freeze-journal';
import { meaningOf } from '../core/freeze/freeze-policy';
import type { FreezeRun } from '../core/freeze/freeze-run';
import type { FreezeStanding } from '../core/freeze/freeze-standing';
import type { Answer } from '../core/input-error';
import type { Instant } from '../core/time';
import type { RamAnswer } from './alibaba/ram-actions';
import { type AskRam, isNotThere, policyVersions } from './freeze-facts';

const changed: Answer = { ok: false, reason: { text: 'input.freeze.changed' } };

const policiesSchema = z.object({
  Policies: z.object({ Policy: z.array(z.object({ PolicyName: z.string(), PolicyType: z.string() })) }),
});

/** Somebody else may have given the group of that name more: whoever is put into it would have that too. */
function hasNothingBut(answer: RamAnswer, policy: string): boolean {
  const held = policiesSchema.safeParse(answer).data?.Policies.Policy;
  return held?.every(({ PolicyName, PolicyType }) => PolicyName === policy && PolicyType === 'Custom') ?? false;
}

/** What RAM says against a run at this moment; undefined where it may be carried out. */
export async function misfit(
  run: FreezeRun,
  standing: FreezeStanding,
  ask: AskRam,
  now: Instant,
): Promise<Answer | undefined> {
  if (!isVersionFit(run, standing)) return changed;
  const group = groupToCheck(run);
  if (group !== undefined) {
    const answer = await ask('ListPoliciesForGroup', { GroupName: group });
    if (!answer.ok && !isNotThere(answer.failure)) return { ok: false, reason: inputErrorOf(answer.failure) };
    if (answer.ok && !hasNothingBut(answer.value, group)) return changed;
  }
  const policy = policyToCheck(run);
  if (policy === undefined) return undefined;
  const versions = await policyVersions(ask, policy);
  if (!versions.ok) return { ok: false, reason: inputErrorOf(versions.failure) };
  const isDenying = versions.value?.every(({ document }) => meaningOf(document, now) === 'denying') ?? true;
  return isDenying ? undefined : changed;
}
