import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Instant } from '../core/time';
import { type ControlAnswer, controlAnswer } from './control';
import type { Controlled } from './controlled';
import { playOnWire } from './faults';
import { answerTo, claimedKey, type Received, receivedFrom } from './gateway';
import type { Answer } from './refusal';

export const CONTROL_PATH = '/control';
const DEFAULT_SLOW_BODY = 20_000;
/** A policy goes into the query, where each of its signs may take nine. */
const LONGEST_HEADERS = 128 * 1_024;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send({ status, body, headers }: Answer, requestId: string, response: ServerResponse, over?: number): void {
  const text = Buffer.from(JSON.stringify(body), 'utf8');
  response.writeHead(status, {
    'content-type': 'application/json;charset=utf-8',
    'content-length': text.length,
    'x-acs-request-id': requestId,
    ...headers,
  });
  if (over === undefined) {
    response.end(text);
    return;
  }
  const half = Math.floor(text.length / 2);
  response.write(text.subarray(0, half));
  const rest = setTimeout(() => response.end(text.subarray(half)), over);
  response.on('close', () => clearTimeout(rest));
}

function outcomeOf({ body }: Answer): string {
  const succeeded = body.Success !== false && !('Code' in body && body.Success === undefined);
  return succeeded ? 'ok' : String(body.Code);
}

/** Written in eight groups of four, as request ids of Alibaba Cloud are. */
const requestIdOf = (count: number): string => {
  const digits = count.toString(16).toUpperCase().padStart(32, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
};

function answerCall(request: Received, controlled: Controlled, response: ServerResponse, real: () => Instant): void {
  const account = controlled.world.accountOfKey(claimedKey(request) ?? '')?.name;
  const { action, version, host } = request;
  const ended = controlled.log.arrived(
    { action, version, host, ...(account === undefined ? {} : { account }) },
    real(),
  );
  const fault = controlled.faults.take(account, action);
  let outcome: string = fault?.mode ?? 'ok';
  response.on('close', () => ended(outcome, real()));
  if (fault !== undefined && playOnWire(fault, response)) return;
  const answer = answerTo(request, controlled.world, fault, real(), controlled.clock.now());
  outcome = outcomeOf(answer);
  send(
    answer,
    request.requestId,
    response,
    fault?.mode === 'slow-body' ? (fault.over ?? DEFAULT_SLOW_BODY) : undefined,
  );
}

function sendControl({ status, body }: ControlAnswer, response: ServerResponse): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function route(
  controlled: Controlled,
  real: () => Instant,
): (message: IncomingMessage, response: ServerResponse) => void {
  let count = 0;
  return (message, response) => {
    count += 1;
    const requestId = requestIdOf(count);
    bodyOf(message).then(
      (body) => {
        if (message.url === CONTROL_PATH) {
          sendControl(controlAnswer(message, body, controlled), response);
        } else {
          answerCall(receivedFrom(message, body, requestId), controlled, response, real);
        }
      },
      () => response.destroy(),
    );
  };
}

/** On loopback only. Closing ends the connections that are still open, hanging ones too. */
export function listen(controlled: Controlled, port: number, real: () => Instant): Promise<Listening> {
  const server: Server = createServer({ maxHeaderSize: LONGEST_HEADERS }, route(controlled, real));
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, close }));
  });
}
