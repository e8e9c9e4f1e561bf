import { failed, type Result, success } from '../../core/failure';
import { askerAt } from './connection';
import { ramEndpoint, stsEndpoint } from './endpoint';
import type { RamAction, RamAnswer, RamParameters } from './ram-actions';
import type { Access } from './readings';
import { callByName } from './sdk.mjs';

const RAM_VERSION = '2015-05-01';
const STS_VERSION = '2015-04-01';

const isAnswer = (value: unknown): value is RamAnswer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Users, groups, roles and policies: one endpoint for both sites. */
export async function ramAt(
  { key, send, simulatorUrl }: Access,
  action: RamAction,
  parameters: RamParameters,
): Promise<Result<RamAnswer>> {
  const isSts = action === 'GetCallerIdentity';
  const endpoint = isSts ? stsEndpoint(simulatorUrl) : ramEndpoint(simulatorUrl);
  const ask = askerAt(key, endpoint, send);
  const version = isSts ? STS_VERSION : RAM_VERSION;
  const answer = await ask((client) => callByName(client, action, version, parameters));
  if (!answer.ok) return answer;
  return isAnswer(answer.value) ? success(answer.value) : failed({ kind: 'unreadable', field: action });
}
