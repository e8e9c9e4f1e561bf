import './tax-check.css';
import { Button } from '@mantine/core';
import { dateText } from '../../core/format';
import type { InputError } from '../../core/input-error';
import { registrationStanding, type TaxRegistration } from '../../core/tax/registration';
import { taxCountryOf } from '../../core/tax/tax-number';
import { reasonText } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { ConfirmationFields, NumberFields, type TaxDraft, type TaxNumberDraft, type TaxValues } from './tax-fields';
import { SkippingCost, TaxOffice } from './tax-verdict';

type Answered = Promise<InputError | undefined>;

export interface TaxCheckProps {
  readonly registration?: TaxRegistration | undefined;
  /** Of the payer: what the form begins with where nothing is registered. */
  readonly taxCountry: string;
  readonly onConfirm: (draft: TaxDraft) => Answered;
  readonly onNumber: (draft: TaxNumberDraft) => Answered;
  readonly onWithdraw: () => void;
  /** Opens the tax office's own page; the address is `taxOfficeCheckOf(country)`'s, never the window's. */
  readonly onOpenOffice: (country: string) => void;
}

function Standing({ registration }: Pick<TaxCheckProps, 'registration'>) {
  const text = useText();
  const snapshot = useSnapshot();
  const standing = registrationStanding(registration, snapshot.now);
  const { confirmedBy = '', validUntil } = registration ?? {};
  const until = validUntil === undefined ? '' : dateText(validUntil, snapshot, snapshot.now);
  return (
    <p className="tax-standing">
      <strong>{text(`tax.standing.${standing}`, { confirmedBy, validUntil: until })}</strong>
      {registration && <span className="figure"> {registration.number}</span>}
    </p>
  );
}

const begunWith = ({ registration, taxCountry }: TaxCheckProps): TaxValues => ({
  country: registration?.country ?? taxCountryOf(taxCountry),
  number: registration?.number ?? '',
  confirmedBy: '',
  evidence: '',
  validUntil: '',
});

const draftOf = ({ validUntil, country, number, confirmedBy, evidence }: TaxValues): TaxDraft => ({
  country,
  number,
  confirmedBy,
  evidence,
  ...(validUntil === '' ? {} : { validUntil }),
});

/** The tax number of an account: entered, judged, looked up, confirmed – and what it costs to go on without. */
export function TaxCheck(props: TaxCheckProps) {
  const text = useText();
  const { registration, taxCountry, onConfirm, onNumber, onWithdraw, onOpenOffice } = props;
  const needed = ['number', 'confirmedBy', 'evidence'] as const;
  const draft = useDraft<TaxValues>(begunWith(props), needed, (values) => onConfirm(draftOf(values)));
  const { country, number } = draft.form.values;
  const saveNumber = async () => {
    const reason = await onNumber({ country, number });
    if (reason !== undefined) draft.form.setFieldError(reason.field ?? 'number', reasonText(text, reason));
  };
  const own = [taxCountryOf(taxCountry), country];
  return (
    <form className="stack tax-check" onSubmit={draft.submit} noValidate>
      <Standing registration={registration} />
      <NumberFields form={draft.form} own={own} />
      <TaxOffice country={country} onOpen={onOpenOffice} />
      <SkippingCost country={country} />
      <ConfirmationFields form={draft.form} />
      <Refusal says={draft.refusal} />
      <div className="form-end">
        {registration?.confirmedBy !== undefined && (
          <Button variant="subtle" onClick={onWithdraw}>
            {text('tax.form.withdraw')}
          </Button>
        )}
        <Button variant="default" onClick={saveNumber}>
          {text('tax.form.save-number')}
        </Button>
        <Button type="submit" loading={draft.sending}>
          {text('tax.form.confirm')}
        </Button>
      </div>
    </form>
  );
}
