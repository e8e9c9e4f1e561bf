import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Draft, Refusal } from './form';
import { useText } from './snapshot-context';

interface DraftFormProps {
  readonly draft: Pick<Draft<never>, 'sending' | 'refusal' | 'submit'>;
  readonly does: string;
  readonly onCancel: () => void;
  /** What leaves all as it is, where that is not called to cancel. */
  readonly cancel?: string;
  /** It cannot be taken back by a click. */
  readonly grave?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The fields of a draft, why it was not taken, and the two ways out. */
export function DraftForm({ draft, does, onCancel, cancel, grave = false, className, children }: DraftFormProps) {
  const text = useText();
  return (
    <form className={className ?? 'stack'} onSubmit={draft.submit} noValidate>
      {children}
      <Refusal says={draft.refusal} />
      <div className="form-end">
        <Button variant="default" onClick={onCancel}>
          {cancel ?? text('action.cancel')}
        </Button>
        <Button type="submit" loading={draft.sending} {...(grave ? { color: 'red.9' } : {})}>
          {does}
        </Button>
      </div>
    </form>
  );
}
