import { z } from 'zod';
import { type Failure, failed, type Result, success } from '../core/failure';
import { FREEZE_POLICY } from '../core/freeze/freeze-policy';
import type { FreezeFacts, FreezeIdentity, FreezePolicyVersion } from '../core/freeze/freeze-standing';
import type { RamAction, RamAnswer, RamParameters } from './alibaba/ram-actions';

export type AskRam = (action: RamAction, parameters?: RamParameters) => Promise<Result<RamAnswer>>;

/** The most that RAM gives at once. */
const PAGE = '1000';
/** A Marker that leads in a circle must end somewhere. */
const MOST_PAGES = 100;
const CUSTOM = { PolicyType: 'Custom' } as const;

const named = <Name extends string>(list: string, item: string, name: Name) =>
  z.object({ [list]: z.object({ [item]: z.array(z.object({ [name]: z.string().min(1) })) }) });
/** How RAM wraps its lists, and names what is in them. */
export const ramLists = {
  user: { list: 'Users', item: 'User', name: 'UserName' },
  group: { list: 'Groups', item: 'Group', name: 'GroupName' },
  role: { list: 'Roles', item: 'Role', name: 'RoleName' },
} as const;

type Kind = FreezeIdentity['kind'];

const unreadable = (field: string): Result<never> => failed({ kind: 'unreadable', field });

function namesIn(answer: RamAnswer, kind: Kind): readonly string[] | undefined {
  const { list, item, name } = ramLists[kind];
  const read = named(list, item, name).safeParse(answer).data as
    | Readonly<Record<string, Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>>>
    | undefined;
  return read?.[list]?.[item]?.flatMap((row) => row[name] ?? []);
}

async function allNames(
  ask: AskRam,
  action: RamAction,
  kind: Kind,
  about: RamParameters = {},
): Promise<Result<readonly string[]>> {
  const all: string[] = [];
  let marker: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await ask(action, { ...about, MaxItems: PAGE, ...(marker === undefined ? {} : { Marker: marker }) });
    if (!answer.ok) return answer;
    const names = namesIn(answer.value, kind);
    if (names === undefined) return unreadable(action);
    all.push(...names);
    if (answer.value.IsTruncated !== true) return success(all);
    if (typeof answer.value.Marker !== 'string') return unreadable('Marker');
    marker = answer.value.Marker;
  }
  return unreadable('Marker');
}

async function allIdentities(ask: AskRam): Promise<Result<readonly FreezeIdentity[]>> {
  const all: FreezeIdentity[] = [];
  for (const [kind, action] of [
    ['user', 'ListUsers'] as const,
    ['group', 'ListGroups'] as const,
    ['role', 'ListRoles'] as const,
  ]) {
    const names = await allNames(ask, action, kind);
    if (!names.ok) return names;
    all.push(...names.value.map((name) => ({ kind, name })));
  }
  return success(all);
}

const versionsSchema = z.object({
  PolicyVersions: z.object({
    PolicyVersion: z.array(
      z.object({
        VersionId: z.string().min(1),
        IsDefaultVersion: z.boolean(),
        PolicyDocument: z.string().exactOptional(),
      }),
    ),
  }),
});

export const isNotThere = (failure: Failure): boolean =>
  failure.kind === 'refused' && failure.code.startsWith('EntityNotExist');

type Listed = z.infer<typeof versionsSchema>['PolicyVersions']['PolicyVersion'][number];
const textSchema = z.object({ PolicyVersion: z.object({ PolicyDocument: z.string() }) });

/** A list of versions may leave the texts out. */
async function withText(ask: AskRam, PolicyName: string, { VersionId, IsDefaultVersion, PolicyDocument }: Listed) {
  const version = { id: VersionId, isDefault: IsDefaultVersion };
  if (PolicyDocument !== undefined) return success({ ...version, document: PolicyDocument });
  const answer = await ask('GetPolicyVersion', { ...CUSTOM, PolicyName, VersionId });
  if (!answer.ok) return answer;
  const read = textSchema.safeParse(answer.value).data;
  return read === undefined
    ? unreadable('GetPolicyVersion')
    : success({ ...version, document: read.PolicyVersion.PolicyDocument });
}

/** The texts of a custom policy; undefined where there is none of that name. */
export async function policyVersions(
  ask: AskRam,
  PolicyName: string,
): Promise<Result<readonly FreezePolicyVersion[] | undefined>> {
  const listed = await ask('ListPolicyVersions', { ...CUSTOM, PolicyName });
  if (!listed.ok) return isNotThere(listed.failure) ? success(undefined) : listed;
  const versions = versionsSchema.safeParse(listed.value).data?.PolicyVersions.PolicyVersion;
  if (versions === undefined) return unreadable('ListPolicyVersions');
  const all: FreezePolicyVersion[] = [];
  for (const version of versions) {
    const read = await withText(ask, PolicyName, version);
    if (!read.ok) return read;
    all.push(read.value);
  }
  return success(all);
}

async function freezePolicy(ask: AskRam): Promise<Result<FreezeFacts['policy']>> {
  const versions = await policyVersions(ask, FREEZE_POLICY);
  if (!versions.ok) return versions;
  if (versions.value === undefined) return success(undefined);
  const entities = await ask('ListEntitiesForPolicy', { ...CUSTOM, PolicyName: FREEZE_POLICY });
  if (!entities.ok) return entities;
  const attached = (['user', 'group', 'role'] as const).map((kind) =>
    namesIn(entities.value, kind)?.map((name) => ({ kind, name })),
  );
  if (attached.includes(undefined)) return unreadable('ListEntitiesForPolicy');
  return success({ attached: attached.flatMap((each) => each ?? []), versions: versions.value });
}

/** Who is in the account, and how far it is prepared; asks the fewest calls that tell it. */
export async function freezeFacts(ask: AskRam): Promise<Result<FreezeFacts>> {
  const policy = await freezePolicy(ask);
  if (!policy.ok) return policy;
  const identities = await allIdentities(ask);
  if (!identities.ok) return identities;
  const members = new Map<string, readonly string[]>();
  for (const { kind, name } of policy.value?.attached ?? []) {
    if (kind !== 'group') continue;
    const users = await allNames(ask, 'ListUsersForGroup', 'user', { GroupName: name });
    if (!users.ok) return users;
    members.set(name, users.value);
  }
  const facts = { identities: identities.value, members };
  return success(policy.value === undefined ? facts : { ...facts, policy: policy.value });
}
