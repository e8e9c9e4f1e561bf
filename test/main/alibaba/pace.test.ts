import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPace } from '../../../main/alibaba/pace';

async function takenAt(turn: () => Promise<void>, count: number): Promise<readonly number[]> {
  const moments = await Promise.all(
    Array.from({ length: count }, async () => {
      await turn();
      return performance.now();
    }),
  );
  return moments;
}

describe('the pace of requests', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('is never more than so many in any second', async () => {
    const moments = await takenAt(openPace(10), 25);
    for (const [index, moment] of moments.entries()) {
      const tenth = moments[index + 10];
      if (tenth !== undefined) expect(tenth - moment).toBeGreaterThanOrEqual(1_000);
    }
  });

  it('does not stand still when the clock is set back by a day', async () => {
    const turn = openPace(3);
    await takenAt(turn, 3);
    const real = Date.now.bind(Date);
    vi.spyOn(Date, 'now').mockImplementation(() => real() - 86_400_000);
    const [first] = await takenAt(turn, 1);
    expect(first).toBeDefined();
  });
});
