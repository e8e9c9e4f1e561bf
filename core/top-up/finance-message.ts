import { billingDayText, type Locale, moneyText } from '../format';
import type { Translator } from '../texts/translator';
import type { Landing } from './landing';
import type { TopUpPlan } from './plan';

export interface MessageReader extends Locale {
  readonly nameOfCountry: (code: string) => string;
  readonly nameOfLanguage: (code: string) => string;
}

const invoiceLine = ({ ofPayment, cutDay, covers }: Landing, { language }: MessageReader, t: Translator): string =>
  ofPayment
    ? t('top-up.message.invoice.own')
    : t('top-up.message.invoice', {
        cutDay: billingDayText(cutDay, language),
        from: billingDayText(covers.from, language),
        to: billingDayText(covers.to, language),
      });

/** What the finance lead has to know before the money is sent, ready to be sent on. */
export function financeMessage(
  plan: TopUpPlan,
  account: string,
  landing: Landing,
  reader: MessageReader,
  t: Translator,
): string {
  const { currency, language, laterForeignVat, countryAssumed } = landing;
  const payment = {
    amount: moneyText(plan.amount, reader.language),
    account,
    method: t(`top-up.method.${plan.method}`),
  };
  const written = { currency: currency ?? '–', language: reader.nameOfLanguage(language) };
  return [
    t('top-up.message.payment', payment),
    invoiceLine(landing, reader, t),
    ...(countryAssumed ? [] : [t('top-up.message.written', written)]),
    ...(laterForeignVat === undefined || countryAssumed
      ? []
      : [t('top-up.message.vat', { country: reader.nameOfCountry(laterForeignVat) })]),
    ...(plan.remark === '' ? [] : [t('top-up.message.remark', { remark: plan.remark })]),
  ].join('\n');
}
