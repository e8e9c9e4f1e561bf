import type { RightStanding } from './standing';

/** From the one that does most harm in wrong hands; the alarm moves no money. */
const HARM: readonly RightStanding['right'][] = [
  'recharge',
  'grant-itself',
  'withdraw',
  'move-funds',
  'pay-orders',
  'claim-remittance',
];

export interface WorstRight {
  readonly right: RightStanding['right'];
  readonly decision: 'allowed' | 'depends';
}

/** The right that needs a look first; what is certain comes before what depends. */
export function worstRight(rights: readonly Pick<RightStanding, 'right' | 'decision'>[]): WorstRight | undefined {
  for (const decision of ['allowed', 'depends'] as const) {
    const right = HARM.find((each) => rights.some((found) => found.right === each && found.decision === decision));
    if (right !== undefined) return { right, decision };
  }
  return undefined;
}

/** Who can top up, who perhaps can, who has another right that matters, and who has none. */
export type Danger = 'can' | 'depends' | 'otherwise' | 'none';

export function dangerOf(rights: readonly Pick<RightStanding, 'right' | 'decision'>[]): Danger {
  const recharge = rights.find(({ right }) => right === 'recharge')?.decision;
  if (recharge === 'allowed') return 'can';
  if (recharge === 'depends') return 'depends';
  return worstRight(rights) === undefined ? 'none' : 'otherwise';
}
