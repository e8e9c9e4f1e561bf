import type { Fields } from './control-input';
import type { PlannedFaults } from './planned-faults';
import type { RequestLog } from './request-log';
import type { SimulatedClock } from './simulated-clock';
import type { World } from './world';

/** Everything that the control endpoint reaches. */
export interface Controlled {
  readonly world: World;
  readonly clock: SimulatedClock;
  readonly faults: PlannedFaults;
  readonly log: RequestLog;
}

/** What one control request does, and tells. */
export type Act = (fields: Fields, controlled: Controlled) => object;
