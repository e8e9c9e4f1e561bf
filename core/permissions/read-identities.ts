import type { InputError } from '../input-error';
import { type Gathering, gathering } from './gathering';
import type { AttachedPolicy, Identities, IdentityKind } from './identities';
import { jsonValues } from './json-text';
import {
  type Fields,
  listAt,
  nameIn,
  namesAt,
  PASTED,
  tooLong,
  Unusable,
  unusable,
  withoutCommands,
} from './pasted-fields';
import { policyText, trustText } from './pasted-texts';
import { jsonReason } from './policy';
import { isFields } from './policy-parts';

export type IdentitiesRead =
  | { readonly ok: true; readonly identities: Identities }
  | { readonly ok: false; readonly reason: InputError };

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

const KINDS: ReadonlyMap<string, IdentityKind> = new Map([
  ['IMSUser', 'user'],
  ['User', 'user'],
  ['IMSGroup', 'group'],
  ['Group', 'group'],
  ['ServiceRole', 'role'],
  ['Role', 'role'],
]);

/** `anna@demo.onaliyun.com` and `group@demo.group` are `anna` and `group`. */
const shortName = (name: string): string => name.split('@', 1).join('');

function readAttachment(fields: Fields, place: string, gathered: Gathering): void {
  const kind = KINDS.get(nameIn(fields, ['PrincipalType'], place));
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

const SINGLES: Readonly<Record<string, Reader>> = { User: readUser, Group: readGroup, Role: readRole };

/** Answers about one thing name it in the singular; a bare policy is one that was copied from the console. */
function readSingle(value: Fields, index: number, gathered: Gathering): boolean {
  const { AccountId, IdentityType, Code, Message } = value;
  if (value.Statement !== undefined) {
    gathered.text({ name: `${index + 1}`, type: 'Custom' }, policyText(value, `${index + 1}`));
    return true;
  }
  if (typeof AccountId === 'string' && IdentityType !== undefined) {
    gathered.own(AccountId);
    return true;
  }
  if (value.PolicyVersion !== undefined && value.Policy === undefined) {
    throw new Unusable({ field: PASTED, text: 'input.permissions.identities.version' });
  }
  if (typeof Code === 'string' && typeof Message === 'string') {
    throw new Unusable({ field: PASTED, text: 'input.permissions.identities.refusal', values: { code: Code } });
  }
  if (value.Policy !== undefined) {
    readOnePolicy(value, gathered);
    return true;
  }
  const single = Object.entries(SINGLES).find(([name]) => isFields(value[name]));
  const fields = single && value[single[0]];
  if (single === undefined || !isFields(fields)) return false;
  single[1](fields, single[0], gathered);
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
  const reason = tooLong(text);
  if (reason !== undefined) return { ok: false, reason };
  const read = jsonValues(withoutCommands(text));
  return read.ok ? identitiesOf(read.values.flat()) : { ok: false, reason: jsonReason(read.fault, PASTED) };
}
