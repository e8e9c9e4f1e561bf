import type { Instant } from '../../core/time';
import { type Action, type Body, type Call, isRefusal } from '../actions/action';
import { missingParameter, type Refusal } from '../refusal';
import { type Directory, hasIdentity, type IdentityKind } from './directory';
import { notThere } from './ram-refusals';

/** A call about users, groups, roles and policies of the caller's account. */
export interface RamCall {
  readonly directory: Directory;
  readonly requestId: string;
  /** The parameter as sent; an empty one counts as absent. */
  readonly get: (name: string) => string | undefined;
  readonly change: (change: (directory: Directory) => Directory) => void;
}

type Outcome = Body | Refusal;
type Named<Names extends string> = Readonly<Record<Names, string>>;

function ramCall({ world, caller, parameters, requestId }: Call): RamCall {
  return {
    directory: world.directoryOf(caller),
    requestId,
    get: (name) => parameters.get(name) || undefined,
    change: (change) => world.changeDirectory(caller, change),
  };
}

/** Parts of `acs:ram:*:<uid>:` that an action is about, each from a parameter; without any it is about all. */
export type About = readonly (readonly ['user' | 'group' | 'role' | 'policy', string])[];

function resourcesOf(call: Call, about: About): readonly string[] {
  if (about.length === 0) return ['*'];
  return about.map(
    ([kind, parameter]) => `acs:ram:*:${call.caller.uid}:${kind}/${call.parameters.get(parameter) ?? '*'}`,
  );
}

/** An action of RAM: its parameters that must be there, what it is about, and what it does and answers. */
export function ramAction<Names extends string>(
  name: string,
  needed: readonly Names[],
  about: About,
  answer: (call: RamCall, values: Named<Names>, now: Instant) => Outcome,
): readonly [string, Action] {
  const action: Action = {
    ramAction: `ram:${name}`,
    resources: (call) => resourcesOf(call, about),
    answer: (whole, now) => {
      const call = ramCall(whole);
      const values = needed.map((parameter) => [parameter, call.get(parameter)] as const);
      const missing = values.find(([, value]) => value === undefined);
      if (missing !== undefined) return missingParameter(missing[0]);
      const outcome = answer(call, Object.fromEntries(values) as Named<Names>, now);
      return isRefusal(outcome) ? outcome : { RequestId: call.requestId, ...outcome };
    },
  };
  return [name, action];
}

const WORDS: Readonly<Record<IdentityKind, string>> = { user: 'User', group: 'Group', role: 'Role' };

export const identityWord = (kind: IdentityKind): string => WORDS[kind];

/** Why there is nobody of that name; undefined where there is. */
export const nobodyCalled = ({ directory }: RamCall, kind: IdentityKind, name: string): Refusal | undefined =>
  hasIdentity(directory, kind, name) ? undefined : notThere(identityWord(kind));
