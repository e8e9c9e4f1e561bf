import type { Action } from '../actions/action';

/** Of STS: who asks. */
export const getCallerIdentity: Action = {
  ramAction: 'sts:GetCallerIdentity',
  isFree: true,
  answer: ({ caller, user, requestId, world }) => ({
    RequestId: requestId,
    IdentityType: 'RAMUser',
    AccountId: String(caller.uid),
    UserId: world.directoryOf(caller).users.find(({ name }) => name === user)?.id,
    PrincipalId: user,
    Arn: `acs:ram::${caller.uid}:user/${user}`,
  }),
};
