import { type ReactNode, useId } from 'react';
import type { TextKey } from '../../core/texts/catalogue';
import { useText } from '../ui/snapshot-context';

interface SettingRowProps {
  readonly label: TextKey;
  readonly hint?: TextKey | undefined;
  readonly wrong?: string | undefined;
  readonly wide?: boolean;
  /** The control, given the ids that tie it to its label, hint and error. */
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string }) => ReactNode;
}

/** A setting: its name and what it does on the left, its control on the right, its error below. */
export function SettingRow({ label, hint, wrong, wide = false, children }: SettingRowProps) {
  const text = useText();
  const id = useId();
  return (
    <div className="setting">
      <div>
        <label htmlFor={id}>{text(label)}</label>
        <p id={`${id}-hint`} className="soft small">
          {hint && text(hint)}
        </p>
      </div>
      <div className={wide ? 'control wide' : 'control'}>{children({ id, 'aria-describedby': `${id}-hint` })}</div>
      {wrong && (
        <p role="alert" className="wrong small">
          {wrong}
        </p>
      )}
    </div>
  );
}
