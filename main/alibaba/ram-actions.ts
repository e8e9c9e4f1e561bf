/** What may be asked of RAM with an account's own key: nothing of it changes anything. */
export const ramReads = [
  /** Of STS, RAM's sister: who asks. It needs no right. */
  'GetCallerIdentity',
  'GetPolicy',
  'GetPolicyVersion',
  'GetRole',
  'ListEntitiesForPolicy',
  'ListGroups',
  'ListGroupsForUser',
  'ListPolicies',
  'ListPoliciesForGroup',
  'ListPoliciesForRole',
  'ListPoliciesForUser',
  'ListPolicyVersions',
  'ListRoles',
  'ListUsers',
  'ListUsersForGroup',
] as const;

/** What changes rights: only with a key that a person gives for it at that moment. */
export const ramWrites = [
  'AddUserToGroup',
  'AttachPolicyToGroup',
  'AttachPolicyToRole',
  'AttachPolicyToUser',
  'CreateGroup',
  'CreatePolicy',
  'CreatePolicyVersion',
  'DeleteGroup',
  'DeletePolicy',
  'DeletePolicyVersion',
  'DetachPolicyFromGroup',
  'DetachPolicyFromRole',
  'DetachPolicyFromUser',
  'RemoveUserFromGroup',
  'SetDefaultPolicyVersion',
] as const;

export type RamRead = (typeof ramReads)[number];
export type RamAction = RamRead | (typeof ramWrites)[number];

/** Alibaba Cloud's names with their values: `UserName`, `MaxItems` … */
export type RamParameters = Readonly<Record<string, string>>;

/** An answer as it is on the wire; `EntityAlreadyExists.User.Policy` and its like are failures of kind `refused`. */
export type RamAnswer = Readonly<Record<string, unknown>>;
