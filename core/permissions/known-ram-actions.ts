/** RAM's and STS's own operations (November 2026), to tell a misspelt right by; there may be more of them. */
const RAM = `AddUserToGroup AttachPolicyToGroup AttachPolicyToRole AttachPolicyToUser BindMFADevice ChangePassword
  ClearAccountAlias CreateAccessKey CreateGroup CreateLoginProfile CreatePolicy CreatePolicyVersion CreateRole
  CreateServiceLinkedRole CreateUser CreateVirtualMFADevice DecodeDiagnosticMessage DeleteAccessKey DeleteGroup
  DeleteLoginProfile DeletePolicy DeletePolicyVersion DeleteRole DeleteServiceLinkedRole DeleteUser
  DeleteVirtualMFADevice DetachPolicyFromGroup DetachPolicyFromRole DetachPolicyFromUser GetAccessKeyLastUsed
  GetAccountAlias GetAccountSummary GetGroup GetLoginProfile GetPasswordPolicy GetPolicy GetPolicyVersion GetRole
  GetSecurityPreference GetServiceLinkedRoleDeletionStatus GetUser GetUserMFAInfo ListAccessKeys ListEntitiesForPolicy
  ListGroups ListGroupsForUser ListPolicies ListPoliciesForGroup ListPoliciesForRole ListPoliciesForUser
  ListPolicyVersions ListRoles ListTagResources ListUsers ListUsersForGroup ListVirtualMFADevices PassRole
  RemoveUserFromGroup SetAccountAlias SetDefaultPolicyVersion SetPasswordPolicy SetSecurityPreference TagResources
  UnbindMFADevice UntagResources UpdateAccessKey UpdateGroup UpdateLoginProfile UpdatePolicyDescription UpdateRole
  UpdateUser`;

const STS = 'AssumeRole AssumeRoleWithOIDC AssumeRoleWithSAML GetCallerIdentity';

const named = (service: string, names: string): readonly string[] =>
  names.split(/\s+/).map((name) => `${service}:${name}`);

export const knownRamActions: readonly string[] = [...named('ram', RAM), ...named('sts', STS)];
