import { Textarea, type TextareaProps } from '@mantine/core';
import { useText } from '../ui/snapshot-context';

/** Why somebody does what the checks or the plan speak against; it stays with the top-up. */
export function ReasonField(field: TextareaProps) {
  const text = useText();
  return <Textarea label={text('top-up.override.reason')} autosize minRows={2} data-autofocus {...field} />;
}
