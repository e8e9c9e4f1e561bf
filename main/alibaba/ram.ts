import { failed, type Result, success } from '../../core/failure';
import { askerAt } from './connection';
import { ramEndpoint } from './endpoint';
import type { RamAction, RamAnswer, RamParameters } from './ram-actions';
import type { Access } from './readings';
import { callByName } from './sdk.mjs';

const VERSION = '2015-05-01';

const isAnswer = (value: unknown): value is RamAnswer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Users, groups, roles and policies: one endpoint for both sites. */
export async function ramAt(
  { key, send, simulatorUrl }: Access,
  action: RamAction,
  parameters: RamParameters,
): Promise<Result<RamAnswer>> {
  const ask = askerAt(key, ramEndpoint(simulatorUrl), send);
  const answer = await ask((client) => callByName(client, action, VERSION, parameters));
  if (!answer.ok) return answer;
  return isAnswer(answer.value) ? success(answer.value) : failed({ kind: 'unreadable', field: action });
}
