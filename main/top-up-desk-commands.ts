import { randomUUID } from 'node:crypto';
import type { AccountId } from '../core/account';
import { isCalendarDay } from '../core/alerts/calendar-day';
import { dayAfter, momentIn, plainDay } from '../core/decide-by/plain-day';
import type { Answer, InputError } from '../core/input-error';
import type { Page } from '../core/page';
import type { RecordEntry } from '../core/record/entry';
import { accountOf } from '../core/state';
import {
  type RegistrationAnswer,
  type TaxRegistration,
  withConfirmation,
  withoutConfirmation,
  withTaxNumber,
} from '../core/tax/registration';
import type { Instant } from '../core/time';
import { batchOfAll } from '../core/top-up/batch';
import { isOver, LONGEST_REASON, type TopUpPlan } from '../core/top-up/plan';
import { answeredSchema, type TopUps, topUpSettingsSchema, withPlan } from '../core/top-up/top-ups';
import type { Commands } from '../preload/contract';
import { type CommandHandlers, done } from './commands';
import type { Store } from './store';
import { draftFor, draftOfLine } from './top-up-draft';
import type { DeskAnswer, TopUpDesk } from './top-ups';

export interface DeskCommandWorld {
  readonly store: Store;
  readonly desk: Pick<TopUpDesk, 'change'>;
  readonly openPage: (page: Page) => void;
  readonly now: () => Instant;
}

type DeskCommands = Pick<
  CommandHandlers,
  | 'top-up.answer'
  | 'top-up.start'
  | 'top-ups.batch'
  | 'top-ups.settings'
  | 'tax.number'
  | 'tax.confirm'
  | 'tax.withdraw'
>;

const refused = (reason: InputError): DeskAnswer => ({ ok: false, reason });

/** The account's plan that is under way, the newest first. */
export const openPlanOf = ({ plans }: TopUps, account: AccountId): TopUpPlan | undefined =>
  [...plans].reverse().find((plan) => plan.account === account && !isOver(plan));

const withRegistration = (topUps: TopUps, registration: TaxRegistration): TopUps => ({
  ...topUps,
  registrations: [...topUps.registrations.filter(({ account }) => account !== registration.account), registration],
});

/** Never the whole of it: the record is read by many. */
const taxEntry = (registration: TaxRegistration, now: Instant, taken?: 'back'): RecordEntry => ({
  at: now,
  what: 'tax',
  account: registration.account,
  ...(registration.confirmedBy === undefined ? {} : { by: registration.confirmedBy }),
  values: {
    country: registration.country,
    number: registration.number,
    ...(registration.evidence === undefined ? {} : { evidence: registration.evidence }),
    ...(registration.validUntil === undefined ? {} : { untilAt: registration.validUntil }),
    ...(taken === undefined ? {} : { taken }),
  },
});

export function deskCommands({ store, desk, openPage, now }: DeskCommandWorld): DeskCommands {
  const isGone = (account: AccountId): boolean => accountOf(store.state(), account) === undefined;
  const gone: Answer = { ok: false, reason: { text: 'input.account.gone' } };

  function begun(topUps: TopUps, account: AccountId, id: string): DeskAnswer {
    const state = store.state();
    const found = accountOf(state, account);
    if (found === undefined) return refused({ text: 'input.account.gone' });
    const answer = draftFor(state, found, id, now());
    if (!answer.ok) return answer;
    return { ok: true, topUps: inUse(withPlan(topUps, answer.plan), now()), entries: answer.entries };
  }

  async function start(account: AccountId): Promise<Answer> {
    let shown = openPlanOf(store.state().topUps, account)?.id;
    if (shown === undefined) {
      const id = randomUUID();
      const answer = await desk.change((topUps) => begun(topUps, account, id));
      if (!answer.ok) return answer;
      shown = id;
    }
    openPage({ name: 'top-up', plan: shown });
    return done;
  }

  function batch(topUps: TopUps): DeskAnswer {
    const state = store.state();
    const { lines } = batchOfAll({ ...state, topUps }, topUps.settings.aboveDays, now());
    let next = inUse(topUps, now());
    const entries: RecordEntry[] = [];
    for (const line of lines) {
      const answer = draftOfLine(state, line, randomUUID(), now());
      if (!answer.ok) return answer;
      next = withPlan(next, answer.plan);
      entries.push(...answer.entries);
    }
    return { ok: true, topUps: next, entries };
  }

  const register = (
    account: AccountId,
    next: (before: TaxRegistration | undefined) => RegistrationAnswer,
    taken?: 'back',
  ): Promise<Answer> =>
    desk.change((topUps) => {
      const before = topUps.registrations.find((each) => each.account === account);
      const answer = next(before);
      if (!answer.ok) return answer;
      if (answer.registration === before) return { ok: true, topUps, entries: [] };
      const entries = [taxEntry(answer.registration, now(), taken)];
      return { ok: true, topUps: withRegistration(topUps, answer.registration), entries };
    });

  function confirmTax({ account, country, number, validUntil, ...said }: Commands['tax.confirm']): Promise<Answer> {
    const written = validUntil?.trim() ?? '';
    const until = written === '' ? undefined : endOf(written, store.state().zone);
    return register(account, (before) => {
      if (written !== '' && until === undefined) {
        return { ok: false, reason: { field: 'validUntil', text: 'input.tax.valid-until.form' } };
      }
      const numbered = withTaxNumber(before, { account, country, number });
      if (!numbered.ok) return numbered;
      return withConfirmation(
        numbered.registration,
        { ...said, ...(until === undefined ? {} : { validUntil: until }) },
        now(),
      );
    });
  }

  return {
    'top-up.answer': (said) => desk.change((topUps) => answered(topUps, said, now())),
    'top-up.start': ({ account }) => start(account),
    'top-ups.batch': () => desk.change(batch),
    'top-ups.settings': (wanted) => desk.change((topUps) => withSettings(topUps, wanted, now())),
    'tax.number': ({ account, country, number }) =>
      isGone(account) ? gone : register(account, (before) => withTaxNumber(before, { account, country, number })),
    'tax.confirm': (input) => (isGone(input.account) ? gone : confirmTax(input)),
    'tax.withdraw': ({ account }) =>
      register(
        account,
        (before) =>
          before === undefined
            ? { ok: false, reason: { text: 'input.account.gone' } }
            : { ok: true, registration: withoutConfirmation(before) },
        'back',
      ),
  };
}

const inUse = (topUps: TopUps, now: Instant): TopUps =>
  topUps.inUseSince === undefined ? { ...topUps, inUseSince: now } : topUps;

function withSettings(topUps: TopUps, wanted: Commands['top-ups.settings'], now: Instant): DeskAnswer {
  const parsed = topUpSettingsSchema.safeParse({ ...topUps.settings, ...wanted });
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '');
    return refused({ field, text: field === 'marginPercent' ? 'input.top-up.margin' : 'input.top-up.days' });
  }
  const entry: RecordEntry = { at: now, what: 'setting', values: { ...wanted } };
  return { ok: true, topUps: { ...topUps, settings: parsed.data }, entries: [entry] };
}

/** Known from now on: of that plan, or of none. */
function answered(topUps: TopUps, { question, plan, by, note }: Commands['top-up.answer'], now: Instant): DeskAnswer {
  if (by.trim() === '') return refused({ field: 'by', text: 'input.top-up.name.empty' });
  const noted = note.trim() === '' ? {} : { note: note.trim() };
  const ofPlan = plan === undefined ? {} : { plan };
  const said = answeredSchema.safeParse({ question, by, at: now, ...ofPlan, ...noted });
  if (!said.success) {
    return refused({ field: 'note', text: 'input.top-up.reason.long', values: { most: LONGEST_REASON } });
  }
  const entry: RecordEntry = { at: now, what: 'arrival', by: by.trim(), values: { question, ...noted }, ...ofPlan };
  const others = topUps.answered.filter((each) => each.question !== question);
  return { ok: true, topUps: { ...topUps, answered: [...others, said.data] }, entries: [entry] };
}

/** 24:00 in the computer's zone of a day that is written `YYYY-MM-DD`. */
function endOf(day: string, zone: string): Instant | undefined {
  return isCalendarDay(day) ? momentIn(zone, dayAfter(plainDay(day)), '00:00') : undefined;
}
