import { amountText, moneyText, wholeMoneyText } from '../../core/format';
import type { Money } from '../../core/money';
import { useSnapshot, useText } from './snapshot-context';

const VEIL = '•••••';

interface AmountProps {
  readonly of: Money;
  /** Without its currency, where the currency stands beside it. */
  readonly bare?: boolean;
  /** No longer known to be so: credit is at most this. */
  readonly old?: boolean;
}

/** The one way an amount is shown: ISO code, exact, tabular, hidden when the person asks, marked when old. */
export function Amount({ of, bare = false, old = false }: AmountProps) {
  const { language, settings } = useSnapshot();
  const text = useText();
  return (
    <span className={old ? 'figure old' : 'figure'}>
      {old && '≤ '}
      {!bare && <span className="currency">{of.currency}&nbsp;</span>}
      {settings.hideAmounts ? (
        <>
          <span aria-hidden="true">{VEIL}</span>
          <span className="visually-hidden">{text('window.amount.hidden')}</span>
        </>
      ) : (
        amountText(of, language)
      )}
    </span>
  );
}

/** For places that take a text and no component, such as a chart's label: exact or without cents. */
export function useAmountText(): (money: Money, form?: 'exact' | 'whole') => string {
  const { language, settings } = useSnapshot();
  return (money, form = 'exact') => {
    if (settings.hideAmounts) return `${money.currency}\u00a0${VEIL}`;
    return form === 'whole' ? wholeMoneyText(money, language) : moneyText(money, language);
  };
}
