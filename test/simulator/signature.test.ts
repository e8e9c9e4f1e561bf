import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epochMilliseconds, later, minutes } from '../../core/time';
import { type Simulator, startSimulator } from '../../simulator/simulator';
import {
  accountNamed,
  type Client,
  callFund,
  clientOf,
  openSimulator,
  sdk,
  send,
  signedFor,
} from '../fixtures/simulator';

interface Captured {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the SDK sends for a call, as a man in the middle would see it. */
async function captured(simulator: Simulator, call: (client: Client) => Promise<unknown>): Promise<Captured> {
  let seen: Captured | undefined;
  const server = createServer((message, response) => {
    let body = '';
    message.on('data', (part: Buffer) => {
      body += part.toString('utf8');
    });
    message.on('end', () => {
      seen = { method: message.method ?? '', path: message.url ?? '', headers: message.headers, body };
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await call(clientOf({ ...simulator, port }, accountNamed(simulator, 'Agency')));
  server.closeAllConnections();
  server.close();
  return seen ?? expect.fail('the SDK sent nothing');
}

describe('a signed request', () => {
  let simulator: Simulator;
  let request: Captured;
  let form: Captured;

  const codeOf = async (sent: Captured, to = simulator): Promise<string> => {
    const { status, text } = await send(to.port, sent);
    const { Code, Data } = JSON.parse(text) as { Code?: string; Data?: unknown };
    return status === 200 && (Code === 'Success' || Data !== undefined) ? 'ok' : `${status} ${Code}`;
  };
  const withHeader = (sent: Captured, name: string, value: string): Captured => ({
    ...sent,
    headers: { ...sent.headers, [name]: value },
  });

  beforeAll(async () => {
    simulator = await openSimulator();
    const remarks = new sdk.QueryAccountTransactionsRequest({
      recordID: "三月 Q2/+~*'()!&=",
      pageNum: 1,
      pageSize: 20,
    });
    request = await captured(simulator, (client) => client.queryAccountTransactions(remarks));
    form = await captured(simulator, (client) =>
      callFund(client, 'GetFundAccountTransactionDetails', {
        query: { PageSize: '5' },
        body: { StartTime: 0, Remark: '充值 +1' },
      }),
    );
  });
  afterAll(() => simulator.close());

  it('is accepted as the SDK sent it, whether its parameters are in the query or in a form sent in chunks', async () => {
    expect(form.headers['transfer-encoding']).toBe('chunked');
    expect(await codeOf(request)).toBe('ok');
    expect(await codeOf(form)).toBe('ok');
  });

  it('is accepted with its query in another order or another encoding: the meaning is signed', async () => {
    const [path, query = ''] = request.path.split('?');
    const reordered = query.split('&').reverse().join('&');
    expect(await codeOf({ ...request, path: `${path}?${reordered}` })).toBe('ok');
    expect(await codeOf({ ...request, path: request.path.replaceAll('%20', '+').replaceAll('*', '%2A') })).toBe('ok');
  });

  it('is refused when anything in it was changed', async () => {
    const wrong = '400 SignatureDoesNotMatch';
    expect(await codeOf({ ...request, path: request.path.replace('PageSize=20', 'PageSize=21') })).toBe(wrong);
    expect(await codeOf({ ...request, path: `${request.path}&TransactionType=Payment` })).toBe(wrong);
    expect(await codeOf({ ...request, method: 'GET' })).toBe(wrong);
    expect(await codeOf(withHeader(request, 'x-acs-action', 'QueryAccountBalance'))).toBe(wrong);
    expect(await codeOf(withHeader(request, 'host', `international.localhost:${simulator.port}`))).toBe(wrong);
    expect(await codeOf(withHeader(request, 'x-acs-security-token', 'smuggled'))).toBe(wrong);
    expect(await codeOf({ ...form, body: form.body.replace('StartTime=0', 'StartTime=1') })).toBe(wrong);
    const authorization = (request.headers.authorization ?? '').replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await codeOf(withHeader(request, 'authorization', authorization))).toBe(wrong);
  });

  it('is refused without a signature, with a key of nobody, and with an old date', async () => {
    expect(await codeOf(withHeader(request, 'authorization', ''))).toBe('400 MissingAuthorization');
    const nobody = (request.headers.authorization ?? '').replace(/Credential=\w+/, 'Credential=LTAI5tNobody');
    expect(await codeOf(withHeader(request, 'authorization', nobody))).toBe('404 InvalidAccessKeyId.NotFound');
    const clock = () => later(epochMilliseconds(Date.now()), minutes(16));
    const ahead = await startSimulator({ clock });
    expect(await codeOf(request, ahead)).toBe('400 InvalidTimeStamp.Expired');
    await ahead.close();
  });

  it('with another secret is refused, in the words that the SDK passes on', async () => {
    const { accessKeyId } = accountNamed(simulator, 'Lumen');
    const client = clientOf(simulator, { accessKeyId, accessKeySecret: 'not-the-secret' });
    await expect(client.queryAccountBalance()).rejects.toMatchObject({
      name: 'ClientError',
      code: 'SignatureDoesNotMatch',
      statusCode: 400,
    });
  });
});

describe('the two sites', () => {
  it('refuse each other’s accounts as NotApplicable, and 127.0.0.1 is both', async () => {
    const simulator = await openSimulator();
    const codeAt = async (host: string, name: string): Promise<string> => {
      const { text } = await send(simulator.port, await signedFor(`${host}:${simulator.port}`, simulator, name));
      return (JSON.parse(text) as { Code: string }).Code;
    };
    expect(await codeAt('china.localhost', 'Lumen')).toBe('200');
    expect(await codeAt('international.localhost', 'Kite')).toBe('200');
    expect(await codeAt('international.localhost', 'Lumen')).toBe('NotApplicable');
    expect(await codeAt('china.localhost', 'Kite')).toBe('NotApplicable');
    for (const { name } of simulator.accounts) expect(await codeAt('127.0.0.1', name)).toBe('200');
    await simulator.close();
  });
});
