import './form.css';
import { Alert } from '@mantine/core';
import { type FormErrors, type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import type { InputError } from '../../core/input-error';
import { reasonText } from './commands';
import { useText } from './snapshot-context';

export interface Draft<V> {
  readonly form: UseFormReturnType<V>;
  readonly sending: boolean;
  /** Why the whole form was not taken, where no field of it is to blame. */
  readonly refusal: string | undefined;
  readonly submit: (event?: React.FormEvent<HTMLFormElement>) => void;
}

/** In the language of the moment, also where that changes while it is shown. */
function Said({ reason }: { readonly reason: InputError }) {
  return <>{reasonText(useText(), reason)}</>;
}

/**
 * A form's draft: main judges it, and its answer is shown on the field that it names. `needed` fields are asked
 * for before anything is sent.
 */
export function useDraft<V extends Record<string, unknown>>(
  initialValues: V,
  needed: readonly (keyof V & string)[],
  send: (values: V) => Promise<InputError | undefined>,
): Draft<V> {
  const text = useText();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const form = useForm<V>({
    initialValues,
    validate: (values): FormErrors =>
      Object.fromEntries(
        needed.filter((field) => String(values[field]).trim() === '').map((field) => [field, text('field.needed')]),
      ),
  });
  const show = (reason: InputError) => {
    if (reason.field !== undefined && reason.field in initialValues) {
      form.setFieldError(reason.field, <Said reason={reason} />);
    } else setRefusal(reasonText(text, reason));
  };
  const submit = form.onSubmit(async (values) => {
    setSending(true);
    setRefusal(undefined);
    const reason = await send(values);
    setSending(false);
    if (reason !== undefined) show(reason);
  });
  return { form, sending, refusal, submit };
}

export function Refusal({ says }: { readonly says: string | undefined }) {
  return says === undefined ? null : (
    <Alert color="red" variant="light" role="alert" p="xs">
      {says}
    </Alert>
  );
}
