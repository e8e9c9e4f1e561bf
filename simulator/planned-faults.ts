import type { Fault } from './faults';

/** A fault to be played for some requests: all, or those of one account, of one action, or the next few. */
export interface PlannedFault {
  readonly fault: Fault;
  /** Name of an account; all accounts if absent. */
  readonly account?: string;
  /** All actions if absent. */
  readonly action?: string;
  /** How often it is played; until it is cleared if absent. */
  readonly count?: number;
}

export interface PlannedFaults {
  plan(fault: PlannedFault): void;
  /** Of one account, or all. */
  clear(account?: string): void;
  /** The fault for this request; the latest planned wins, and counts down. */
  take(account: string | undefined, action: string): Fault | undefined;
}

export function plannedFaults(): PlannedFaults {
  let planned: readonly PlannedFault[] = [];
  return {
    plan: (fault) => {
      planned = [fault, ...planned];
    },
    clear: (account) => {
      planned = account === undefined ? [] : planned.filter((fault) => fault.account !== account);
    },
    take: (account, action) => {
      const found = planned.find(
        (candidate) =>
          (candidate.account === undefined || candidate.account === account) &&
          (candidate.action === undefined || candidate.action === action),
      );
      if (found?.count !== undefined) {
        const left = found.count - 1;
        planned = planned.flatMap((fault) => (fault !== found ? [fault] : left > 0 ? [{ ...found, count: left }] : []));
      }
      return found?.fault;
    },
  };
}
