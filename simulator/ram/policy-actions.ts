import { isRefusal } from '../actions/action';
import type { Refusal } from '../refusal';
import { invalidParameter } from '../refusal';
import { type CustomPolicy, type Directory, withPolicy } from './directory';
import { marked } from './marker';
import { type RamCall, ramAction } from './ram-call';
import { alreadyThere, inUse, malformedPolicy, notThere, overLimit } from './ram-refusals';
import { systemDocuments } from './system-documents';

const LONGEST_DOCUMENT = 6_144;
const MOST_VERSIONS = 5;
const NAME = /^[A-Za-z0-9-]{1,128}$/;
const MADE_AT = '2025-01-15T08:00:00Z';
const ON_POLICY = [['policy', 'PolicyName']] as const;
const WORDS = { user: 'User', group: 'Group', role: 'Role' } as const;

/** What the console refuses: other text than JSON with a list of statements of version 1. */
function isPolicy(document: string): boolean {
  if (document.length > LONGEST_DOCUMENT) return false;
  try {
    const read: unknown = JSON.parse(document);
    if (typeof read !== 'object' || read === null) return false;
    const { Version, Statement } = read as { readonly Version?: unknown; readonly Statement?: unknown };
    return Version === '1' && Array.isArray(Statement) && Statement.length > 0;
  } catch {
    return false;
  }
}

const customPolicy = ({ policies }: Directory, wanted: string): CustomPolicy | undefined =>
  policies.find(({ name }) => name === wanted);

const attachmentCount = ({ attachments }: Directory, type: string, name: string): number =>
  attachments.filter((each) => each.type === type && each.policy === name).length;

const headOf = (directory: Directory, { name, defaultVersion }: CustomPolicy) => ({
  PolicyName: name,
  PolicyType: 'Custom',
  DefaultVersion: defaultVersion,
  AttachmentCount: attachmentCount(directory, 'Custom', name),
  CreateDate: MADE_AT,
});

const systemHead = (directory: Directory, name: string) => ({
  PolicyName: name,
  PolicyType: 'System',
  DefaultVersion: 'v1',
  AttachmentCount: attachmentCount(directory, 'System', name),
  CreateDate: MADE_AT,
});

const versionRow = ({ id, document }: CustomPolicy['versions'][number], defaultVersion: string) => ({
  VersionId: id,
  IsDefaultVersion: id === defaultVersion,
  PolicyDocument: document,
  CreateDate: MADE_AT,
});

type Found = { readonly name: string; readonly defaultVersion: string; readonly versions: CustomPolicy['versions'] };

/** A custom policy, or one of Alibaba Cloud's own as a policy of one version. */
function policyNamed({ directory }: RamCall, type: string, name: string): Found | Refusal {
  if (type === 'Custom') return customPolicy(directory, name) ?? notThere('Policy');
  const document = type === 'System' ? systemDocuments.get(name) : undefined;
  if (type !== 'System') return invalidParameter('PolicyType');
  return document === undefined
    ? notThere('Policy')
    : { name, defaultVersion: 'v1', versions: [{ id: 'v1', document }] };
}

function createVersion(call: RamCall, policy: CustomPolicy, document: string): object | Refusal {
  const rotates = call.get('RotateStrategy') === 'DeleteOldestNonDefaultVersionWhenLimitExceeded';
  const isFull = policy.versions.length >= MOST_VERSIONS;
  if (isFull && !rotates) return overLimit('Policy.Version');
  const oldest = policy.versions.find(({ id }) => id !== policy.defaultVersion);
  const version = { id: `v${policy.versionsMade + 1}`, document };
  const next: CustomPolicy = {
    ...policy,
    versions: [...policy.versions.filter((each) => !(isFull && each === oldest)), version],
    versionsMade: policy.versionsMade + 1,
    defaultVersion: call.get('SetAsDefault') === 'true' ? version.id : policy.defaultVersion,
  };
  call.change((before) => withPolicy(before, next));
  return { PolicyVersion: versionRow(version, next.defaultVersion) };
}

const writing = [
  ramAction('CreatePolicy', ['PolicyName', 'PolicyDocument'], ON_POLICY, (call, { PolicyName, PolicyDocument }) => {
    if (!NAME.test(PolicyName)) return invalidParameter('PolicyName');
    if (customPolicy(call.directory, PolicyName) !== undefined) return alreadyThere('Policy');
    if (!isPolicy(PolicyDocument)) return malformedPolicy;
    const versions = [{ id: 'v1', document: PolicyDocument }];
    const policy = { name: PolicyName, versions, defaultVersion: 'v1', versionsMade: 1 };
    call.change((before) => withPolicy(before, policy));
    return { Policy: headOf(call.directory, policy) };
  }),
  ramAction('CreatePolicyVersion', ['PolicyName', 'PolicyDocument'], ON_POLICY, (call, values) => {
    const policy = customPolicy(call.directory, values.PolicyName);
    if (policy === undefined) return notThere('Policy');
    return isPolicy(values.PolicyDocument)
      ? { ...createVersion(call, policy, values.PolicyDocument) }
      : malformedPolicy;
  }),
  ramAction('SetDefaultPolicyVersion', ['PolicyName', 'VersionId'], ON_POLICY, (call, { PolicyName, VersionId }) => {
    const policy = customPolicy(call.directory, PolicyName);
    if (policy === undefined) return notThere('Policy');
    if (!policy.versions.some(({ id }) => id === VersionId)) return notThere('Policy.Version');
    call.change((before) => withPolicy(before, { ...policy, defaultVersion: VersionId }));
    return {};
  }),
  ramAction('DeletePolicyVersion', ['PolicyName', 'VersionId'], ON_POLICY, (call, { PolicyName, VersionId }) => {
    const policy = customPolicy(call.directory, PolicyName);
    if (policy === undefined) return notThere('Policy');
    if (policy.defaultVersion === VersionId) return inUse('Policy.Version.Default');
    if (!policy.versions.some(({ id }) => id === VersionId)) return notThere('Policy.Version');
    const versions = policy.versions.filter(({ id }) => id !== VersionId);
    call.change((before) => withPolicy(before, { ...policy, versions }));
    return {};
  }),
  ramAction('DeletePolicy', ['PolicyName'], ON_POLICY, ({ directory, change }, { PolicyName }) => {
    const policy = customPolicy(directory, PolicyName);
    if (policy === undefined) return notThere('Policy');
    const holder = directory.attachments.find(({ type, policy: name }) => type === 'Custom' && name === PolicyName);
    if (holder !== undefined) return inUse(`Policy.${WORDS[holder.kind]}`);
    if (policy.versions.length > 1) return inUse('Policy.Version');
    change((before) => ({ ...before, policies: before.policies.filter(({ name }) => name !== PolicyName) }));
    return {};
  }),
];

const reading = [
  ramAction('ListPolicies', [], [], (call) => {
    const type = call.get('PolicyType');
    const custom = type === 'System' ? [] : call.directory.policies.map((policy) => headOf(call.directory, policy));
    const system = type === 'Custom' ? [] : [...systemDocuments.keys()].map((name) => systemHead(call.directory, name));
    return marked(call, 'Policies', 'Policy', [...custom, ...system]);
  }),
  ramAction('GetPolicy', ['PolicyType', 'PolicyName'], ON_POLICY, (call, { PolicyType, PolicyName }) => {
    const policy = policyNamed(call, PolicyType, PolicyName);
    if (isRefusal(policy)) return policy;
    const version = policy.versions.find(({ id }) => id === policy.defaultVersion);
    const custom = customPolicy(call.directory, PolicyName);
    return {
      Policy:
        PolicyType === 'Custom' && custom !== undefined
          ? headOf(call.directory, custom)
          : systemHead(call.directory, PolicyName),
      ...(version === undefined ? {} : { DefaultPolicyVersion: versionRow(version, policy.defaultVersion) }),
    };
  }),
  ramAction('GetPolicyVersion', ['PolicyType', 'PolicyName', 'VersionId'], ON_POLICY, (call, values) => {
    const policy = policyNamed(call, values.PolicyType, values.PolicyName);
    if (isRefusal(policy)) return policy;
    const version = policy.versions.find(({ id }) => id === values.VersionId);
    return version === undefined
      ? notThere('Policy.Version')
      : { PolicyVersion: versionRow(version, policy.defaultVersion) };
  }),
  ramAction('ListPolicyVersions', ['PolicyType', 'PolicyName'], ON_POLICY, (call, { PolicyType, PolicyName }) => {
    const policy = policyNamed(call, PolicyType, PolicyName);
    if (isRefusal(policy)) return policy;
    return {
      PolicyVersions: { PolicyVersion: policy.versions.map((version) => versionRow(version, policy.defaultVersion)) },
    };
  }),
  ramAction('ListEntitiesForPolicy', ['PolicyType', 'PolicyName'], ON_POLICY, (call, { PolicyType, PolicyName }) => {
    const policy = policyNamed(call, PolicyType, PolicyName);
    if (isRefusal(policy)) return policy;
    const holders = (kind: string, name: string) =>
      call.directory.attachments
        .filter((each) => each.type === PolicyType && each.policy === PolicyName && each.kind === kind)
        .map(({ principal }) => ({ [name]: principal, AttachDate: MADE_AT }));
    return {
      Users: { User: holders('user', 'UserName') },
      Groups: { Group: holders('group', 'GroupName') },
      Roles: { Role: holders('role', 'RoleName') },
    };
  }),
];

export const policyActions = [...writing, ...reading];
