import { type Failure, failed, type Result, success } from '../../core/failure';
import { MOST_PER_SECOND } from '../../core/read-schedule';
import { type Duration, seconds } from '../../core/time';
import { failureOfNetwork } from './network-failure';
import { openPace } from './pace';
import type { RawAnswer, Send, SignedRequest } from './signed-request';

/** The part of Electron's `IncomingMessage`, and of Node's, that is read here. */
export interface Incoming {
  readonly statusCode?: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'end' | 'aborted', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface Outgoing {
  setHeader(name: string, value: string): unknown;
  on(event: 'response', listener: (response: Incoming) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'redirect', listener: () => void): unknown;
  end(body?: string): unknown;
  abort(): void;
}

/** Electron's `net.request`, which takes the system's proxy and certificates; in tests, Node's own. */
export type OpenRequest = (options: { readonly method: string; readonly url: string }) => Outgoing;

export interface TransportOptions {
  readonly open: OpenRequest;
  /** Asked at each request: the only origins that may be reached. */
  readonly origins: () => readonly string[];
  readonly timeout?: Duration;
  readonly mostPerSecond?: number;
  readonly mostBytes?: number;
}

const TIMEOUT = seconds(15);
const MOST_BYTES = 4 * 1024 * 1024;
/** Chromium sets these itself and refuses a request that names them. */
const RESTRICTED = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

function flat(headers: Incoming['headers']): Record<string, string> {
  const one = (value: string | readonly string[] | undefined) => (typeof value === 'string' ? value : value?.[0]) ?? '';
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), one(value)]));
}

function receive(response: Incoming, mostBytes: number, settle: (result: Result<RawAnswer>) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk) => {
    size += chunk.length;
    if (size > mostBytes) settle(failed({ kind: 'unreadable', field: 'size' }));
    else chunks.push(chunk);
  });
  response.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8');
    settle(success({ status: response.statusCode ?? 0, headers: flat(response.headers), body }));
  });
  response.on('aborted', () => settle(failed({ kind: 'offline' })));
  response.on('error', (error) => settle(failed(failureOfNetwork(error))));
}

function exchange(request: SignedRequest, { open, timeout = TIMEOUT, mostBytes = MOST_BYTES }: TransportOptions) {
  return new Promise<Result<RawAnswer>>((resolve) => {
    const outgoing = open({ method: request.method, url: request.url });
    let settled = false;
    const settle = (result: Result<RawAnswer>) => {
      if (settled) return;
      settled = true;
      clearTimeout(deadline);
      resolve(result);
      if (!result.ok) outgoing.abort();
    };
    const fail = (failure: Failure) => settle(failed(failure));
    const deadline = setTimeout(() => fail({ kind: 'timed-out' }), timeout);
    outgoing.on('error', (error) => fail(failureOfNetwork(error)));
    outgoing.on('redirect', () => fail({ kind: 'captive-portal' }));
    outgoing.on('response', (response) => receive(response, mostBytes, settle));
    for (const [name, value] of Object.entries(request.headers)) {
      if (!RESTRICTED.has(name.toLowerCase())) outgoing.setHeader(name, value);
    }
    outgoing.end(request.body === '' ? undefined : request.body);
  });
}

/**
 * Sends what was signed, to Alibaba Cloud's two endpoints (or the simulator) and nowhere else, and never more in any
 * second than Alibaba Cloud allows.
 */
export function openTransport(options: TransportOptions): Send {
  const { mostPerSecond = MOST_PER_SECOND } = options;
  const turn = openPace(mostPerSecond);
  return async (request) => {
    if (!options.origins().includes(new URL(request.url).origin))
      return failed({ kind: 'refused', code: 'HostNotAllowed' });
    try {
      await turn();
      return await exchange(request, options);
    } catch {
      return failed({ kind: 'offline' });
    }
  };
}
