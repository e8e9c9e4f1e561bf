import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { InputError } from '../../core/input-error';
import { Refusal, useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';

export interface Proof extends Record<string, unknown> {
  readonly by: string;
  readonly pin: string;
}

interface PinFormProps {
  /** Who may answer; the only one is not asked for. */
  readonly signers: readonly string[];
  readonly does: string;
  readonly children?: ReactNode;
  readonly onCancel?: () => void;
  readonly send: (proof: Proof) => Promise<InputError | undefined>;
}

/** One of those who can sign off, proven by their PIN. */
export function PinForm({ signers, does, children, onCancel, send }: PinFormProps) {
  const text = useText();
  const draft = useDraft<Proof>({ by: signers[0] ?? '', pin: '' }, ['pin'], async (proof) => {
    const reason = await send(proof);
    draft.form.setFieldValue('pin', '');
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
