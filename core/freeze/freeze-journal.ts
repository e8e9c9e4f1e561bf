import {
  denyingDocument,
  FREEZE_POLICY,
  freezeStamp,
  harmlessDocument,
  ownPolicyOf,
  type VersionMeaning,
} from './freeze-policy';
import type { FreezeAct, FreezeRun } from './freeze-run';
import { type FreezeStanding, isIdentityName } from './freeze-standing';

/*
 * A freeze's journal lies in a file that others may be able to write, and is carried out with a key that may do much.
 * So it is held to what this program writes there, and to nothing more.
 */

/** What about a journal is not as this program writes it. */
export type UnfitPart = 'unreadable' | 'account' | 'time' | 'calls' | 'policy' | 'document' | 'identity' | 'version';

const OWN_POLICY = new RegExp(`^${FREEZE_POLICY}-\\d{8}T\\d{6}Z$`);
const VERSION = /^v\d{1,9}$/;

type Do = FreezeAct['do'];
const inOrder = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`);
/** The calls of each kind of run, in their order, each followed by a space. */
const ORDERS: Readonly<Record<`${FreezeRun['purpose']} ${FreezeRun['way']}`, RegExp | undefined>> = {
  'prepare prepared': inOrder('(create-policy )?', '(add-version ){0,2}', '(attach )*'),
  'prepare one-by-one': undefined,
  'freeze prepared': inOrder('set-default '),
  'freeze one-by-one': inOrder('create-policy ', '(attach )*', '(create-group attach (add-user )+)?'),
  'thaw prepared': inOrder('(set-default )?'),
  'thaw one-by-one': inOrder('(remove-user )*', '(detach )?', '(delete-group )?', '(detach )*', '(delete-policy )?'),
};

function isPolicyFit({ purpose, way, startedAt, steps }: FreezeRun): boolean {
  const names = [...new Set(steps.map(({ act }) => act.policy))];
  if (way === 'prepared') return names.every((each) => each === FREEZE_POLICY);
  if (purpose === 'freeze') return names.every((each) => each === ownPolicyOf(startedAt));
  return names.length <= 1 && names.every((each) => OWN_POLICY.test(each));
}

const DOCUMENTS: Readonly<Partial<Record<`${FreezeRun['purpose']} ${Do}`, readonly string[]>>> = {
  'prepare create-policy': [harmlessDocument],
  'prepare add-version': [harmlessDocument, denyingDocument],
  'freeze create-policy': [denyingDocument],
};

function unfitAct(act: FreezeAct, purpose: FreezeRun['purpose']): UnfitPart | undefined {
  if ('document' in act && !DOCUMENTS[`${purpose} ${act.do}`]?.includes(act.document)) return 'document';
  if ('name' in act && !isIdentityName(act)) return 'identity';
  if (act.do !== 'set-default') return undefined;
  return VERSION.test(act.version) && VERSION.test(act.before) && act.version !== act.before ? undefined : 'version';
}

/** What of a run this program would not have written; undefined where it may be carried out. */
export function unfitPart(run: FreezeRun): UnfitPart | undefined {
  const { id, purpose, way, startedAt, steps, covered, uncovered } = run;
  if (id !== `${purpose}-${freezeStamp(startedAt)}`) return 'time';
  if (!ORDERS[`${purpose} ${way}`]?.test(steps.map(({ act }) => `${act.do} `).join(''))) return 'calls';
  if (!isPolicyFit(run)) return 'policy';
  if (![...covered, ...uncovered].every(isIdentityName)) return 'identity';
  for (const { act } of steps) {
    const part = unfitAct(act, purpose);
    if (part !== undefined) return part;
  }
  return undefined;
}

/** The versions that it changes between must mean in RAM, at this moment, what freeze and thaw mean by them. */
export function isVersionFit({ purpose, steps }: FreezeRun, { meanings }: FreezeStanding): boolean {
  const [to, from]: readonly VersionMeaning[] = purpose === 'thaw' ? ['harmless', 'denying'] : ['denying', 'harmless'];
  return steps.every(
    ({ act }) => act.do !== 'set-default' || (meanings[act.version] === to && meanings[act.before] === from),
  );
}

/** The group that users are put into by going on, where it was made before. */
export const groupToCheck = ({ purpose, steps }: FreezeRun): string | undefined =>
  purpose === 'freeze'
    ? steps.find(({ act, state }) => act.do === 'create-group' && state !== 'waiting')?.act.policy
    : undefined;

/** The policy that is attached further by going on, where it was made before: what it says then is RAM's to tell. */
export function policyToCheck({ purpose, way, steps }: FreezeRun): string | undefined {
  if (purpose !== 'freeze' || way !== 'one-by-one') return undefined;
  const made = steps.find(({ act, state }) => act.do === 'create-policy' && state !== 'waiting');
  return made?.act.policy;
}
