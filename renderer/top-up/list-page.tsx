/** Open top-ups, the batch of all accounts, and the last that were made. */
export function TopUpsPage() {
  return null;
}
