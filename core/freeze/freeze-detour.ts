import type { FreezeAct, FreezeRun } from './freeze-run';

/** A user who has as many policies as RAM allows can still be in a group that has the freeze's. */
export const isAtPolicyLimit = (act: FreezeAct, code: string): boolean =>
  act.do === 'attach' && act.kind === 'user' && code.startsWith('LimitExceeded.User.Policy');

/** The freeze's own group has the name of its policy. */
export const isOwnGroup = (act: FreezeAct): boolean =>
  (act.do === 'attach' || act.do === 'detach') && act.kind === 'group' && act.name === act.policy;

/** What can only be done to that group. */
export const isOnOwnGroup = (act: FreezeAct): boolean => isOwnGroup(act) || act.do === 'add-user';

/** The steps that reach such a user, after all others; the group is made for the first. */
export function withDetour(run: FreezeRun, refused: FreezeAct): FreezeRun {
  if (run.purpose !== 'freeze' || run.way !== 'one-by-one' || refused.do !== 'attach') return run;
  const { policy, name } = refused;
  if (run.steps.some(({ act }) => act.do === 'add-user' && act.name === name)) return run;
  const hasGroup = run.steps.some(({ act }) => act.do === 'create-group');
  const acts: readonly FreezeAct[] = [
    ...(hasGroup
      ? []
      : ([
          { do: 'create-group', policy },
          { do: 'attach', policy, kind: 'group', name: policy },
        ] as const)),
    { do: 'add-user', policy, name },
  ];
  return { ...run, steps: [...run.steps, ...acts.map((act) => ({ act, state: 'waiting' as const }))] };
}
