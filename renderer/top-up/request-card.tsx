import { Button } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypePdf, IconFileTypeTxt } from '@tabler/icons-react';
import { useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';

const FORMS = [
  ['pdf', 'top-up.request.pdf', IconFileTypePdf],
  ['csv', 'top-up.request.csv', IconFileTypeCsv],
  ['text', 'top-up.request.plain', IconFileTypeTxt],
] as const;

/** The sheet for the approver. */
export function RequestCard({ plan }: { readonly plan: string }) {
  const text = useText();
  const send = useCommand();
  return (
    <section className="card top-up-card" aria-label={text('top-up.request.title')}>
      <h2>{text('top-up.request.title')}</h2>
      <p className="soft">{text('top-up.request.text')}</p>
      <div className="request-forms">
        {FORMS.map(([form, label, Icon]) => (
          <Button
            key={form}
            size="xs"
            variant="default"
            leftSection={<Icon size={16} />}
            onClick={() => send('top-up.export', { plan, as: form })}
          >
            {text(label)}
          </Button>
        ))}
      </div>
    </section>
  );
}
