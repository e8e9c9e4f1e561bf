import type { Failure } from '../core/failure';
import type { FreezeAct, StepOutcome } from '../core/freeze/freeze-run';
import type { FreezeIdentity } from '../core/freeze/freeze-standing';
import type { RamAction, RamParameters } from './alibaba/ram-actions';
import { type AskRam, isNotThere, ramLists } from './freeze-facts';

type Kind = FreezeIdentity['kind'];
const WORDS: Readonly<Record<Kind, 'User' | 'Group' | 'Role'>> = { user: 'User', group: 'Group', role: 'Role' };

function callFor(act: FreezeAct): readonly [RamAction, RamParameters] {
  const PolicyName = act.policy;
  switch (act.do) {
    case 'create-policy':
      return ['CreatePolicy', { PolicyName, PolicyDocument: act.document }];
    case 'add-version':
      return ['CreatePolicyVersion', { PolicyName, PolicyDocument: act.document, SetAsDefault: 'false' }];
    case 'set-default':
      return ['SetDefaultPolicyVersion', { PolicyName, VersionId: act.version }];
    case 'delete-policy':
      return ['DeletePolicy', { PolicyName }];
    case 'create-group':
      return ['CreateGroup', { GroupName: PolicyName }];
    case 'delete-group':
      return ['DeleteGroup', { GroupName: PolicyName }];
    case 'add-user':
      return ['AddUserToGroup', { GroupName: PolicyName, UserName: act.name }];
    case 'remove-user':
      return ['RemoveUserFromGroup', { GroupName: PolicyName, UserName: act.name }];
    default: {
      const word = WORDS[act.kind];
      const action = act.do === 'attach' ? (`AttachPolicyTo${word}` as const) : (`DetachPolicyFrom${word}` as const);
      return [action, { PolicyType: 'Custom', PolicyName, [ramLists[act.kind].name]: act.name }];
    }
  }
}

/** After these the call may have gone through. */
const UNANSWERED: ReadonlySet<Failure['kind']> = new Set([
  'offline',
  'timed-out',
  'certificate-refused',
  'captive-portal',
  'provider-down',
  'unreadable',
]);

function outcomeOf(failure: Failure, act: FreezeAct): StepOutcome {
  if (UNANSWERED.has(failure.kind)) return { kind: 'unknown', failure };
  if (failure.kind === 'no-permission') return { kind: 'refused', failure };
  if (failure.kind !== 'refused') return { kind: 'put-off', failure };
  if (failure.code.startsWith('EntityAlreadyExists')) return { kind: 'already' };
  const ground = act.do === 'attach' ? 'Policy' : act.do === 'add-user' ? 'Group' : undefined;
  const isGroundGone = ground !== undefined && failure.code === `EntityNotExist.${ground}`;
  return isNotThere(failure) && !isGroundGone ? { kind: 'absent' } : { kind: 'refused', failure };
}

export async function performAct(ask: AskRam, act: FreezeAct): Promise<StepOutcome> {
  const [action, parameters] = callFor(act);
  const answer = await ask(action, parameters);
  return answer.ok ? { kind: 'done' } : outcomeOf(answer.failure, act);
}
