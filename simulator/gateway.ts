import type { IncomingMessage } from 'node:http';
import type { Site } from '../core/account';
import type { Instant } from '../core/time';
import type { SimulatedAccount } from './account-in-a-box';
import { type Action, type Call, isRefusal } from './actions/action';
import { actionCalled, hostVersions } from './actions/dispatch';
import { decimalOf, grouped } from './amounts';
import { distorted, type Fault, refusalFor, unsuccessful } from './faults';
import type { RamUser } from './ram/directory';
import type { Ruling } from './ram/evaluator';
import { rulingOnAll } from './ram/rights';
import { type Answer, answerOf, noPermission, type Refusal, refusals } from './refusal';
import { authorizationOf, isOnTime, isSignedWith, type SignedRequest } from './signature';
import type { World } from './world';

/** A request read to its end. */
export interface Received {
  readonly signed: SignedRequest;
  readonly host: string;
  readonly action: string;
  readonly version: string;
  readonly requestId: string;
}

/** `china.localhost` and `international.localhost` are the two sites; any other name is both at once. */
export function siteOf(host: string): Site | undefined {
  const [name] = host.split(':');
  if (name === 'china.localhost') return 'china';
  return name === 'international.localhost' ? 'international' : undefined;
}

const headerOf = (headers: IncomingMessage['headers'], name: string): string => [headers[name] ?? ''].flat().join(',');

export function receivedFrom(message: IncomingMessage, body: Buffer, requestId: string): Received {
  const [path = '/', query = ''] = (message.url ?? '/').split('?');
  return {
    signed: { method: message.method ?? 'GET', path, query, headers: message.headers, body },
    host: headerOf(message.headers, 'host'),
    action: headerOf(message.headers, 'x-acs-action'),
    version: headerOf(message.headers, 'x-acs-version'),
    requestId,
  };
}

export const claimedKey = ({ signed }: Received): string | undefined =>
  authorizationOf(signed.headers.authorization)?.accessKeyId;

function parametersOf({ query, headers, body }: SignedRequest): ReadonlyMap<string, string> {
  const isForm = headerOf(headers, 'content-type').startsWith('application/x-www-form-urlencoded');
  return new Map([...new URLSearchParams(query), ...(isForm ? new URLSearchParams(body.toString('utf8')) : [])]);
}

/** RAM and STS answer at hosts of their own, or with everything else at the simulator's plain address. */
function isAtOtherHost({ host, version }: Received): boolean {
  const [name = ''] = host.split(':');
  const own = hostVersions.get(name);
  if (own !== undefined) return version !== own;
  return siteOf(host) !== undefined && [...hostVersions.values()].includes(version);
}

interface Caller {
  readonly account: SimulatedAccount;
  readonly user: RamUser;
}

/** The user who has proved that they sent the request, at the site that is their account's own. */
function authenticated(request: Received, world: World, realNow: Instant): Caller | Refusal {
  const authorization = authorizationOf(request.signed.headers.authorization);
  if (authorization === undefined) return refusals.unsigned;
  const account = world.accountOfKey(authorization.accessKeyId);
  const users = account === undefined ? [] : world.directoryOf(account).users;
  const user = users.find(({ key }) => key?.accessKeyId === authorization.accessKeyId);
  if (account === undefined || user?.key === undefined) return refusals.unknownKey;
  if (!isOnTime(request.signed.headers, realNow)) return refusals.clockSkewed;
  if (!isSignedWith(request.signed, authorization, user.key.accessKeySecret)) return refusals.wrongSignature;
  const site = siteOf(request.host);
  return site === undefined || site === account.site ? { account, user } : refusals.notApplicable;
}

/** Which of the two names of a permission is asked makes no difference. */
function rulingOn(action: Action, call: Call, now: Instant): Ruling {
  if (action.isFree) return 'allowed';
  const resources = action.resources?.(call) ?? ['*'];
  const directory = call.world.directoryOf(call.caller);
  const rulings = [action.ramAction, action.alsoCalled ?? action.ramAction].map((name) =>
    rulingOnAll(directory, { kind: 'user', name: call.user }, name, resources, now),
  );
  const [first = 'implicit-deny'] = rulings;
  return rulings.find((each) => each === 'explicit-deny') ?? rulings.find((each) => each === 'allowed') ?? first;
}

function performed(
  action: Action,
  { account: caller, user }: Caller,
  request: Received,
  world: World,
  fault: Fault | undefined,
  now: Instant,
): Answer {
  const call: Call = {
    world,
    caller,
    user: user.name,
    parameters: parametersOf(request.signed),
    requestId: request.requestId,
    grouped: (amount) => distorted(grouped(amount, caller.currency), fault),
    plain: (amount) => distorted(decimalOf(amount, caller.currency), fault),
  };
  const ruling = rulingOn(action, call, now);
  if (ruling !== 'allowed') {
    const type = ruling === 'explicit-deny' ? 'ExplicitDeny' : 'ImplicitDeny';
    return answerOf(noPermission(action.ramAction, caller.uid, type), request.requestId, request.host);
  }
  const outcome = action.answer(call, now);
  return isRefusal(outcome) ? answerOf(outcome, request.requestId, request.host) : { status: 200, body: outcome };
}

/** What Alibaba Cloud's gateway answers, unless the fault says otherwise. `now` is the books' time. */
export function answerTo(
  request: Received,
  world: World,
  fault: Fault | undefined,
  realNow: Instant,
  now: Instant,
): Answer {
  const refuse = (refusal: Refusal): Answer => answerOf(refusal, request.requestId, request.host);
  const caller = authenticated(request, world, realNow);
  if (isRefusal(caller)) return refuse(caller);
  if (isAtOtherHost(request)) return refuse(refusals.unknownVersion);
  const action = actionCalled(request.action, request.version);
  if (isRefusal(action)) return refuse(action);
  const refusal = fault === undefined ? undefined : refusalFor(fault, action, caller.account);
  if (refusal !== undefined) return refuse(refusal);
  if (fault?.mode === 'success-false') return { status: 200, body: unsuccessful(request.requestId) };
  return performed(action, caller, request, world, fault, now);
}
