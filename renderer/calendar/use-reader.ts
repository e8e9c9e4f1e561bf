import { useMemo } from 'react';
import type { CalendarReader } from '../../core/calendar/calendar-reader';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** The person in front of the window, for the words of events. */
export function useReader(): CalendarReader {
  const { language, zone, accounts, settings } = useSnapshot();
  const text = useText();
  const { hideAmounts } = settings;
  return useMemo(
    () => ({ language, zone, text, hideAmounts, names: new Map(accounts.map(({ id, name }) => [id, name])) }),
    [language, zone, text, hideAmounts, accounts],
  );
}
