import { IconChevronRight, IconX } from '@tabler/icons-react';
import type { DrillStep } from '../../core/spend/dimension';
import type { DrillWanted } from '../../core/spend/drill';
import { dimensionText, valueText } from '../../core/spend/spend-sheet';
import { useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';
import { useAccountName } from './account-name';
import { backTo, withoutStep } from './view';

/** The way down to this view: each step leads back to it, or is taken out from between the others. */
export function Path({ view }: { readonly view: DrillWanted }) {
  const text = useText();
  const send = useCommand();
  const accountName = useAccountName();
  const show = (next: DrillWanted) => () => void send('page.show', { name: 'spend', view: next });
  const said = ({ dimension, value }: DrillStep): string => {
    const name = dimension === 'account' ? accountName(value) : valueText(dimension, value, text);
    return `${dimensionText(dimension, text)}: ${name}`;
  };
  return (
    <nav aria-label={text('spend.path')}>
      <ol className="spend-path">
        <li>
          <button type="button" className="all" disabled={view.path.length === 0} onClick={show(backTo(view, 0))}>
            {text('spend.path.all')}
          </button>
        </li>
        {view.path.map((step, index) => (
          <li key={step.dimension}>
            <IconChevronRight size={14} aria-hidden="true" />
            <span className="spend-step">
              <button type="button" title={said(step)} onClick={show(backTo(view, index + 1))}>
                {said(step)}
              </button>
              <button
                type="button"
                className="out"
                aria-label={text('spend.path.remove', { step: said(step) })}
                onClick={show(withoutStep(view, index))}
              >
                <IconX size={13} aria-hidden="true" />
              </button>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
