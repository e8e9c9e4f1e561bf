import { expect, it } from 'vitest';
import { invoiceDeadlines } from '../../../core/calendar/deadlines';
import { at, calendarAccount, london, NOW, tokyo } from './calendar-facts';

it('accounts that pay alike share one deadline for the next invoice', () => {
  expect(invoiceDeadlines([calendarAccount(), calendarAccount(london)], NOW)).toEqual([
    { by: at('2026-11-30T15:45:00Z'), method: 'card', cutDay: '2026-12-01', accounts: [tokyo, london] },
  ]);
});

it('a wire that is too late for the next invoice is told for the one after it', () => {
  const wires = [calendarAccount(tokyo, { paymentMethod: 'wire' })];
  const [inTime] = invoiceDeadlines(wires, NOW);
  expect(inTime).toMatchObject({ by: at('2026-11-24T15:00:00Z'), method: 'wire', cutDay: '2026-12-01' });
  const [late] = invoiceDeadlines(wires, at('2026-11-24T15:01:00Z'));
  expect(late).toMatchObject({ by: at('2026-12-09T15:00:00Z'), cutDay: '2026-12-16' });
});

it('the soonest deadline comes first, and none is told where each payment has an invoice of its own', () => {
  const deadlines = invoiceDeadlines(
    [
      calendarAccount(tokyo),
      calendarAccount(london, { paymentMethod: 'wire' }),
      calendarAccount(tokyo, { invoiceProfile: 'per-payment' }),
    ],
    NOW,
  );
  expect(deadlines.map(({ method }) => method)).toEqual(['wire', 'card']);
});

it('a payment within the last quarter of an hour is for the invoice after, since the bank has to confirm it', () => {
  expect(invoiceDeadlines([calendarAccount()], at('2026-11-30T15:46:00Z'))).toMatchObject([{ cutDay: '2026-12-16' }]);
});
