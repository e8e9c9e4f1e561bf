import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { CalendarFeed, FeedStanding } from '../core/calendar/calendar-feed';
import type { CalendarFile } from './calendar-file';

const LOOPBACK = '127.0.0.1';
const FILE = 'credit-runway.ics';

export const feedPath = (token: string): string => `/${token}/${FILE}`;
export const feedAddress = ({ port }: CalendarFeed, token: string): string =>
  `http://${LOOPBACK}:${port}${feedPath(token)}`;

/** As long for a wrong address as for a nearly right one. */
function isSame(asked: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(asked), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A page in a browser may have its own host's name lead to this computer: only our own names are answered. */
const isOurHost = (host: string | undefined, port: number): boolean =>
  host === `${LOOPBACK}:${port}` || host === `localhost:${port}`;

const always = {
  'cache-control': 'private, no-cache',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

function refuse(response: ServerResponse, status: number, more: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...always, ...more, 'content-length': '0' }).end();
}

/** What is wrong with a request, before anything is said about the calendar. */
function refusalOf({ method, headers, url }: IncomingMessage, port: number, path: string): number | undefined {
  if (!isOurHost(headers.host, port) || headers.origin !== undefined) return 403;
  if (!isSame(url ?? '', path)) return 404;
  return method === 'GET' || method === 'HEAD' ? undefined : 405;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  file: () => Promise<CalendarFile>,
): Promise<void> {
  const { text, fingerprint } = await file();
  const etag = `"${fingerprint}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...always, etag }).end();
    return;
  }
  const body = Buffer.from(text, 'utf8');
  response.writeHead(200, {
    ...always,
    etag,
    'content-type': 'text/calendar; charset=utf-8',
    'content-length': String(body.length),
    'content-disposition': `inline; filename="${FILE}"`,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function serverOf(token: string, port: number, file: () => Promise<CalendarFile>): Server {
  return createServer((request, response) => {
    const refusal = refusalOf(request, port, feedPath(token));
    if (refusal !== undefined) {
      refuse(response, refusal, refusal === 405 ? { allow: 'GET, HEAD' } : {});
      return;
    }
    answer(request, response, file).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
}

/** The one server that the program ever opens; it hears this computer only. */
export interface CalendarFeedServer {
  /** Opens, moves or closes it as the settings say; answers when it stands so. */
  readonly follow: (feed: CalendarFeed) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Running {
  readonly server: Server;
  readonly sockets: ReadonlySet<Socket>;
}

const standingAfter = (error: NodeJS.ErrnoException): FeedStanding =>
  error.code === 'EADDRINUSE' ? 'port-taken' : 'failed';

/** `tell` hears each change of how the feed stands. */
export function openCalendarFeed(
  file: () => Promise<CalendarFile>,
  tell: (standing: FeedStanding) => void,
): CalendarFeedServer {
  let running: Running | undefined;
  let turn: Promise<void> = Promise.resolve();

  function listen(token: string, port: number): Promise<void> {
    tell('opening');
    const server = serverOf(token, port, file);
    const sockets = new Set<Socket>();
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    return new Promise((settle) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        tell(standingAfter(error));
        settle();
      });
      server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
        running = { server, sockets };
        tell('open');
        settle();
      });
    });
  }

  function stop(): Promise<void> {
    const stopping = running;
    running = undefined;
    if (stopping === undefined) return Promise.resolve();
    return new Promise((settle) => {
      stopping.server.close(() => settle());
      for (const socket of stopping.sockets) socket.destroy();
    });
  }

  async function change({ on, port, token }: CalendarFeed): Promise<void> {
    await stop();
    if (on && token !== undefined) await listen(token, port);
    else tell('closed');
  }

  /** One after the other: a port is free again before it is taken anew. */
  function inTurn(next: () => Promise<void>): Promise<void> {
    turn = turn.then(next, next);
    return turn;
  }

  return { follow: (feed) => inTurn(() => change(feed)), close: () => inTurn(stop) };
}
