import type { Page } from '@playwright/test';
import type { Desktop } from '../../tools/desktop/desktop';
import type { Launched, TestFixtures } from './fixture';
import { type Simulated, startSimulated } from './simulated';

interface BesideSimulator {
  readonly simulated: Simulated;
  readonly program: Launched;
  readonly page: Page;
}

/** The program on that desktop as it is after installing, with the simulator in Alibaba Cloud's place. */
export async function launchBesideSimulator(
  launch: TestFixtures['launch'],
  desktop: Desktop,
): Promise<BesideSimulator> {
  const simulated = await startSimulated();
  const program = await launch({ desktop, args: [simulated.flag] });
  return { simulated, program, page: await program.window() };
}
