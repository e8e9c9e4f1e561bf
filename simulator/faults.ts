import type { ServerResponse } from 'node:http';
import type { SimulatedAccount } from './account-in-a-box';
import type { Action, Body } from './actions/action';
import { noPermission, type Refusal, refusals, throttled } from './refusal';

/** What can go wrong on the way to a balance, each as Alibaba Cloud or the network would do it. */
export type Fault =
  /** `retryAfter` in milliseconds. */
  | { readonly mode: 'throttling'; readonly retryAfter?: number }
  /** `over` in milliseconds, 20,000 if absent: the first half of the answer at once, the rest after that. */
  | { readonly mode: 'slow-body'; readonly over?: number }
  | { readonly mode: Exclude<FaultMode, 'throttling' | 'slow-body'> };

export const FAULT_MODES = [
  'throttling',
  'not-applicable',
  'no-permission',
  'inactive-key',
  'unknown-key',
  'wrong-signature',
  'clock-skewed',
  'internal-error',
  'unavailable',
  /** A log-in page where an answer should be. */
  'html-200',
  'html-502',
  /** HTTP 200 with `Success: false`. */
  'success-false',
  'hang',
  'reset',
  'slow-body',
  /** Amounts with commas in both versions, with a line feed behind, below zero, or no amounts at all. */
  'comma-amounts',
  'newline-amounts',
  'negative-amounts',
  'unreadable-amounts',
] as const;

export type FaultMode = (typeof FAULT_MODES)[number];

/** The refusal that the fault stands for, if it stands for one. */
export function refusalFor(fault: Fault, action: Action, account: SimulatedAccount): Refusal | undefined {
  switch (fault.mode) {
    case 'throttling':
      return throttled(fault.retryAfter);
    case 'not-applicable':
      return refusals.notApplicable;
    case 'no-permission':
      return noPermission(action.ramAction, account.uid);
    case 'inactive-key':
      return refusals.inactiveKey;
    case 'unknown-key':
      return refusals.unknownKey;
    case 'wrong-signature':
      return refusals.wrongSignature;
    case 'clock-skewed':
      return refusals.clockSkewed;
    case 'internal-error':
      return refusals.internalError;
    case 'unavailable':
      return refusals.unavailable;
    default:
      return undefined;
  }
}

const page = (title: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${title}</body></html>`;

/** Plays a fault below the API, and says whether it did. */
export function playOnWire(fault: Fault, response: ServerResponse): boolean {
  switch (fault.mode) {
    case 'html-200':
      response.writeHead(200, { 'content-type': 'text/html' }).end(page('Welcome to the guest network'));
      return true;
    case 'html-502':
      response.writeHead(502, { 'content-type': 'text/html' }).end(page('502 Bad Gateway'));
      return true;
    case 'hang':
      return true;
    case 'reset':
      response.socket?.destroy();
      return true;
    default:
      return false;
  }
}

/** HTTP 200 with a failure in it. */
export const unsuccessful = (requestId: string): Body => ({
  Code: 'InternalError',
  Message: 'The request has failed due to a server error.',
  RequestId: requestId,
  Success: false,
});

/** The written amount as the fault has it. */
export function distorted(written: string, fault: Fault | undefined): string {
  switch (fault?.mode) {
    case 'comma-amounts':
      return written.replace(/(?<=^-?\d+)(?=(\d{3})+(\.|$))/g, ',');
    case 'newline-amounts':
      return `${written}\n`;
    case 'negative-amounts':
      return `-${written.replace(/^-/, '')}`;
    case 'unreadable-amounts':
      return 'N/A';
    default:
      return written;
  }
}
