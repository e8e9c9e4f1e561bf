import type { RequestListener } from 'node:http';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { seconds } from '../../../core/time';
import { readBalance } from '../../../main/alibaba/balance';
import { endpointOf, originsOf, simulatorPort } from '../../../main/alibaba/endpoint';
import { failureOfNetwork } from '../../../main/alibaba/network-failure';
import { type OpenRequest, openTransport } from '../../../main/alibaba/transport';
import { selfSigned } from '../../fixtures/certificate';
import { connectionTo } from '../../fixtures/connection';
import { type HttpAnswers, openHttpAnswers, type Scripted } from '../../fixtures/http-answers';
import { openNodeRequest } from '../../fixtures/node-request';

let server: HttpAnswers | undefined;
afterEach(() => server?.close());

async function balanceFrom(answer: () => Scripted | RequestListener) {
  server = await openHttpAnswers(answer);
  return readBalance(connectionTo(server.url, 'china', seconds(0.5)));
}

test('an answer that never comes is given up in time', async () => {
  expect(await balanceFrom(() => () => undefined)).toEqual({ ok: false, failure: { kind: 'timed-out' } });
});

test('an answer that stalls half-way is given up in time', async () => {
  const stalling: RequestListener = (_, response) => void response.writeHead(200).write('{"Code":');
  expect(await balanceFrom(() => stalling)).toEqual({ ok: false, failure: { kind: 'timed-out' } });
});

test('a connection that is cut counts as offline, before the answer and within it', async () => {
  const cut: RequestListener = (asked) => asked.socket.resetAndDestroy();
  const cutWithin: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{"Code":');
    setTimeout(() => response.socket?.destroy(), 20);
  };
  expect(await balanceFrom(() => cut)).toEqual({ ok: false, failure: { kind: 'offline' } });
  await server?.close();
  expect(await balanceFrom(() => cutWithin)).toEqual({ ok: false, failure: { kind: 'offline' } });
});

test('a server that is not there counts as offline', async () => {
  server = await openHttpAnswers(() => ({ body: '' }));
  const { url } = server;
  await server.close();
  expect(await readBalance(connectionTo(url))).toEqual({ ok: false, failure: { kind: 'offline' } });
});

test('a redirect is a network that wants a log-in, and is not followed', async () => {
  const answered = await balanceFrom(() => ({ status: 302, headers: { location: '/login' }, body: '' }));
  expect(answered).toEqual({ ok: false, failure: { kind: 'captive-portal' } });
  expect(server?.heard).toHaveLength(1);
});

test('an answer without end is cut off', async () => {
  server = await openHttpAnswers(() => ({ body: 'x'.repeat(3_000) }));
  const send = openTransport({ open: openNodeRequest, origins: () => originsOf(server?.url), mostBytes: 2_000 });
  const sent = await send({ method: 'POST', url: `${originsOf(server.url)[0]}/`, headers: {}, body: '' });
  expect(sent).toEqual({ ok: false, failure: { kind: 'unreadable', field: 'size' } });
});

test.each([
  'https://business.aliyuncs.com.evil.example/',
  'http://business.aliyuncs.com/',
  'https://business.aliyuncs.com:8443/',
  'https://business.cn-hangzhou.aliyuncs.com/',
  'http://127.0.0.1:80/',
  'file:///etc/passwd',
])('nothing is sent to %s', async (url) => {
  const opened: string[] = [];
  const open: OpenRequest = (options) => {
    opened.push(options.url);
    return openNodeRequest(options);
  };
  const send = openTransport({ open, origins: () => originsOf() });
  const sent = await send({ method: 'POST', url, headers: {}, body: '' });
  expect(sent).toEqual({ ok: false, failure: { kind: 'refused', code: 'HostNotAllowed' } });
  expect(opened).toEqual([]);
});

test('the two sites, RAM and STS are asked over TLS', () => {
  expect(originsOf()).toEqual([
    'https://business.aliyuncs.com',
    'https://business.ap-southeast-1.aliyuncs.com',
    'https://ram.aliyuncs.com',
    'https://sts.aliyuncs.com',
  ]);
});

test.each(['http://192.168.1.5:80', 'https://127.0.0.1:443', 'http://example.com:80', 'http://127.0.0.1', 'nonsense'])(
  'a simulator at %s is refused',
  (url) => expect(() => simulatorPort(url)).toThrow(),
);

test('a simulator on this computer is asked under the name of each site', () => {
  expect(endpointOf('international', 'http://127.0.0.1:4711')).toEqual({
    protocol: 'http',
    host: 'international.localhost:4711',
  });
});

test('a certificate that nobody vouches for is refused', async () => {
  const secure = createServer(selfSigned('business.aliyuncs.com'), (_, response) => response.end('{}'));
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
  const { port } = secure.address() as AddressInfo;
  const error = await new Promise<Error>((resolve) => {
    request({ host: '127.0.0.1', port, servername: 'business.aliyuncs.com' }).on('error', resolve).end();
  });
  secure.close();
  expect(failureOfNetwork(error)).toEqual({ kind: 'certificate-refused' });
});

test.each([
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate-refused'],
  ['net::ERR_CERT_DATE_INVALID', 'certificate-refused'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'certificate-refused'],
  ['net::ERR_TIMED_OUT', 'timed-out'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timed-out'],
  ['net::ERR_NAME_NOT_RESOLVED', 'offline'],
  ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'offline'],
  ['net::ERR_CONNECTION_RESET', 'offline'],
])('Chromium’s %s is told as %s', (message, kind) => {
  expect(failureOfNetwork(new Error(message))).toEqual({ kind });
});
