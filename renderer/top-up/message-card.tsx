import { moneyText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import type { TopUpView } from '../../core/top-up/desk-view';
import { financeMessage } from '../../core/top-up/finance-message';
import { useAmountText } from '../ui/amount';
import { CopyButton } from '../ui/copy-button';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useNames } from './check-words';

/** Ready to be sent on; copied with its amount even while amounts are hidden. */
export function MessageCard({ view, row }: { readonly view: TopUpView; readonly row: AccountRow }) {
  const { language, zone } = useSnapshot();
  const text = useText();
  const amountText = useAmountText();
  const { ofCountry, ofLanguage } = useNames();
  const { plan, landing } = view;
  const reader = { language, zone, nameOfCountry: ofCountry, nameOfLanguage: ofLanguage };
  const message = financeMessage(plan, row.name, landing, reader, text);
  const shown = message.replaceAll(moneyText(plan.amount, language), amountText(plan.amount));
  return (
    <section className="card top-up-card" aria-label={text('top-up.message.title')}>
      <h2>{text('top-up.message.title')}</h2>
      <p className="message">{shown}</p>
      <div>
        <CopyButton label={text('top-up.message.copy')} copies={message} />
      </div>
    </section>
  );
}
