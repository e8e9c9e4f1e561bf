import { type FigureReader, figuresIn, type PlainFigures } from '../plain-figures';
import { type Cell, dayCell, moneyCell, type Sheet, type SheetFact, type SheetTable, textCell } from '../sheet/sheet';
import type { TextKey } from '../texts/catalogue';
import type { Translator } from '../texts/translator';
import type { Instant } from '../time';
import type { Check } from './check';
import type { Landing } from './landing';
import type { Confirmation, TopUpPlan } from './plan';

export interface PaymentRequest {
  readonly plan: TopUpPlan;
  /** The account's name. */
  readonly account: string;
  readonly checks: readonly Check[];
  readonly landing: Landing;
  /** The latest moment to pay. */
  readonly payBy?: Instant;
}

type Say = (key: TextKey, figures?: PlainFigures) => string;

const fact = (label: string, value: Cell): SheetFact => ({ label, value });

function person(say: Say, label: TextKey, said: Confirmation | undefined): readonly SheetFact[] {
  if (said === undefined) return [];
  return [fact(say(label), textCell(say('top-up.sheet.person-at', { by: said.by, saidAt: said.at })))];
}

function invoiceFacts(landing: Landing, say: Say, values: PlainFigures) {
  const { cutDay, currency, language, laterForeignVat } = landing;
  if (landing.countryAssumed) return [fact(say('top-up.sheet.invoice'), dayCell(cutDay))];
  return [
    fact(say('top-up.sheet.invoice'), dayCell(cutDay)),
    ...(currency === undefined ? [] : [fact(say('top-up.sheet.invoice-currency'), textCell(currency))]),
    fact(say('top-up.sheet.invoice-language'), textCell(String(values.language ?? language))),
    ...(laterForeignVat === undefined
      ? []
      : [fact(say('top-up.sheet.later-vat'), textCell(String(values.vat ?? laterForeignVat)))]),
  ];
}

function factsOf({ plan, account, landing, payBy }: PaymentRequest, say: Say, read: (f: PlainFigures) => PlainFigures) {
  const { amount, method, remark, preparedBy, signOff, stage } = plan;
  const { language, laterForeignVat } = landing;
  const values = read({
    language,
    ...(laterForeignVat === undefined ? {} : { vat: laterForeignVat }),
    ...(payBy === undefined ? {} : { payByAt: payBy }),
  });
  return [
    fact(say('top-up.sheet.account'), textCell(account)),
    fact(say('top-up.sheet.amount'), moneyCell(amount)),
    fact(say('top-up.sheet.method'), textCell(say(`top-up.method.${method}`))),
    fact(say('top-up.sheet.remark'), textCell(remark)),
    ...(payBy === undefined ? [] : [fact(say('top-up.sheet.pay-by'), textCell(String(values.payByAt)))]),
    ...invoiceFacts(landing, say, values),
    ...(preparedBy === undefined ? [] : [fact(say('top-up.sheet.prepared-by'), textCell(preparedBy))]),
    ...person(say, 'top-up.sheet.signed-off-by', signOff),
    fact(say('top-up.sheet.stage'), textCell(say(`top-up.stage.${stage}`))),
  ];
}

const workedTable = ({ worked }: TopUpPlan, say: Say): SheetTable => ({
  title: say('top-up.sheet.worked'),
  columns: [{ title: say('top-up.sheet.step') }],
  rows: worked.map(({ text, values }) => [textCell(say(text, values))]),
});

function overrideText({ overrides }: TopUpPlan, { name, standing }: Check, say: Say): string {
  const said = overrides[name];
  if (said === undefined || standing !== 'overridden') return '';
  return say('top-up.sheet.overridden-by', { by: said.by, overriddenAt: said.at, reason: said.reason });
}

const checksTable = ({ plan, checks }: PaymentRequest, say: Say): SheetTable => ({
  title: say('top-up.sheet.checks'),
  columns: [
    { title: say('top-up.sheet.check') },
    { title: say('top-up.sheet.standing') },
    { title: say('top-up.sheet.says') },
    { title: say('top-up.sheet.override') },
  ],
  rows: checks.map((check) => [
    textCell(say(`top-up.check.${check.name}`)),
    textCell(say(`top-up.standing.${check.standing}`)),
    textCell(say(check.text, check.values)),
    textCell(overrideText(plan, check, say)),
  ]),
});

/** For the approver. Amounts are never hidden: it is asked for to be paid by. */
export function paymentRequestSheet(request: PaymentRequest, reader: FigureReader, t: Translator, now: Instant): Sheet {
  const open = { ...reader, hideAmounts: false };
  const read = (figures: PlainFigures): PlainFigures => figuresIn(figures, open, now);
  const say: Say = (key, figures = {}) => t(key, read(figures));
  const notes: readonly TextKey[] = ['top-up.sheet.note.exact', 'top-up.sheet.note.not-accepted'];
  return {
    title: t('top-up.sheet.title', { account: request.account }),
    facts: factsOf(request, say, read),
    tables: [...(request.plan.worked.length === 0 ? [] : [workedTable(request.plan, say)]), checksTable(request, say)],
    notes: [...notes.map((key) => say(key)), t('top-up.sheet.note.zone', { zone: reader.zone })],
  };
}
