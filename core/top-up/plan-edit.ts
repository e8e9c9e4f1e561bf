import type { InputError } from '../input-error';
import { isNegative, isZero, money } from '../money';
import type { Instant } from '../time';
import { mixesScripts } from './person-name';
import { type CheckName, type TopUpPlan, topUpPlanSchema } from './plan';
import { entryOf, planFacts } from './plan-record';
import type { PlanAnswer } from './transitions';

/** What a new plan is made of; the rest follows. */
export type NewPlan = Pick<
  TopUpPlan,
  'id' | 'account' | 'size' | 'amount' | 'worked' | 'method' | 'payerCurrency' | 'remark' | 'region'
> & { readonly preparedBy?: string; readonly payBy?: Instant };

const refused = (text: InputError['text'], field: string): PlanAnswer => ({ ok: false, reason: { text, field } });

export function newPlan(input: NewPlan, now: Instant): PlanAnswer {
  const { amount } = input;
  if (isNegative(amount) || isZero(amount)) return refused('input.top-up.amount.positive', 'amount');
  const parsed = topUpPlanSchema.safeParse({
    ...input,
    createdAt: now,
    amount: money(amount.currency, amount.amount),
    stage: 'draft',
    stepsDone: [],
    confirmed: {},
    overrides: {},
  });
  if (!parsed.success) return refused('input.top-up.unreadable', String(parsed.error.issues[0]?.path[0] ?? ''));
  const plan = parsed.data;
  return { ok: true, plan, entries: [entryOf(plan, 'top-up', planFacts(plan), now, plan.preparedBy)] };
}

/** Only what is said is changed; `null` takes a value away. */
export interface PlanChange extends Partial<Omit<NewPlan, 'id' | 'account' | 'preparedBy' | 'payBy'>> {
  readonly preparedBy?: string | null;
  readonly payBy?: Instant | null;
}

/** A change makes anew what was looked at before. */
const touches: Readonly<Record<keyof PlanChange, readonly CheckName[]>> = {
  size: [],
  amount: ['minimum', 'method'],
  worked: [],
  method: ['method', 'invoice'],
  payerCurrency: ['currency'],
  remark: ['remark'],
  region: ['minimum'],
  payBy: ['invoice'],
  preparedBy: [],
};

function withoutChecks(plan: TopUpPlan, checks: ReadonlySet<CheckName>): TopUpPlan {
  const kept = <T extends object>(those: T): T =>
    Object.fromEntries(Object.entries(those).filter(([name]) => !checks.has(name as CheckName))) as T;
  return { ...plan, confirmed: kept(plan.confirmed), overrides: kept(plan.overrides) };
}

const isKey = (name: string): name is keyof PlanChange => Object.hasOwn(touches, name);
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Refused once it is ready: it is reopened first. */
export function withChange(plan: TopUpPlan, change: PlanChange, now: Instant): PlanAnswer {
  if (plan.stage !== 'draft') return refused('input.top-up.stage', 'stage');
  const said = Object.entries(change).filter(([name, value]) => {
    const before = Object.entries(plan).find(([each]) => each === name)?.[1];
    return value !== undefined && !same(value ?? undefined, before);
  });
  if (said.length === 0) return { ok: true, plan, entries: [] };
  if (mixesScripts(change.preparedBy ?? '')) return refused('input.top-up.name.mixed', 'preparedBy');
  const affected = new Set(said.flatMap(([name]) => (isKey(name) ? touches[name] : [])));
  const { signOff: _signOff, ...unsigned } = withoutChecks(plan, affected);
  const merged = Object.entries({ ...unsigned, ...Object.fromEntries(said) }).filter(([, value]) => value !== null);
  const parsed = topUpPlanSchema.safeParse(Object.fromEntries(merged));
  if (!parsed.success) return refused('input.top-up.unreadable', String(parsed.error.issues[0]?.path[0] ?? ''));
  const { amount } = parsed.data;
  if (isNegative(amount) || isZero(amount)) return refused('input.top-up.amount.positive', 'amount');
  const entry = entryOf(
    plan,
    'top-up',
    { ...planFacts(parsed.data), changed: said.map(([name]) => name).join(' ') },
    now,
  );
  return { ok: true, plan: parsed.data, entries: [entry] };
}
