import { request } from 'node:http';
import { connect, createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { CalendarFeed, FeedStanding } from '../../core/calendar/calendar-feed';
import { type CalendarFeedServer, feedAddress, feedPath, openCalendarFeed } from '../../main/calendar-feed';

const token = 'T0ken-that-nobody-guesses_0123456789abcdefg';
const text = 'BEGIN:VCALENDAR\r\n账单\r\nEND:VCALENDAR\r\n';

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Asking {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

let feed: CalendarFeedServer | undefined;
let occupier: Server | undefined;

afterEach(async () => {
  await feed?.close();
  occupier?.close();
  feed = undefined;
  occupier = undefined;
});

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => settle(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const ask = (port: number, { method = 'GET', path = feedPath(token), headers = {} }: Asking = {}): Promise<Heard> =>
  new Promise((settle, fail) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    asked.on('error', fail).end();
  });

interface Opened {
  readonly kept: CalendarFeed;
  readonly told: FeedStanding[];
  readonly made: () => number;
}

async function open(own: Partial<CalendarFeed> = {}, fingerprint = () => 'f1'): Promise<Opened> {
  const kept: CalendarFeed = { on: true, port: await freePort(), token, ...own };
  const told: FeedStanding[] = [];
  let made = 0;
  feed = openCalendarFeed(
    async () => {
      made += 1;
      return { text, fingerprint: fingerprint(), events: 1 };
    },
    (standing) => told.push(standing),
  );
  await feed.follow(kept);
  return { kept, told, made: () => made };
}

describe('the feed', () => {
  it('gives the calendar to who has the address', async () => {
    const { kept, told } = await open();
    const { status, headers, body } = await ask(kept.port);
    expect([status, body]).toEqual([200, text]);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(told).toEqual(['opening', 'open']);
    expect(feedAddress(kept, token)).toBe(`http://127.0.0.1:${kept.port}/${token}/credit-runway.ics`);
  });

  it('is heard on this computer only', async () => {
    const { kept } = await open();
    const reached = await new Promise<boolean>((settle) => {
      const socket = connect({ host: '127.0.0.2', port: kept.port });
      socket.once('connect', () => settle(true)).once('error', () => settle(false));
    });
    expect(reached).toBe(false);
  });

  it.each([
    ['no path', '/'],
    ['a wrong token', feedPath('x'.repeat(token.length))],
    ['the token alone', `/${token}`],
    ['a longer path', `${feedPath(token)}/x`],
    ['a query behind it', `${feedPath(token)}?x=1`],
    ['another writing of it', `/x/..${feedPath(token)}`],
  ])('knows nothing at %s', async (_name, path) => {
    const { kept, made } = await open();
    const { status, body } = await ask(kept.port, { path });
    expect([status, body, made()]).toEqual([404, '', 0]);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1', '127.0.0.1.nip.io', '[::1]', '0.0.0.0'])(
    'refuses the host name %s, which a page in a browser may have led here',
    async (name) => {
      const { kept, made } = await open();
      const heard = await ask(kept.port, { headers: { host: name === '127.0.0.1' ? name : `${name}:${kept.port}` } });
      expect([heard.status, heard.body, made()]).toEqual([403, '', 0]);
    },
  );

  it('takes both names of this computer', async () => {
    const { kept } = await open();
    expect((await ask(kept.port, { headers: { host: `localhost:${kept.port}` } })).status).toBe(200);
  });

  it('answers no page of another site, whose browser says where it comes from', async () => {
    const { kept } = await open();
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${kept.port}`]) {
      expect((await ask(kept.port, { headers: { origin } })).status).toBe(403);
    }
  });

  it('is for reading only', async () => {
    const { kept } = await open();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const { status, headers } = await ask(kept.port, { method });
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    }
    const head = await ask(kept.port, { method: 'HEAD' });
    expect([head.status, head.body, head.headers['content-length']]).toEqual([
      200,
      '',
      String(Buffer.byteLength(text)),
    ]);
  });

  it('says that nothing has changed to who has it already', async () => {
    let fingerprint = 'f1';
    const { kept } = await open({}, () => fingerprint);
    const { etag } = (await ask(kept.port)).headers;
    const again = await ask(kept.port, { headers: { 'if-none-match': String(etag) } });
    expect([again.status, again.body]).toEqual([304, '']);
    fingerprint = 'f2';
    expect((await ask(kept.port, { headers: { 'if-none-match': String(etag) } })).status).toBe(200);
  });

  it('stays shut while it is switched off', async () => {
    const { kept, told } = await open({ on: false });
    await expect(ask(kept.port)).rejects.toThrow('ECONNREFUSED');
    expect(told).toEqual(['closed']);
  });

  it('closes at once when it is switched off, even to who is connected', async () => {
    const { kept } = await open();
    const held = connect({ host: '127.0.0.1', port: kept.port });
    await new Promise((settle) => held.once('connect', settle));
    const gone = new Promise((settle) => held.once('close', settle));
    held.on('error', () => undefined);
    await feed?.follow({ ...kept, on: false });
    await gone;
    await expect(ask(kept.port)).rejects.toThrow('ECONNREFUSED');
  });

  it('knows the old address no more once it is renewed', async () => {
    const { kept } = await open();
    const renewed = 'N'.repeat(43);
    await feed?.follow({ ...kept, token: renewed });
    expect((await ask(kept.port)).status).toBe(404);
    expect((await ask(kept.port, { path: feedPath(renewed) })).status).toBe(200);
  });

  it('says that the port is taken, and opens on another', async () => {
    const port = await freePort();
    occupier = createServer().listen(port, '127.0.0.1');
    await new Promise((settle) => occupier?.once('listening', settle));
    const { kept, told } = await open({ port });
    expect(told).toEqual(['opening', 'port-taken']);
    const other = await freePort();
    await feed?.follow({ ...kept, port: other });
    expect((await ask(other)).status).toBe(200);
    expect(told).toEqual(['opening', 'port-taken', 'opening', 'open']);
  });

  it('answers that it cannot where the calendar cannot be made, without a word of why', async () => {
    const port = await freePort();
    feed = openCalendarFeed(
      () => Promise.reject(new Error('a secret')),
      () => undefined,
    );
    await feed.follow({ on: true, port, token });
    const { status, body } = await ask(port);
    expect([status, body]).toEqual([500, '']);
  });

  it('survives who sends no request at all', async () => {
    const { kept } = await open();
    const socket = connect({ host: '127.0.0.1', port: kept.port });
    socket.on('error', () => undefined).resume();
    socket.end('\u0000\u0001garbage\r\n\r\n');
    await new Promise((settle) => socket.once('close', settle));
    expect((await ask(kept.port)).status).toBe(200);
  });
});
