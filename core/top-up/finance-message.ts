import { moneyFact } from '../alerts/condition';
import { type FigureReader, figuresIn } from '../plain-figures';
import type { TextKey } from '../texts/catalogue';
import type { Translator } from '../texts/translator';
import type { Instant } from '../time';
import type { Landing } from './landing';
import type { TopUpPlan } from './plan';

export interface FinanceMessage {
  readonly subject: string;
  readonly body: string;
}

/** For the finance lead, ready to send: which invoice the money is on and how that is written. Amounts are never hidden. */
export function financeLeadMessage(
  { amount, remark }: TopUpPlan,
  account: string,
  landing: Landing,
  reader: FigureReader,
  t: Translator,
  now: Instant,
): FinanceMessage {
  const { cutDay, landsAt, currency, language, country, laterForeignVat } = landing;
  const figures = {
    amount: moneyFact(amount),
    cutDay,
    landsAt,
    language,
    country,
    ...(currency === undefined ? {} : { currency }),
    ...(laterForeignVat === undefined ? {} : { vat: laterForeignVat }),
  };
  const values = { ...figuresIn(figures, { ...reader, hideAmounts: false }, now), account, remark };
  const lines: readonly TextKey[] = [
    'top-up.message.lands',
    ...(currency === undefined ? [] : (['top-up.message.written'] as const)),
    ...(laterForeignVat === undefined ? [] : (['top-up.message.vat'] as const)),
    ...(remark === '' ? [] : (['top-up.message.remark'] as const)),
  ];
  return { subject: t('top-up.message.subject', values), body: lines.map((key) => t(key, values)).join('\n') };
}
