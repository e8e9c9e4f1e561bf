import type { IncomingMessage } from 'node:http';
import { controlActs } from './control-acts';
import { ControlInputError, type Fields, isFields, oneOf } from './control-input';
import type { ControlRequest } from './control-request';
import type { Controlled } from './controlled';

export interface ControlAnswer {
  readonly status: number;
  readonly body: Fields;
}

function requestIn(message: IncomingMessage, body: Buffer): Fields {
  if (message.method !== 'POST') throw new ControlInputError('method', 'must be POST');
  // A web page cannot send this content type to another origin without asking, and is never told yes.
  if (!(message.headers['content-type'] ?? '').startsWith('application/json')) {
    throw new ControlInputError('content-type', 'must be application/json');
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new ControlInputError('body', 'must be JSON');
  }
  if (!isFields(parsed)) throw new ControlInputError('body', 'must be a JSON object');
  return parsed;
}

export function controlAnswer(message: IncomingMessage, body: Buffer, controlled: Controlled): ControlAnswer {
  try {
    const fields = requestIn(message, body);
    const names = Object.keys(controlActs) as ControlRequest['do'][];
    const told = controlActs[oneOf(fields, 'do', names)](fields, controlled);
    return { status: 200, body: { ok: true, ...told } };
  } catch (error) {
    if (!(error instanceof ControlInputError)) throw error;
    return { status: 400, body: { ok: false, field: error.field, reason: error.message } };
  }
}
