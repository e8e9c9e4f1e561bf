export type IdentityKind = 'user' | 'group' | 'role';

export interface RamKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

export interface RamUser {
  readonly name: string;
  readonly id: string;
  readonly key?: RamKey;
}

export interface RamGroup {
  readonly name: string;
  readonly members: readonly string[];
}

export interface RamRole {
  readonly name: string;
  readonly id: string;
  readonly trust: string;
  /** Made and kept by one of Alibaba Cloud's services; nobody attaches policies to it. */
  readonly serviceLinked: boolean;
}

export interface PolicyVersion {
  /** `v1`, `v2`, …; a number is never given twice. */
  readonly id: string;
  /** As it was sent. */
  readonly document: string;
}

export interface CustomPolicy {
  readonly name: string;
  readonly versions: readonly PolicyVersion[];
  readonly defaultVersion: string;
  readonly versionsMade: number;
}

export interface Attachment {
  readonly type: 'System' | 'Custom';
  readonly policy: string;
  readonly kind: IdentityKind;
  readonly principal: string;
}

/** Users, groups, roles and policies of one account. */
export interface Directory {
  readonly uid: number;
  readonly users: readonly RamUser[];
  readonly groups: readonly RamGroup[];
  readonly roles: readonly RamRole[];
  readonly policies: readonly CustomPolicy[];
  readonly attachments: readonly Attachment[];
}

export const same =
  (wanted: Attachment) =>
  (each: Attachment): boolean =>
    each.type === wanted.type &&
    each.policy === wanted.policy &&
    each.kind === wanted.kind &&
    each.principal === wanted.principal;

export const hasIdentity = (directory: Directory, kind: IdentityKind, name: string): boolean => {
  const all = { user: directory.users, group: directory.groups, role: directory.roles }[kind];
  return all.some((each) => each.name === name);
};

export const attachedTo = (directory: Directory, kind: IdentityKind, name: string): readonly Attachment[] =>
  directory.attachments.filter((each) => each.kind === kind && each.principal === name);

export const groupsOfUser = ({ groups }: Directory, user: string): readonly RamGroup[] =>
  groups.filter(({ members }) => members.includes(user));

export const withPolicy = (directory: Directory, policy: CustomPolicy): Directory => ({
  ...directory,
  policies: [...directory.policies.filter(({ name }) => name !== policy.name), policy],
});

export const withAttachment = (directory: Directory, attachment: Attachment): Directory => ({
  ...directory,
  attachments: [...directory.attachments, attachment],
});

export const withoutAttachment = (directory: Directory, attachment: Attachment): Directory => ({
  ...directory,
  attachments: directory.attachments.filter((each) => !same(attachment)(each)),
});

export const withGroup = (directory: Directory, group: RamGroup): Directory => ({
  ...directory,
  groups: [...directory.groups.filter(({ name }) => name !== group.name), group],
});
