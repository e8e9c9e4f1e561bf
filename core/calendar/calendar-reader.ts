import type { AccountId } from '../account';
import { type Locale, moneyText } from '../format';
import type { BillingMonth } from '../invoices/billing-month';
import type { Money } from '../money';
import type { Translator } from '../texts/translator';
import { type BillingDay, startOfBillingDay } from '../time';

/** Who reads the calendar, and what is shown to them. */
export interface CalendarReader extends Locale {
  readonly text: Translator;
  readonly names: ReadonlyMap<AccountId, string>;
  readonly hideAmounts: boolean;
}

const TAGS = { en: 'en-GB', 'zh-CN': 'zh-CN' };
const VEIL = '•••••';

export const amountIn = (amount: Money, { hideAmounts, language }: CalendarReader): string =>
  hideAmounts ? `${amount.currency}\u00a0${VEIL}` : moneyText(amount, language);

export const nameIn = (id: AccountId | undefined, { names }: CalendarReader): string =>
  id === undefined ? '' : (names.get(id) ?? id);

/** `November 2026`, `2026年11月`. */
export const monthText = (month: BillingMonth, { language }: Locale): string =>
  new Intl.DateTimeFormat(TAGS[language], { timeZone: 'Asia/Shanghai', month: 'long', year: 'numeric' }).format(
    startOfBillingDay(`${month}-01` as BillingDay),
  );

/** `Ireland`, `爱尔兰`; `country` may have a subdivision. */
export const countryText = (country: string, { language }: Locale): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(country.slice(0, 2)) ?? country;
