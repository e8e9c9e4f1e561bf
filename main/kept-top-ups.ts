import { z } from 'zod';
import type { AccountId } from '../core/account';
import type { RecordEntry } from '../core/record/entry';
import { taxRegistrationSchema } from '../core/tax/registration';
import type { Instant } from '../core/time';
import { type TopUpPlan, topUpPlanSchema } from '../core/top-up/plan';
import { answeredSchema, noTopUps, type TopUps, topUpSettingsSchema } from '../core/top-up/top-ups';
import type { History } from './history';
import type { JournalDocument } from './history/journal';
import type { Kept } from './history/kept';

const SHELF = 'top-up';
const DESK = 'desk';
const PLAN = 'plan-';
const TAX = 'tax-';
const DUE = 'due-';
const ASIDE = 'unreadable-';

/** Small and changed together. */
const deskSchema = z.object({
  settings: topUpSettingsSchema,
  answered: z.array(answeredSchema).readonly(),
  inUseSince: z
    .number()
    .transform((at) => at as Instant)
    .exactOptional(),
});

/** What happened and may not be in the record yet: written down with the change that it tells of. */
export interface DueEntries {
  readonly id: string;
  readonly entries: readonly RecordEntry[];
}

export interface FoundTopUps {
  readonly topUps: TopUps;
  readonly due: readonly DueEntries[];
  /** The desk's choices as they are on the disk, where they are none that this program can read. */
  readonly unreadable?: string;
}

/** Whether four eyes are needed cannot be told: then they are. */
const cautious: TopUps = { ...noTopUps, settings: { ...noTopUps.settings, signOffNeeded: true } };

function parsed<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function documentsOf({ plans, registrations, settings, answered, inUseSince }: TopUps): readonly JournalDocument[] {
  const desk = { settings, answered, ...(inUseSince === undefined ? {} : { inUseSince }) };
  return [
    { id: DESK, text: JSON.stringify(desk) },
    ...plans.map((plan) => ({ id: `${PLAN}${plan.id}`, text: textOf(plan) })),
    ...registrations.map((each) => ({ id: `${TAX}${each.account}`, text: JSON.stringify(each) })),
  ];
}

const texts = new WeakMap<TopUpPlan, string>();

/** Kept: all plans are compared at each change. */
function textOf(plan: TopUpPlan): string {
  const text = texts.get(plan) ?? JSON.stringify(plan);
  texts.set(plan, text);
  return text;
}

const startingWith = (documents: readonly JournalDocument[], prefix: string) =>
  documents.filter(({ id }) => id.startsWith(prefix));

/** What cannot be read is left on the disk as it is: another version may have written it. */
function found(documents: readonly JournalDocument[]): FoundTopUps {
  const text = documents.find(({ id }) => id === DESK)?.text;
  const desk = text === undefined ? noTopUps : parsed(deskSchema, text);
  return {
    ...(desk === undefined && text !== undefined ? { unreadable: text } : {}),
    topUps: {
      ...noTopUps,
      ...(desk ?? cautious),
      plans: startingWith(documents, PLAN).flatMap(({ text }) => parsed(topUpPlanSchema, text) ?? []),
      registrations: startingWith(documents, TAX).flatMap(({ text }) => parsed(taxRegistrationSchema, text) ?? []),
    },
    due: startingWith(documents, DUE).flatMap(({ id, text }) => {
      const entries = parsed(z.array(z.custom<RecordEntry>()).readonly(), text);
      return entries === undefined ? [] : [{ id, entries }];
    }),
  };
}

/** Plans, tax registrations and the desk's own choices on their shelf of one history. */
export interface TopUpShelf {
  readonly history: History;
  readonly found: FoundTopUps;
  /** All of one change, with the lines that the record is still to get, or none of it. */
  readonly keep: (topUps: TopUps, due?: DueEntries) => Promise<Kept>;
  /** The record has them. */
  readonly handed: (due: DueEntries) => Promise<unknown>;
}

export async function openTopUpShelf(history: History): Promise<TopUpShelf> {
  const documents = await history.documents(SHELF);
  const onDisk = new Map(documents.map(({ id, text }) => [id, text]));
  const readable = found(documents);
  const { unreadable } = readable;
  if (unreadable !== undefined) {
    await history.writeDown(SHELF, [{ id: `${ASIDE}${DESK}`, text: unreadable }], [], []);
  }
  const ours = new Set(documentsOf(readable.topUps).map(({ id }) => id));

  async function keep(topUps: TopUps, due?: DueEntries): Promise<Kept> {
    const wanted = documentsOf(topUps);
    const names = new Set(wanted.map(({ id }) => id));
    const changed = wanted.filter(({ id, text }) => onDisk.get(id) !== text);
    const gone = [...ours].filter((id) => !names.has(id));
    const outbox = due === undefined ? [] : [{ id: due.id, text: JSON.stringify(due.entries) }];
    if (changed.length + gone.length + outbox.length === 0) return { ok: true, value: undefined };
    const kept = await history.writeDown(SHELF, [...changed, ...outbox], gone, []);
    if (!kept.ok) return kept;
    for (const { id, text } of changed) onDisk.set(id, text);
    for (const { id } of wanted) ours.add(id);
    for (const id of gone) {
      ours.delete(id);
      onDisk.delete(id);
    }
    return kept;
  }

  return {
    history,
    found: readable,
    keep,
    handed: ({ id }) => history.writeDown(SHELF, [], [id], []),
  };
}

const inOrder = (count: number): string => String(count).padStart(15, '0');

/** `count` puts those of one moment in order. */
export const dueOf = (entries: readonly RecordEntry[], count: number, now: Instant): DueEntries | undefined =>
  entries.length === 0 ? undefined : { id: `${DUE}${inOrder(now)}-${inOrder(count)}`, entries };

/** Accounts that are gone take their plans and registrations with them; the record keeps what was done. */
export function ofAccounts(topUps: TopUps, known: ReadonlySet<AccountId>): TopUps {
  const isKnown = ({ account }: { readonly account: AccountId }): boolean => known.has(account);
  if (topUps.plans.every(isKnown) && topUps.registrations.every(isKnown)) return topUps;
  return {
    ...topUps,
    plans: topUps.plans.filter(isKnown),
    registrations: topUps.registrations.filter(isKnown),
  };
}
