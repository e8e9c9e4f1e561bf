import { PageHead } from '../frame/page-head';
import { useSnapshot, useText } from '../ui/snapshot-context';

export function CalendarPage() {
  const { zone } = useSnapshot();
  const text = useText();
  return <PageHead title={text('calendar.title')} under={text('calendar.text', { zone })} />;
}
