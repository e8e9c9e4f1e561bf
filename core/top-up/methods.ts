import type { PaymentMethod } from '../decide-by/payment-method';
import type { Source } from '../source';
import { type Duration, type Instant, later, seconds } from '../time';

const agencies: Source = { by: 'agencies', checked: '2026-11-23' };

/** How soon after the confirmation the credit rises. A wire transfer takes business days instead. */
export const arrivalWindow: { readonly least: Duration; readonly most: Duration; readonly source: Source } = {
  least: seconds(2),
  most: seconds(60),
  source: agencies,
};

export const arrivesAtOnce = (method: PaymentMethod): boolean => method !== 'wire';

/** When the balance is to be read after a payment that arrives at once: often within the window, then ever less. */
export const looksAfterPaying: readonly Duration[] = [
  2, 5, 10, 15, 20, 30, 40, 50, 61, 90, 120, 180, 300, 600, 900,
].map(seconds);

export const nextLook = (paidAt: Instant, now: Instant): Instant | undefined =>
  looksAfterPaying.map((after) => later(paidAt, after)).find((at) => at > now);
