import type { Failure } from '../../core/failure';
import { isSlackCode } from '../../core/slack-refusal';
import { type Duration, hours, seconds } from '../../core/time';
import type { RawAnswer } from '../alibaba/signed-request';

/** However long Slack asks to wait, an alert is tried again within the hour. */
const LONGEST_WAIT = hours(1);

/** In whole seconds: https://docs.slack.dev/apis/web-api/rate-limits */
function retryAfterOf({ headers }: RawAnswer): Duration | undefined {
  const asked = Number(headers['retry-after']);
  return asked > 0 ? (Math.min(seconds(asked), LONGEST_WAIT) as Duration) : undefined;
}

/** A proxy or a log-in page in between: Slack's own answers are one word, though it calls them `text/html`. */
const isPage = (body: string): boolean => body.trimStart().startsWith('<');

/**
 * Why Slack did not show the message; undefined where it did. Only codes that Slack documents go on: any other body may
 * hold whatever was in the request.
 */
export function failureOfSlack(answer: RawAnswer): Failure | undefined {
  const { status, body } = answer;
  const code = body.trim();
  if (status === 429) {
    const retryAfter = retryAfterOf(answer);
    return retryAfter === undefined ? { kind: 'throttled' } : { kind: 'throttled', retryAfter };
  }
  if (isSlackCode(code)) return { kind: 'slack-refused', code };
  if (status >= 500 && status !== 511) return { kind: 'provider-down', code: `HTTP.${status}` };
  if ((status >= 300 && status < 400) || status === 511 || isPage(body)) return { kind: 'captive-portal' };
  return status >= 200 && status < 300 && code === 'ok' ? undefined : { kind: 'slack-refused', code: `HTTP.${status}` };
}
