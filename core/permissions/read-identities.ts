import type { InputError } from '../input-error';
import { type Gathering, gathering } from './gathering';
import type { AttachedPolicy, Identities, IdentityKind } from './identities';
import { jsonValues } from './json-text';
import { type Fields, listAt, nameIn, namesAt, PASTED, Unusable, unusable } from './pasted-fields';
import { jsonReason, type Policy, parsePolicy, policyOf } from './policy';
import { isFields } from './policy-parts';
import { parseTrust, type Trust, trustOf } from './trust';

export type IdentitiesRead =
  | { readonly ok: true; readonly identities: Identities }
  | { readonly ok: false; readonly reason: InputError };

/** About 500 users with 10 policies each. */
const LONGEST = 4_000_000;

const INSIDE: Readonly<Record<string, InputError['text']>> = {
  'input.permissions.not-json': 'input.permissions.inside.not-json',
  'input.permissions.cut-off': 'input.permissions.inside.cut-off',
  'input.permissions.named-twice': 'input.permissions.inside.named-twice',
  'input.permissions.too-deep': 'input.permissions.inside.too-deep',
  'input.permissions.several': 'input.permissions.inside.several',
};

/** What is wrong with a policy inside the paste, and the place of both. */
function inside(place: string, { text, values = {} }: InputError): Unusable {
  const whole = values.place === undefined ? place : `${place}.${values.place}`;
  return new Unusable({ field: PASTED, text: INSIDE[text] ?? text, values: { ...values, place: whole } });
}

function policyText(document: unknown, place: string): Policy {
  const read = typeof document === 'string' ? parsePolicy(document, PASTED) : policyOf(document, PASTED);
  if (read.ok) return read.policy;
  throw inside(place, read.reason);
}

const typeOf = (fields: Fields, name: string): AttachedPolicy['type'] => {
  if (fields.PolicyType === 'System' || fields.PolicyType === 'Custom') return fields.PolicyType;
  return name.startsWith('Aliyun') || name === 'AdministratorAccess' ? 'System' : 'Custom';
};

/** A policy by its name, or with its type and text. */
function attachedAt(value: unknown, place: string, gathered: Gathering): AttachedPolicy {
  const fields: Fields = typeof value === 'string' ? { PolicyName: value } : isFields(value) ? value : {};
  const name = nameIn(fields, ['PolicyName'], place);
  const attached: AttachedPolicy = { name, type: typeOf(fields, name) };
  const document = fields.PolicyDocument;
  if (document !== undefined) gathered.text(attached, policyText(document, `${place}.PolicyDocument`));
  return attached;
}

const attachedIn = (fields: Fields, place: string, gathered: Gathering): readonly AttachedPolicy[] =>
  listAt(fields.Policies, `${place}.Policies`).map((each, index) =>
    attachedAt(each, `${place}.Policies[${index + 1}]`, gathered),
  );

function trustText(document: unknown, place: string): Trust {
  const read = typeof document === 'string' ? parseTrust(document, PASTED) : trustOf(document, PASTED);
  if (read.ok) return read.trust;
  throw inside(place, read.reason);
}

function readUser(fields: Fields, place: string, gathered: Gathering): void {
  const name = nameIn(fields, ['UserName', 'Name'], place);
  gathered.identity('user', name, attachedIn(fields, place, gathered));
  for (const group of namesAt(fields.Groups, 'GroupName', `${place}.Groups`)) gathered.joined(group, [name]);
}

function readGroup(fields: Fields, place: string, gathered: Gathering): void {
  const name = nameIn(fields, ['GroupName', 'Name'], place);
  gathered.identity('group', name, attachedIn(fields, place, gathered));
  if (fields.Users === undefined) return;
  const users = namesAt(fields.Users, 'UserName', `${place}.Users`);
  gathered.joined(name, users);
  for (const user of users) gathered.identity('user', user, []);
}

function readRole(fields: Fields, place: string, gathered: Gathering): void {
  const name = nameIn(fields, ['RoleName', 'Name'], place);
  gathered.identity('role', name, attachedIn(fields, place, gathered));
  const { AssumeRolePolicyDocument: document, Arn } = fields;
  const [, account] = typeof Arn === 'string' ? (/^acs:ram:[^:]*:(\d+):role\//i.exec(Arn) ?? []) : [];
  if (account !== undefined) gathered.own(account);
  if (document !== undefined) gathered.trust(name, trustText(document, `${place}.AssumeRolePolicyDocument`));
}

const KINDS: Readonly<Record<string, IdentityKind>> = {
  IMSUser: 'user',
  User: 'user',
  IMSGroup: 'group',
  Group: 'group',
  ServiceRole: 'role',
  Role: 'role',
};

/** `anna@demo.onaliyun.com` and `group@demo.group` are `anna` and `group`. */
const shortName = (name: string): string => name.split('@', 1).join('');

function readAttachment(fields: Fields, place: string, gathered: Gathering): void {
  const kind = KINDS[nameIn(fields, ['PrincipalType'], place)];
  if (kind === undefined) throw unusable(`${place}.PrincipalType`, 'name');
  const { ResourceGroupId } = fields;
  const inGroup = typeof ResourceGroupId === 'string' && ResourceGroupId.startsWith('rg-');
  const attached = attachedAt(fields, place, gathered);
  const name = shortName(nameIn(fields, ['PrincipalName'], place));
  gathered.identity(kind, name, [inGroup ? { ...attached, resourceGroup: ResourceGroupId } : attached]);
}

type Reader = (fields: Fields, place: string, gathered: Gathering) => void;

const readPolicy: Reader = (fields, place, gathered) => void attachedAt(fields, place, gathered);

const LISTS: Readonly<Record<string, Reader>> = {
  Users: readUser,
  Groups: readGroup,
  Roles: readRole,
  Policies: readPolicy,
  PolicyAttachments: readAttachment,
};

/** The answer of `GetPolicy` has the name and the text apart. */
function readOnePolicy(value: Fields, gathered: Gathering): void {
  const { Policy: head, DefaultPolicyVersion: version } = value;
  if (!isFields(head)) throw unusable('Policy', 'object');
  const document = isFields(version) ? version.PolicyDocument : head.PolicyDocument;
  readPolicy(document === undefined ? head : { ...head, PolicyDocument: document }, 'Policy', gathered);
}

/** Alibaba Cloud says that there is more by `IsTruncated`, or by a count that the pages do not reach. */
function isLastPage({ IsTruncated, TotalCount, PageNumber, PageSize }: Fields): boolean {
  if (IsTruncated === true) return false;
  const counted = [TotalCount, PageNumber, PageSize].map(Number);
  const [total = Number.NaN, page = Number.NaN, size = Number.NaN] = counted;
  return counted.some(Number.isNaN) || page * size >= total;
}

/** Answers about one thing name it in the singular; a bare policy is one that was copied from the console. */
function readSingle(value: Fields, index: number, gathered: Gathering): boolean {
  if (value.Statement !== undefined) {
    gathered.text({ name: `${index + 1}`, type: 'Custom' }, policyText(value, `${index + 1}`));
  } else if (value.Policy !== undefined) readOnePolicy(value, gathered);
  else if (isFields(value.Role)) readRole(value.Role, 'Role', gathered);
  else return false;
  return true;
}

function readValue(value: unknown, index: number, gathered: Gathering): void {
  if (!isFields(value)) throw unusable(`${index + 1}`, 'object');
  const lists = Object.entries(LISTS).filter(([name]) => value[name] !== undefined);
  if (!readSingle(value, index, gathered) && lists.length === 0)
    throw new Unusable({ field: PASTED, text: 'input.permissions.identities.none' });
  for (const [name, read] of lists) {
    gathered.page(name, isLastPage(value));
    listAt(value[name], name).forEach((each, index) => {
      const place = `${name}[${index + 1}]`;
      const fields = typeof each === 'string' ? { Name: each, PolicyName: each } : each;
      if (!isFields(fields)) throw unusable(place, 'object');
      read(fields, place, gathered);
    });
  }
}

/** Users, groups, roles and policies of answers in Alibaba Cloud's own words; several about one thing add up. */
export function identitiesOf(answers: readonly unknown[]): IdentitiesRead {
  const gathered = gathering();
  try {
    for (const [index, value] of answers.entries()) readValue(value, index, gathered);
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, reason: error.reason };
    throw error;
  }
  return { ok: true, identities: gathered.all() };
}

/**
 * The same of a paste: answers of Alibaba Cloud's command line one behind the other (`ListPolicyAttachments`,
 * `ListUsers`, `ListRoles`, `GetPolicy` …), or one list with `Users`, `Groups`, `Roles` and `Policies`.
 */
export function readIdentities(text: string): IdentitiesRead {
  if (text.length > LONGEST) {
    const values = { length: text.length, most: LONGEST };
    return { ok: false, reason: { field: PASTED, text: 'input.permissions.too-long', values } };
  }
  const read = jsonValues(text);
  return read.ok ? identitiesOf(read.values.flat()) : { ok: false, reason: jsonReason(read.fault, PASTED) };
}
