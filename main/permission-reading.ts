import { failed, type Result, success } from '../core/failure';
import type { Identities } from '../core/permissions/identities';
import { parsePolicy } from '../core/permissions/policy';
import { identitiesOf } from '../core/permissions/read-identities';
import { parseTrust } from '../core/permissions/trust';
import type { RamAnswer, RamParameters, RamRead } from './alibaba/ram-actions';

/** Asks RAM for one account. */
export type AskRam = (action: RamRead, parameters?: RamParameters) => Promise<Result<RamAnswer>>;

type Row = Readonly<Record<string, unknown>>;

const LARGEST_PAGE = '1000';
const MOST_PAGES = 200;
const AT_ONCE = 4;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (row: Row, name: string): string => (typeof row[name] === 'string' ? row[name] : '');

function rowsIn(answer: RamAnswer, list: string): readonly Row[] {
  const wrapped = answer[list];
  const inside = isRow(wrapped) ? Object.values(wrapped)[0] : wrapped;
  return Array.isArray(inside) ? inside.filter(isRow) : [];
}

/** Every page of a list; one that does not end is no list. */
async function allPages(
  ask: AskRam,
  action: RamRead,
  list: string,
  parameters: RamParameters = {},
): Promise<Result<readonly Row[]>> {
  const rows: Row[] = [];
  let marker: RamParameters = {};
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await ask(action, { ...parameters, MaxItems: LARGEST_PAGE, ...marker });
    if (!answer.ok) return answer;
    rows.push(...rowsIn(answer.value, list));
    const { IsTruncated, Marker } = answer.value;
    if (IsTruncated !== true) return success(rows);
    if (typeof Marker !== 'string' || Marker === marker.Marker) break;
    marker = { Marker };
  }
  return failed({ kind: 'unreadable', field: list });
}

/** Deleted between two questions: it grants nothing any more. */
const isGone = (result: Result<unknown>): boolean =>
  !result.ok && result.failure.kind === 'refused' && result.failure.code.startsWith('EntityNotExist');

const orNothing = (result: Result<readonly object[]>): Result<readonly object[]> =>
  isGone(result) ? success([]) : result;

/** A text that is not understood counts as not known: one odd policy does not hide the others. */
function policyWith(head: Row, version: unknown): object {
  const written = isRow(version) ? version.PolicyDocument : undefined;
  const isUnderstood = typeof written === 'string' && parsePolicy(written).ok;
  const { PolicyName, PolicyType } = head;
  return { PolicyName, PolicyType, ...(isUnderstood ? { PolicyDocument: written } : {}) };
}

const HOLDERS = [
  ['Users', 'UserName', 'User'],
  ['Groups', 'GroupName', 'Group'],
  ['Roles', 'RoleName', 'Role'],
] as const;

async function policyAndHolders(ask: AskRam, head: Row): Promise<Result<readonly object[]>> {
  const named = { PolicyType: textIn(head, 'PolicyType'), PolicyName: textIn(head, 'PolicyName') };
  const [text, holders] = [await ask('GetPolicy', named), await ask('ListEntitiesForPolicy', named)];
  if (!text.ok) return text;
  if (!holders.ok) return holders;
  const PolicyAttachments = HOLDERS.flatMap(([list, name, PrincipalType]) =>
    rowsIn(holders.value, list).map((row) => ({ ...named, PrincipalType, PrincipalName: row[name] })),
  );
  return success([{ Policies: [policyWith(named, text.value.DefaultPolicyVersion)] }, { PolicyAttachments }]);
}

async function groupWithMembers(ask: AskRam, { GroupName }: Row): Promise<Result<readonly object[]>> {
  const users = await allPages(ask, 'ListUsersForGroup', 'Users', { GroupName: String(GroupName) });
  return users.ok ? success([{ Groups: [{ GroupName, Users: users.value }] }]) : users;
}

async function roleWithTrust(ask: AskRam, { RoleName }: Row): Promise<Result<readonly object[]>> {
  const answer = await ask('GetRole', { RoleName: String(RoleName) });
  if (!answer.ok) return answer;
  const trust = isRow(answer.value.Role) ? answer.value.Role.AssumeRolePolicyDocument : undefined;
  const isUnderstood = typeof trust === 'string' && parseTrust(trust, 'Role').ok;
  return success([{ Role: { RoleName, ...(isUnderstood ? { AssumeRolePolicyDocument: trust } : {}) } }]);
}

/** What is still to be asked, each with the answers it adds. */
export interface PermissionsPlan {
  readonly listed: readonly object[];
  readonly steps: readonly (() => Promise<Result<readonly object[]>>)[];
}

/** Who is there, and what has to be asked of each group, role and attached policy. */
export async function planPermissions(ask: AskRam): Promise<Result<PermissionsPlan>> {
  const users = await allPages(ask, 'ListUsers', 'Users');
  if (!users.ok) return users;
  const groups = await allPages(ask, 'ListGroups', 'Groups');
  if (!groups.ok) return groups;
  const roles = await allPages(ask, 'ListRoles', 'Roles');
  if (!roles.ok) return roles;
  const policies = await allPages(ask, 'ListPolicies', 'Policies');
  if (!policies.ok) return policies;
  const attached = policies.value.filter(({ AttachmentCount }) => AttachmentCount !== 0);
  return success({
    listed: [{ Users: users.value }, { Groups: groups.value }, { Roles: roles.value }],
    steps: [
      ...attached.map((head) => async () => orNothing(await policyAndHolders(ask, head))),
      ...groups.value.map((group) => async () => orNothing(await groupWithMembers(ask, group))),
      ...roles.value.map((role) => async () => orNothing(await roleWithTrust(ask, role))),
    ],
  });
}

interface Watched {
  readonly done: (count: number) => void;
  readonly isCancelled: () => boolean;
}

/** Some steps at a time; the first that fails ends it, as half an answer would hide somebody. */
export async function readPermissions(
  { listed, steps }: PermissionsPlan,
  progress: Watched,
): Promise<Result<readonly object[]>> {
  const answers: object[] = [...listed];
  for (let next = 0; next < steps.length && !progress.isCancelled(); next += AT_ONCE) {
    const asked = await Promise.all(steps.slice(next, next + AT_ONCE).map((step) => step()));
    for (const each of asked) {
      if (!each.ok) return each;
      answers.push(...each.value);
    }
    progress.done(Math.min(next + AT_ONCE, steps.length));
  }
  return success(answers);
}

const shortName = (arn: string): string => arn.slice(arn.indexOf('/') + 1);

export interface OwnPermissions {
  readonly user: string;
  readonly identities: Identities;
}

/** Of the user whose key asks, and of their groups, only: `root` for a key of the account itself. */
export async function readOwnPermissions(ask: AskRam): Promise<Result<OwnPermissions | 'root'>> {
  const caller = await ask('GetCallerIdentity');
  if (!caller.ok) return caller;
  if (caller.value.IdentityType === 'Account') return success('root');
  const UserName = shortName(textIn(caller.value, 'Arn'));
  const [own, groups] = [await ask('ListPoliciesForUser', { UserName }), await ask('ListGroupsForUser', { UserName })];
  if (!own.ok) return own;
  if (!groups.ok) return groups;
  const answers: object[] = [{ Users: [{ UserName, Policies: rowsIn(own.value, 'Policies') }] }];
  for (const { GroupName } of rowsIn(groups.value, 'Groups')) {
    const policies = await ask('ListPoliciesForGroup', { GroupName: String(GroupName) });
    if (!policies.ok) return policies;
    answers.push({ Groups: [{ GroupName, Users: [UserName], Policies: rowsIn(policies.value, 'Policies') }] });
  }
  const listed = identitiesOf(answers);
  if (!listed.ok) return failed({ kind: 'unreadable', field: 'Policies' });
  for (const { attached } of listed.identities.identities) {
    for (const { name: PolicyName, type: PolicyType } of attached) {
      const policy = await ask('GetPolicy', { PolicyType, PolicyName });
      if (!policy.ok) return policy;
      answers.push({ Policies: [policyWith({ PolicyType, PolicyName }, policy.value.DefaultPolicyVersion)] });
    }
  }
  const read = identitiesOf(answers);
  return read.ok
    ? success({ user: UserName, identities: read.identities })
    : failed({ kind: 'unreadable', field: 'Policies' });
}
