import { type Result, success } from '../core/failure';
import type { PolicyTemplate } from '../core/permissions/template-parts';
import type { RamAction, RamAnswer, RamParameters } from './alibaba/ram-actions';

type AskRamToWrite = (action: RamAction, parameters: RamParameters) => Promise<Result<RamAnswer>>;

/** What became of the account's policy of that name. */
export type Applied = 'created' | 'replaced' | 'unchanged';

const compact = (text: string): string => JSON.stringify(JSON.parse(text));

function isSame(policy: RamAnswer, text: string): boolean {
  const version = policy.DefaultPolicyVersion;
  const document = typeof version === 'object' && version !== null && Reflect.get(version, 'PolicyDocument');
  try {
    return typeof document === 'string' && compact(document) === text;
  } catch {
    return false;
  }
}

/** Makes the policy, or a new default version of it where there is one of that name; attaches it to nobody. */
export async function applyTemplate(ask: AskRamToWrite, template: PolicyTemplate): Promise<Result<Applied>> {
  const { policyName: PolicyName } = template;
  const PolicyDocument = compact(template.text);
  const created = await ask('CreatePolicy', { PolicyName, PolicyDocument });
  if (created.ok) return success('created');
  const { failure } = created;
  if (failure.kind !== 'refused' || failure.code !== 'EntityAlreadyExists.Policy') return created;
  const there = await ask('GetPolicy', { PolicyType: 'Custom', PolicyName });
  if (!there.ok) return there;
  if (isSame(there.value, PolicyDocument)) return success('unchanged');
  const replaced = await ask('CreatePolicyVersion', {
    PolicyName,
    PolicyDocument,
    SetAsDefault: 'true',
    RotateStrategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded',
  });
  return replaced.ok ? success('replaced') : replaced;
}
