import type { SimulatedAccount } from '../account-in-a-box';
import { type Draw, textDrawn } from '../random';
import type { Attachment, Directory, RamKey, RamUser } from './directory';

/** The user whose key Credit Runway has: the account's own key. */
export const OWN_USER = 'credit-runway';

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function keyOf(draw: Draw, user: string): RamKey {
  const text = (part: string, length: number) =>
    textDrawn((...parts) => draw('ram', user, part, ...parts), LETTERS_AND_DIGITS, length);
  return { accessKeyId: `LTAI5t${text('id', 18)}`, accessKeySecret: text('secret', 30) };
}

const idOf = (draw: Draw, name: string): string =>
  `2${String(Math.floor(draw('ram-id', name) * 1e17)).padStart(17, '0')}`;

const system = (policy: string, kind: Attachment['kind'], principal: string): Attachment => ({
  type: 'System',
  policy,
  kind,
  principal,
});
const custom = (policy: string, kind: Attachment['kind'], principal: string): Attachment => ({
  ...system(policy, kind, principal),
  type: 'Custom',
});

const trusting = (Principal: object): string =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }] });

const FREEZER = JSON.stringify({
  Version: '1',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['ram:SetDefaultPolicyVersion', 'ram:GetPolicy*', 'ram:ListPolicyVersions', 'ram:ListEntitiesForPolicy'],
      Resource: 'acs:ram:*:*:policy/agency-freeze',
    },
    {
      Effect: 'Allow',
      Action: ['ram:ListUsers', 'ram:ListGroups', 'ram:ListRoles', 'ram:ListUsersForGroup'],
      Resource: '*',
    },
  ],
});
const PAYER = JSON.stringify({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: ['bss:ModifyBalance', 'bss:PayOrder'], Resource: '*' }],
});

const single = (name: string, document: string) => ({
  name,
  versions: [{ id: 'v1', document }],
  defaultVersion: 'v1',
  versionsMade: 1,
});

/** Of the own user: one account's key reads no users, another's may do far more than the program needs. */
function ownRights({ name }: SimulatedAccount): readonly Attachment[] {
  const own = (policy: string) => system(policy, 'user', OWN_USER);
  if (name.startsWith('Norrland')) return [own('AliyunBSSReadOnlyAccess')];
  if (name.startsWith('Agency')) return [own('AliyunBSSFullAccess'), own('AliyunRAMReadOnlyAccess')];
  return [own('AliyunBSSReadOnlyAccess'), own('AliyunRAMReadOnlyAccess')];
}

/** Who is in an account as the simulator starts: every way to the right to top up, and people without it. */
export function firstDirectory(account: SimulatedAccount, draw: Draw): Directory {
  const user = (name: string, key?: RamKey): RamUser => ({
    name,
    id: idOf(draw, name),
    ...(key === undefined ? {} : { key }),
  });
  const withKey = (name: string) => user(name, keyOf(draw, name));
  const { accessKeyId, accessKeySecret, uid } = account;
  return {
    uid,
    users: [
      user(OWN_USER, { accessKeyId, accessKeySecret }),
      withKey('admin'),
      withKey('freezer'),
      user('anna'),
      user('bo'),
      user('carla'),
      user('dan'),
    ],
    groups: [
      { name: 'finance', members: ['bo'] },
      { name: 'developers', members: ['carla', 'dan'] },
    ],
    roles: [
      {
        name: 'payer',
        id: idOf(draw, 'payer'),
        trust: trusting({ RAM: [`acs:ram::${uid}:root`] }),
        serviceLinked: false,
      },
      {
        name: 'AliyunServiceRoleForBudget',
        id: idOf(draw, 'budget'),
        trust: trusting({ Service: ['budget.bssopenapi.aliyuncs.com'] }),
        serviceLinked: true,
      },
    ],
    policies: [single('Billing-Freezer', FREEZER), single('Payer', PAYER)],
    attachments: [
      ...ownRights(account),
      system('AdministratorAccess', 'user', 'admin'),
      custom('Billing-Freezer', 'user', 'freezer'),
      system('AliyunBSSFullAccess', 'user', 'anna'),
      system('AliyunFinanceConsoleFullAccess', 'group', 'finance'),
      system('AliyunECSFullAccess', 'group', 'developers'),
      system('AliyunSTSAssumeRoleAccess', 'user', 'dan'),
      custom('Payer', 'role', 'payer'),
    ],
  };
}
