import { instantOf, isoOf, later, milliseconds } from '../core/time';
import { decimalOf } from './amounts';
import {
  ControlInputError,
  type Fields,
  isFields,
  oneOf,
  optionalAccount,
  optionalNumber,
  optionalText,
  textIn,
} from './control-input';
import type { AccountStanding, ControlRequest, RequestsSeen } from './control-request';
import type { Act } from './controlled';
import { FAULT_MODES, type Fault } from './faults';
import { availableAt, cashAt } from './ledger';
import { setBalance, startRogueJob, stopRogueJob, topUp } from './money-acts';
import { ramKey, ramStanding, recharge } from './ram/control-ram';
import { isRunning } from './rogue-job';

function faultIn(fields: Fields): Fault {
  const fault = fields.fault;
  if (!isFields(fault)) throw new ControlInputError('fault', 'must be an object with a mode');
  const mode = oneOf(fault, 'mode', FAULT_MODES);
  if (mode === 'throttling') {
    const retryAfter = optionalNumber(fault, 'retryAfter', 0);
    return retryAfter === undefined ? { mode } : { mode, retryAfter };
  }
  if (mode === 'slow-body') {
    const over = optionalNumber(fault, 'over', 0);
    return over === undefined ? { mode } : { mode, over };
  }
  return { mode };
}

const planFault: Act = (fields, { world, faults }) => {
  const account = optionalAccount(fields, world)?.name;
  const action = optionalText(fields, 'action');
  const count = optionalNumber(fields, 'count', 1);
  faults.plan({
    fault: faultIn(fields),
    ...(account === undefined ? {} : { account }),
    ...(action === undefined ? {} : { action }),
    ...(count === undefined ? {} : { count }),
  });
  return {};
};

const setClock: Act = (fields, { clock }) => {
  const speed = optionalNumber(fields, 'speed', 0);
  const at = fields.at === undefined ? undefined : instantOf(textIn(fields, 'at'));
  if (fields.at !== undefined && at === undefined) throw new ControlInputError('at', 'must be a moment in ISO 8601');
  if (at !== undefined && at < clock.now()) throw new ControlInputError('at', 'must not be in the past');
  if (at !== undefined) clock.jumpTo(at);
  if (speed !== undefined) clock.runAt(speed);
  return { now: isoOf(clock.now()) };
};

const advance: Act = (fields, { clock }) => {
  const by = optionalNumber(fields, 'milliseconds', 0);
  if (by === undefined) throw new ControlInputError('milliseconds', 'is missing');
  clock.jumpTo(later(clock.now(), milliseconds(by)));
  return { now: isoOf(clock.now()) };
};

const seen: Act = (_, { log }): RequestsSeen => ({
  requests: log.requests(),
  inFlightMost: log.inFlightMost(),
  perSecondMost: log.perSecondMost(),
});

const standing: Act = (_, { world, clock }) => {
  const now = clock.now();
  const accounts = world.accounts.map((account): AccountStanding => {
    const book = world.bookOf(account);
    return {
      name: account.name,
      currency: account.currency,
      available: decimalOf(availableAt(book, now), account.currency),
      cash: decimalOf(cashAt(book, now), account.currency),
      rogueJobRunning: book.jobs.some(isRunning),
    };
  });
  return { now: isoOf(now), accounts };
};

const reset: Act = (_, { world, clock, faults, log }) => {
  world.reset();
  clock.reset();
  faults.clear();
  log.reset();
  return {};
};

const clearFaults: Act = (fields, { world, faults }) => {
  faults.clear(optionalAccount(fields, world)?.name);
  return {};
};

const forgetRequests: Act = (_, { log }) => {
  log.reset();
  return {};
};

/** One act per request; a request without one does not compile. */
export const controlActs: Readonly<Record<ControlRequest['do'], Act>> = {
  fault: planFault,
  'clear-faults': clearFaults,
  'top-up': topUp,
  recharge,
  'ram-key': ramKey,
  'ram-standing': ramStanding,
  'set-balance': setBalance,
  'start-rogue-job': startRogueJob,
  'stop-rogue-job': stopRogueJob,
  'set-clock': setClock,
  advance,
  requests: seen,
  'forget-requests': forgetRequests,
  standing,
  reset,
};
