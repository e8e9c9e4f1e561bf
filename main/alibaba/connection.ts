import type { Site } from '../../core/account';
import { type Failure, failed, type Result, success } from '../../core/failure';
import type { AccessKey } from './access-key';
import { failureOf } from './answer-failure';
import { type Endpoint, endpointOf, otherSite } from './endpoint';
import { type BillingClient, billingClient, carriedBy } from './sdk.mjs';
import type { RawAnswer, Send, SignedRequest } from './signed-request';

/** One key at one site: builds and signs by the official SDK, and sends by what it was given. */
export interface Connection {
  readonly site: Site;
  readonly ask: Asker;
}

type Asker = <T>(call: (client: BillingClient) => Promise<T>) => Promise<Result<T>>;

/** What an HTTP header can carry; Alibaba Cloud's AccessKey IDs are letters and digits. */
const SENDABLE_ID = /^[\x21-\x7e]+$/;

export function askerAt(key: AccessKey, endpoint: Endpoint, send: Send): Asker {
  return async (call) => {
    if (!SENDABLE_ID.test(key.accessKeyId)) return failed({ kind: 'key-unknown' });
    let failure: Failure | undefined;
    const carry = async (request: SignedRequest): Promise<RawAnswer> => {
      const sent = await send(request);
      failure = sent.ok ? failureOf(request, sent.value) : sent.failure;
      if (!sent.ok || failure !== undefined) throw new Error('There is no answer to read');
      return sent.value;
    };
    try {
      const client = billingClient(key, endpoint);
      return success(await carriedBy(carry, () => call(client)));
    } catch {
      return failed(failure ?? { kind: 'unreadable', field: 'body' });
    }
  };
}

export const connectionOf = (key: AccessKey, site: Site, send: Send, simulatorUrl?: string): Connection => ({
  site,
  ask: askerAt(key, endpointOf(site, simulatorUrl), send),
});

export interface Found<T> {
  readonly site: Site;
  readonly value: T;
}

/**
 * Asks one site, and once the other where the account is not of the first (`NotApplicable`). A key of unknown site is
 * also tried at the other where the first does not know it.
 */
export async function atEitherSite<T>(
  first: Site,
  siteIsKnown: boolean,
  ask: (site: Site) => Promise<Result<T>>,
): Promise<Result<Found<T>>> {
  const answer = await ask(first);
  if (answer.ok) return success({ site: first, value: answer.value });
  const elsewhere = answer.failure.kind === 'wrong-site' || (!siteIsKnown && answer.failure.kind === 'key-unknown');
  if (!elsewhere) return answer;
  const second = otherSite(first);
  const other = await ask(second);
  if (other.ok) return success({ site: second, value: other.value });
  return other.failure.kind === 'wrong-site' ? answer : other;
}
