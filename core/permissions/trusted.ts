import type { Instant } from '../time';
import { conditionsMet, type Met, type Need, unlessAll } from './conditions';
import type { Party, Trust, TrustStatement } from './trust';
import { matchesPattern } from './wildcard';

/** Whether a trust policy lets somebody in, and on what that turns. */
export interface Trusted {
  readonly met: Met;
  readonly open: readonly Need[];
}

/** Somebody beyond the account's own users and roles who may take on a role. */
export interface Outsider {
  /** `own-or-other` where the answers did not tell which account they are of. */
  readonly kind: 'account' | 'own-or-other' | 'service' | 'federated' | 'anybody' | 'other';
  readonly name: string;
  /** Only if these are met. */
  readonly only: readonly Need[];
}

/** Of an account that is not known, whichever account is named counts as its own. */
export const isOwnAccount = (account: string, own: readonly string[]): boolean =>
  own.length === 0 || own.some((each) => matchesPattern(account, each));

/** RAM tells users and roles apart whatever their capitals. `taker` is `user/anna` or `role/payer`. */
function isParty(party: Party, taker: string, own: readonly string[]): boolean {
  switch (party.kind) {
    case 'anybody':
      return true;
    case 'account':
      return isOwnAccount(party.account, own);
    case 'identity':
      return isOwnAccount(party.account, own) && matchesPattern(party.name.toLowerCase(), taker.toLowerCase());
    default:
      return false;
  }
}

export const namesSomebody = ({ parties }: TrustStatement): boolean =>
  parties.named.some(({ kind }) => kind === 'identity');

const NOT_PRINCIPAL: Need = { on: 'NotPrincipal' };
const NOT_REACHED: Trusted = { met: 'unmet', open: [] };

function reachOf(
  { parties, conditions }: TrustStatement,
  taker: string,
  own: readonly string[],
  now: Instant,
): Trusted {
  const isNamed = parties.named.some((party) => isParty(party, taker, own));
  if (isNamed === parties.except) return NOT_REACHED;
  const judged = conditionsMet(conditions, {}, now);
  if (!parties.except || judged.met === 'unmet') return judged;
  return { met: 'unknown', open: [NOT_PRINCIPAL, ...judged.open] };
}

/** The trust policy's own say on `user/anna`: a Deny that applies wins, and whom nothing names is left out. */
export function trustedBy({ statements }: Trust, taker: string, own: readonly string[], now: Instant): Trusted {
  const reached = statements.map((each) => ({ effect: each.effect, reach: reachOf(each, taker, own, now) }));
  const denies = reached.filter(({ effect, reach }) => effect === 'Deny' && reach.met !== 'unmet');
  const allows = reached.filter(({ effect, reach }) => effect === 'Allow' && reach.met !== 'unmet');
  if (allows.length === 0 || denies.some(({ reach }) => reach.met === 'met')) return NOT_REACHED;
  const certain = allows.find(({ reach }) => reach.met === 'met');
  const asked = certain === undefined ? (allows[0]?.reach.open ?? []) : [];
  const open = [...asked, ...denies.flatMap(({ reach }) => unlessAll(reach.open))];
  return { met: open.length === 0 ? 'met' : 'unknown', open };
}

function outsiderOf(party: Party, own: readonly string[], only: readonly Need[]): readonly Outsider[] {
  switch (party.kind) {
    case 'anybody':
      return [{ kind: 'anybody', name: '*', only }];
    case 'account':
    case 'identity': {
      if (own.includes(party.account)) return [];
      const name = party.kind === 'account' ? party.account : `${party.account} ${party.name}`;
      return [{ kind: own.length > 0 ? 'account' : 'own-or-other', name, only }];
    }
    default:
      return [{ kind: party.kind, name: party.name, only }];
  }
}

const isSame = (left: Party, right: Party): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Who beyond the account's own users and roles is let in; whoever is denied without a condition is not among them. */
export function outsidersOf({ statements }: Trust, own: readonly string[], now: Instant): readonly Outsider[] {
  const judged = statements.map((each) => ({ ...each, ...conditionsMet(each.conditions, {}, now) }));
  const denied = judged
    .filter(({ effect, met, parties }) => effect === 'Deny' && met === 'met' && !parties.except)
    .flatMap(({ parties }) => parties.named);
  const found = judged
    .filter(({ effect, met }) => effect === 'Allow' && met !== 'unmet')
    .flatMap(({ parties, open }) =>
      parties.except
        ? [{ kind: 'anybody', name: '*', only: [NOT_PRINCIPAL, ...open] } as const]
        : parties.named
            .filter((party) => !denied.some((each) => each.kind === 'anybody' || isSame(each, party)))
            .flatMap((party) => outsiderOf(party, own, open)),
    );
  return [...new Map(found.map((each) => [`${each.kind} ${each.name}`, each])).values()];
}

/** Whether only Alibaba Cloud's services may take it on: no person does so by a right of their own. */
export function isServiceRole({ statements }: Trust): boolean {
  const allows = statements.filter(({ effect }) => effect === 'Allow');
  return (
    allows.length > 0 &&
    allows.every(({ parties }) => !parties.except && parties.named.every(({ kind }) => kind === 'service'))
  );
}
