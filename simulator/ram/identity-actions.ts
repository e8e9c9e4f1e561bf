import type { Refusal } from '../refusal';
import { type Attachment, attachedTo, type Directory, groupsOfUser, type RamGroup, withGroup } from './directory';
import { marked } from './marker';
import { nobodyCalled, ramAction } from './ram-call';
import { alreadyThere, inUse, notThere, overLimit } from './ram-refusals';
import { documentOf } from './rights';

const MADE_AT = '2025-01-15T08:00:00Z';
const MOST_GROUPS_OF_USER = 5;
const MOST_GROUPS = 50;
const NAME = /^[\w.-]{1,64}$/;

const userRow = ({ name, id }: Directory['users'][number]) => ({ UserName: name, UserId: id, CreateDate: MADE_AT });
const roleRow = ({ name, id }: Directory['roles'][number], uid: number) => ({
  RoleName: name,
  RoleId: id,
  Arn: `acs:ram::${uid}:role/${name.toLowerCase()}`,
  CreateDate: MADE_AT,
});

const policyRow = (directory: Directory) => (attachment: Attachment) => ({
  PolicyName: attachment.policy,
  PolicyType: attachment.type,
  DefaultVersion: directory.policies.find(({ name }) => name === attachment.policy)?.defaultVersion ?? 'v1',
  AttachDate: MADE_AT,
});

const policies = (directory: Directory, kind: Attachment['kind'], name: string) => ({
  Policies: {
    Policy: attachedTo(directory, kind, name)
      .filter((each) => documentOf(directory, each) !== undefined)
      .map(policyRow(directory)),
  },
});

/** Who is in a group after such a call; both must be there. */
const membershipAction = (
  name: string,
  membersAfter: (directory: Directory, group: RamGroup, user: string) => readonly string[] | Refusal,
) =>
  ramAction(
    name,
    ['UserName', 'GroupName'],
    [
      ['user', 'UserName'],
      ['group', 'GroupName'],
    ],
    (call, { UserName, GroupName }) => {
      const group = call.directory.groups.find((each) => each.name === GroupName);
      const nobody = nobodyCalled(call, 'user', UserName);
      if (nobody !== undefined || group === undefined) return nobody ?? notThere('Group');
      const members = membersAfter(call.directory, group, UserName);
      if ('refused' in members) return members;
      call.change((before) => withGroup(before, { ...group, members }));
      return {};
    },
  );

export const identityActions = [
  ramAction('ListUsers', [], [], (call) => marked(call, 'Users', 'User', call.directory.users.map(userRow))),
  ramAction('ListGroups', [], [], (call) =>
    marked(
      call,
      'Groups',
      'Group',
      call.directory.groups.map(({ name }) => ({ GroupName: name, CreateDate: MADE_AT })),
    ),
  ),
  ramAction('ListRoles', [], [], (call) =>
    marked(
      call,
      'Roles',
      'Role',
      call.directory.roles.map((role) => roleRow(role, call.directory.uid)),
    ),
  ),
  ramAction('GetRole', ['RoleName'], [['role', 'RoleName']], ({ directory }, { RoleName }) => {
    const role = directory.roles.find(({ name }) => name === RoleName);
    return role === undefined
      ? notThere('Role')
      : { Role: { ...roleRow(role, directory.uid), AssumeRolePolicyDocument: role.trust } };
  }),
  ramAction('ListUsersForGroup', ['GroupName'], [['group', 'GroupName']], (call, { GroupName }) => {
    const group = call.directory.groups.find(({ name }) => name === GroupName);
    if (group === undefined) return notThere('Group');
    return marked(
      call,
      'Users',
      'User',
      group.members.map((UserName) => ({ UserName, JoinDate: MADE_AT })),
    );
  }),
  ramAction(
    'ListGroupsForUser',
    ['UserName'],
    [['user', 'UserName']],
    (call, { UserName }) =>
      nobodyCalled(call, 'user', UserName) ?? {
        Groups: { Group: groupsOfUser(call.directory, UserName).map(({ name }) => ({ GroupName: name })) },
      },
  ),
  ramAction(
    'ListPoliciesForUser',
    ['UserName'],
    [['user', 'UserName']],
    (call, { UserName }) => nobodyCalled(call, 'user', UserName) ?? policies(call.directory, 'user', UserName),
  ),
  ramAction(
    'ListPoliciesForGroup',
    ['GroupName'],
    [['group', 'GroupName']],
    (call, { GroupName }) => nobodyCalled(call, 'group', GroupName) ?? policies(call.directory, 'group', GroupName),
  ),
  ramAction(
    'ListPoliciesForRole',
    ['RoleName'],
    [['role', 'RoleName']],
    (call, { RoleName }) => nobodyCalled(call, 'role', RoleName) ?? policies(call.directory, 'role', RoleName),
  ),
  ramAction('CreateUser', ['UserName'], [['user', 'UserName']], ({ directory, change }, { UserName }) => {
    if (directory.users.some(({ name }) => name === UserName)) return alreadyThere('User');
    if (!NAME.test(UserName)) return overLimit('User');
    const user = { name: UserName, id: String(290_000_000_000_000 + directory.users.length) };
    change((before) => ({ ...before, users: [...before.users, user] }));
    return { User: userRow(user) };
  }),
  ramAction('DeleteUser', ['UserName'], [['user', 'UserName']], (call, { UserName }) => {
    const nobody = nobodyCalled(call, 'user', UserName);
    if (nobody !== undefined) return nobody;
    call.change((before) => ({
      ...before,
      users: before.users.filter(({ name }) => name !== UserName),
      groups: before.groups.map((group) => ({ ...group, members: group.members.filter((each) => each !== UserName) })),
      attachments: before.attachments.filter(({ kind, principal }) => kind !== 'user' || principal !== UserName),
    }));
    return {};
  }),
  ramAction('CreateGroup', ['GroupName'], [['group', 'GroupName']], ({ directory, change }, { GroupName }) => {
    if (directory.groups.some(({ name }) => name === GroupName)) return alreadyThere('Group');
    if (directory.groups.length >= MOST_GROUPS) return overLimit('Group');
    change((before) => withGroup(before, { name: GroupName, members: [] }));
    return { Group: { GroupName, CreateDate: MADE_AT } };
  }),
  ramAction('DeleteGroup', ['GroupName'], [['group', 'GroupName']], ({ directory, change }, { GroupName }) => {
    const group = directory.groups.find(({ name }) => name === GroupName);
    if (group === undefined) return notThere('Group');
    if (group.members.length > 0) return inUse('Group.User');
    if (attachedTo(directory, 'group', GroupName).length > 0) return inUse('Group.Policy');
    change((before) => ({ ...before, groups: before.groups.filter(({ name }) => name !== GroupName) }));
    return {};
  }),
  membershipAction('AddUserToGroup', (directory, { members }, user) => {
    if (members.includes(user)) return alreadyThere('User.Group');
    if (groupsOfUser(directory, user).length >= MOST_GROUPS_OF_USER) return overLimit('User.Group');
    return [...members, user];
  }),
  membershipAction('RemoveUserFromGroup', (_, { members }, user) =>
    members.includes(user) ? members.filter((each) => each !== user) : notThere('User.Group'),
  ),
];
