import { AsyncLocalStorage } from 'node:async_hooks';
import { stringify } from 'node:querystring';
import { Readable } from 'node:stream';
import * as vendor from '@alicloud/bssopenapi20171214';
import * as openapi from '@alicloud/openapi-core';
import * as core from '@darabonba/typescript/dist/core.js';
import type { AccessKey } from './access-key';
import type { Endpoint } from './endpoint';
import type { RawAnswer, SignedRequest } from './signed-request';

/*
 * This file is `.mts` because Node, Vite and Rolldown then all agree that `default` of a CommonJS package is its own
 * exports object, which is what has to be changed: the SDK sends by `exports.doAction` and offers no other way in.
 */
function exportsOf<T extends object>(module: T): T {
  const whole: unknown = Reflect.get(module, 'default');
  return typeof whole === 'object' && whole !== null ? (whole as T) : module;
}

type Carry = (request: SignedRequest) => Promise<RawAnswer>;
const carriers = new AsyncLocalStorage<Carry>();

async function textOf(body: Readable | undefined): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of body ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

async function doAction(request: core.Request): Promise<object> {
  const carry = carriers.getStore();
  if (carry === undefined) throw new Error('The SDK may only send through the vault');
  const query = stringify(request.query);
  const answer = await carry({
    method: request.method,
    url: `${request.protocol}://${request.headers.host}${request.pathname}${query === '' ? '' : `?${query}`}`,
    headers: request.headers,
    body: await textOf(request.body),
  });
  const body = Readable.from([Buffer.from(answer.body)]);
  return { statusCode: answer.status, statusMessage: '', headers: answer.headers, body };
}

Reflect.set(exportsOf(core), 'doAction', doAction);

export type BillingClient = vendor.default;
const { default: VendorClient } = exportsOf(vendor);
const { $OpenApiUtil } = exportsOf(openapi);
const { RuntimeOptions } = exportsOf(core);
export const {
  DescribeInstanceBillRequest,
  DescribeSplitItemBillRequest,
  GetOrderDetailRequest,
  QueryAccountBillRequest,
  QueryAccountTransactionsRequest,
  QueryBillOverviewRequest,
  QueryOrdersRequest,
} = exportsOf(vendor);

export function billingClient(key: AccessKey, endpoint: Endpoint): BillingClient {
  return new VendorClient(new $OpenApiUtil.Config({ ...key, endpoint: endpoint.host, protocol: endpoint.protocol }));
}

/** Runs one call of the SDK; what it builds and signs is sent by `carry`, also where calls overlap. */
export const carriedBy = <T,>(carry: Carry, call: () => Promise<T>): Promise<T> => carriers.run(carry, call);

/** An operation that this SDK has no method for: the answer's body as it is on the wire. */
export async function callByName(
  client: BillingClient,
  action: string,
  version: string,
  query: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const params = new $OpenApiUtil.Params({
    action,
    version,
    protocol: 'HTTPS',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
  const answer: Record<string, unknown> = await client.callApi(
    params,
    new $OpenApiUtil.OpenApiRequest({ query }),
    new RuntimeOptions({}),
  );
  return answer.body;
}
