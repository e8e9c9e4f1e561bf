import { expect, it } from 'vitest';
import { nothingStored, STORED_VERSION, type Stored } from '../../../core/stored';
import { storedReading } from '../../../core/stored-repair';

const feed = { on: true, port: 21_116, token: 'a'.repeat(43) };
const written = (calendarFeed: unknown) => ({ version: STORED_VERSION, ...nothingStored, calendarFeed });

it('the feed’s address is read back as it was kept, so that nobody has to subscribe anew', () => {
  expect(storedReading(written(feed), nothingStored)).toEqual({
    kind: 'good',
    stored: { ...nothingStored, calendarFeed: feed },
  });
});

it('a feed that cannot be read is taken from the last good copy, and from nowhere else', () => {
  const good: Stored = { ...nothingStored, calendarFeed: feed };
  for (const wrong of [{ ...feed, port: 80 }, { ...feed, token: 'short' }, 'on', { on: true }]) {
    expect(storedReading(written(wrong), good)).toMatchObject({ kind: 'repaired', stored: { calendarFeed: feed } });
    const without = storedReading(written(wrong), nothingStored);
    expect(without.kind === 'repaired' && without.stored).toEqual(nothingStored);
  }
});
