import { type AccountProfile, invoiceTermsOf } from '../../core/account-profile';
import { countryText } from '../../core/calendar/calendar-reader';
import { profileText } from '../../core/calendar/invoice-words';
import { billingDayText } from '../../core/format';
import { invoiceOf, invoiceSource } from '../../core/invoices/invoice-cycle';
import { invoiceTermsSource } from '../../core/invoices/invoice-terms';
import type { Source } from '../../core/source';
import type { BillingDay } from '../../core/time';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** Where it was read; absent where the agency entered it itself. */
function ReadAt({ source }: { readonly source: Source | undefined }) {
  const { language } = useSnapshot();
  const text = useText();
  if (source === undefined) return <p className="soft source">{text('invoice.source.own')}</p>;
  const checked = billingDayText(source.checked as BillingDay, language);
  return (
    <p className="soft source">
      {text(`invoice.source.${source.by}`, { checked })}
      {source.address && <span className="address">{source.address}</span>}
    </p>
  );
}

/** What the invoices are written in, and whether foreign tax may follow. */
function Terms({ profile }: { readonly profile: AccountProfile }) {
  const snapshot = useSnapshot();
  const text = useText();
  const { country, currency, language, laterForeignVat } = invoiceTermsOf(profile);
  const said = { country: countryText(country, snapshot) };
  const languages = new Intl.DisplayNames(snapshot.language, { type: 'language' });
  return (
    <>
      <p>
        {currency === undefined
          ? text('invoice.terms.no-currency', said)
          : text('invoice.terms', { ...said, currency, language: languages.of(language) ?? language })}
      </p>
      {laterForeignVat !== undefined && (
        <p className="tone tone-watch">
          {text('invoice.terms.foreign-vat', { country: countryText(laterForeignVat, snapshot) })}
        </p>
      )}
    </>
  );
}

/** On which invoice a top-up of this moment is, and how it is written. */
export function InvoiceCard({ profile }: { readonly profile: AccountProfile }) {
  const { now, language } = useSnapshot();
  const text = useText();
  const { invoiceProfile } = profile;
  const { cutDay, cutAt, covers } = invoiceOf(now, invoiceProfile);
  return (
    <section className="card at-zero" aria-label={text('invoice.title')}>
      <h2>{text('invoice.title')}</h2>
      <p>{profileText(invoiceProfile, { text })}</p>
      {invoiceProfile !== 'per-payment' && (
        <dl className="facts">
          <dt>{text('invoice.next')}</dt>
          <dd>
            {billingDayText(cutDay, language)} · <Moment at={cutAt} />
          </dd>
          <dt>{text('invoice.covers')}</dt>
          <dd>
            {text('invoice.days', {
              from: billingDayText(covers.from, language),
              to: billingDayText(covers.to, language),
            })}
          </dd>
        </dl>
      )}
      <ReadAt source={invoiceSource(invoiceProfile)} />
      <Terms profile={profile} />
      <ReadAt source={invoiceTermsSource} />
    </section>
  );
}
