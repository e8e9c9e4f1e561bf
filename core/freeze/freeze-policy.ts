import { evaluate } from '../permissions/evaluate';
import { moneyRights, permissionPoints } from '../permissions/money-rights';
import { type Policy, parsePolicy } from '../permissions/policy';
import { type Instant, isoOf } from '../time';

/** Attached once to everybody; which of its versions is the default says whether recharge rights are frozen. */
export const FREEZE_POLICY = 'agency-freeze';

/** `20261123T140000Z`, in the names of what one freeze makes. */
export const freezeStamp = (now: Instant): string => isoOf(now).replace(/[-:]/g, '');

/** Of one freeze alone: nobody else attaches it, so whatever it is attached to was attached by that freeze. */
export const ownPolicyOf = (now: Instant): string => `${FREEZE_POLICY}-${freezeStamp(now)}`;

const text = (statement: object): string => JSON.stringify({ Version: '1', Statement: [statement] });

/** RAM takes no policy without a statement, so this one denies what ended in the year 2000. */
export const harmlessDocument: string = text({
  Effect: 'Deny',
  Action: 'bss:ModifyBalance',
  Resource: '*',
  Condition: { DateLessThan: { 'acs:CurrentTime': '2000-01-01T00:00:00Z' } },
});

/**
 * Money in, money out and orders; not `bss:Modify*`, which would stop renewals by machines, and nothing of `ram:`, which
 * would lock out the thaw.
 */
export const denyingDocument: string = text({
  Effect: 'Deny',
  Action: [
    'bss:ModifyBalance',
    'bss:ModifyRemittance',
    'bss:ModifyWithdraw',
    'bss:PayOrder',
    'bssapi:PayOrder',
    'bss:ModifyAlarm',
    'bss:CreateFundAccount*',
    'bss:SetFundAccount*',
    'bssapi:CreateFundAccount*',
    'bssapi:SetFundAccount*',
  ],
  Resource: '*',
});

/** `unsafe`: attached to everybody, it would deny something else, or only some of the rights, or grant something. */
export type VersionMeaning = 'harmless' | 'denying' | 'unsafe';

const points = moneyRights.flatMap((right) => permissionPoints[right]);
/** Stand-ins for all that a freeze has to leave alone, the thaw first. */
const LEFT_ALONE = [
  'ram:SetDefaultPolicyVersion',
  'ram:DetachPolicyFromUser',
  'ram:DetachPolicyFromGroup',
  'ram:DetachPolicyFromRole',
  'ecs:StartInstance',
  'bss:ModifyInstance',
];
const everything: Policy = {
  statements: [
    {
      effect: 'Allow',
      actions: { except: false, patterns: ['*'] },
      resources: { except: false, patterns: ['*'] },
      conditions: {},
    },
  ],
};

/** What the document takes from somebody who may do everything. */
export function meaningOf(document: string, now: Instant): VersionMeaning {
  const read = parsePolicy(document);
  if (!read.ok || read.policy.statements.some(({ effect }) => effect === 'Allow')) return 'unsafe';
  const policies = [
    { name: 'everything', policy: everything },
    { name: FREEZE_POLICY, policy: read.policy },
  ];
  const decided = (action: string) => evaluate(policies, { action }, {}, now).decision;
  if (LEFT_ALONE.some((action) => decided(action) !== 'allowed')) return 'unsafe';
  const decisions = points.map(decided);
  if (decisions.every((each) => each === 'explicit-deny')) return 'denying';
  return decisions.every((each) => each === 'allowed') ? 'harmless' : 'unsafe';
}
