import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { InputError } from '../../core/input-error';
import { Refusal, useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';

export interface Proof extends Record<string, unknown> {
  readonly by: string;
  readonly pin: string;
  /** Only where two are asked for. */
  readonly agreedBy?: string;
  readonly agreedPin?: string;
}

interface PinFormProps {
  /** Who may answer; the only one is not asked for. */
  readonly signers: readonly string[];
  readonly does: string;
  /** Two different people answer. */
  readonly byTwo?: boolean;
  readonly children?: ReactNode;
  readonly onCancel?: () => void;
  readonly send: (proof: Proof) => Promise<InputError | undefined>;
}

interface AgreedFieldsProps {
  readonly signers: readonly string[];
  readonly who: object;
  readonly pin: object;
}

/** Another one who can sign off, and their PIN. */
export function AgreedFields({ signers, who, pin }: AgreedFieldsProps) {
  const text = useText();
  return (
    <div className="top-up-fields">
      <NativeSelect label={text('signers.agreed')} data={[...signers]} {...who} />
      <TextInput type="password" inputMode="numeric" label={text('signers.agreed.pin')} autoComplete="off" {...pin} />
    </div>
  );
}

/** One of those who can sign off, or two, proven by their PIN. */
export function PinForm({ signers, does, byTwo = false, children, onCancel, send }: PinFormProps) {
  const text = useText();
  const other = byTwo ? { agreedBy: signers[1] ?? '', agreedPin: '' } : {};
  const needed = byTwo ? ['pin', 'agreedPin'] : ['pin'];
  const draft = useDraft<Proof>({ by: signers[0] ?? '', pin: '', ...other }, needed, async (proof) => {
    const reason = await send(proof);
    for (const field of needed) draft.form.setFieldValue(field, '');
    return reason;
  });
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      {children}
      <div className="top-up-fields">
        <NativeSelect label={text('top-up.sign-off.who')} data={[...signers]} {...draft.form.getInputProps('by')} />
        <TextInput
          type="password"
          inputMode="numeric"
          label={text('signers.pin')}
          autoComplete="off"
          {...draft.form.getInputProps('pin')}
        />
      </div>
      {byTwo && (
        <AgreedFields
          signers={signers}
          who={draft.form.getInputProps('agreedBy')}
          pin={draft.form.getInputProps('agreedPin')}
        />
      )}
      <Refusal says={draft.refusal} />
      <div className="form-end">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {text('action.cancel')}
          </Button>
        )}
        <Button type="submit" variant={onCancel ? 'filled' : 'light'} loading={draft.sending}>
          {does}
        </Button>
      </div>
    </form>
  );
}
