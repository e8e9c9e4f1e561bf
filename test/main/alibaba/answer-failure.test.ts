import { expect, test } from 'vitest';
import { failureOf } from '../../../main/alibaba/answer-failure';

const signed = {
  method: 'POST',
  url: 'https://business.aliyuncs.com/',
  headers: { 'x-acs-date': '2026-11-23T06:57:15Z' },
  body: '',
};
const coded = (Code: string, status = 400, headers: Record<string, string> = {}, more: object = {}) =>
  failureOf(signed, { status, headers, body: JSON.stringify({ Code, Message: 'm', RequestId: 'r', ...more }) });
const page = (status: number, body: string, headers: Record<string, string> = {}) =>
  failureOf(signed, { status, headers, body });

test.each([
  ['NotApplicable', 400, { kind: 'wrong-site' }],
  ['InvalidAccessKeyId.NotFound', 404, { kind: 'key-unknown' }],
  ['InvalidAccessKeyId.NotFound', 400, { kind: 'key-unknown' }],
  ['InvalidAccessKeyId.Inactive', 400, { kind: 'key-inactive' }],
  ['SignatureDoesNotMatch', 400, { kind: 'secret-wrong' }],
  ['SignatureDoesNotMatch', 403, { kind: 'secret-wrong' }],
  ['IncompleteSignature', 400, { kind: 'secret-wrong' }],
  ['InvalidTimeStamp.Expired', 400, { kind: 'clock-skewed' }],
  ['NoPermission', 403, { kind: 'no-permission' }],
  ['Forbidden.RAM', 403, { kind: 'no-permission' }],
  ['NotAuthorized', 403, { kind: 'no-permission' }],
  ['Throttling', 400, { kind: 'throttled' }],
  ['Throttling.User', 400, { kind: 'throttled' }],
  ['Throttling.Api', 503, { kind: 'throttled' }],
  ['InternalError', 500, { kind: 'provider-down', code: 'InternalError' }],
  ['InternalError', 400, { kind: 'provider-down', code: 'InternalError' }],
  ['ServiceUnavailable', 503, { kind: 'provider-down', code: 'ServiceUnavailable' }],
  ['InvalidOwner', 400, { kind: 'refused', code: 'InvalidOwner' }],
])('%s with %i is told apart by its code, not its status', (code, status, failure) => {
  expect(coded(code, status)).toEqual(failure);
});

test('a failure inside an answer of 200 is a failure', () => {
  expect(coded('NotApplicable', 200, {}, { Success: false })).toEqual({ kind: 'wrong-site' });
  expect(coded('SomethingNew', 200, {}, { Success: false })).toEqual({ kind: 'refused', code: 'SomethingNew' });
  expect(coded('SomethingNew', 200, {}, { Success: true })).toEqual({ kind: 'refused', code: 'SomethingNew' });
  expect(coded('200', 200, {}, { Success: false })).toEqual({ kind: 'refused', code: 'HTTP.200' });
});

test('both success codes of Alibaba Cloud are good answers', () => {
  expect(coded('200', 200, {}, { Success: true })).toBeUndefined();
  expect(coded('Success', 200, {}, { Success: true })).toBeUndefined();
  expect(page(200, '{"AvailableAmount":"100","Currency":"CNY"}')).toBeUndefined();
});

test('the permission that is missing is named', () => {
  const detail = {
    AccessDeniedDetail: { AuthAction: 'bss:DescribeAcccount', PolicyType: 'AccountLevelIdentityBasedPolicy' },
  };
  expect(coded('NoPermission', 403, {}, detail)).toEqual({ kind: 'no-permission', action: 'bss:DescribeAcccount' });
});

test('how long to wait is kept, in seconds from the standard header and in milliseconds from the vendor’s', () => {
  expect(coded('Throttling', 429, { 'retry-after': '7' })).toEqual({ kind: 'throttled', retryAfter: 7_000 });
  expect(coded('Throttling', 400, { 'x-acs-retry-after': '1500' })).toEqual({ kind: 'throttled', retryAfter: 1_500 });
});

test('a wrong signature from a computer whose clock is off is a wrong clock', () => {
  const off = { date: 'Mon, 23 Nov 2026 08:57:15 GMT' };
  const right = { date: 'Mon, 23 Nov 2026 06:58:15 GMT' };
  expect(coded('SignatureDoesNotMatch', 400, off)).toEqual({ kind: 'clock-skewed' });
  expect(coded('SignatureDoesNotMatch', 400, right)).toEqual({ kind: 'secret-wrong' });
});

test('a web page where figures should be is a network that wants a log-in', () => {
  expect(page(200, '<html>Welcome to the hotel</html>', { 'content-type': 'text/html' })).toEqual({
    kind: 'captive-portal',
  });
  expect(page(302, '', { location: 'http://hotel.example/' })).toEqual({ kind: 'captive-portal' });
  expect(page(511, '<html></html>')).toEqual({ kind: 'captive-portal' });
});

test('a gateway’s error page is the provider’s trouble, and half an answer is unreadable', () => {
  expect(page(502, '<html>Bad Gateway</html>')).toEqual({ kind: 'provider-down', code: 'HTTP.502' });
  expect(page(200, '{"Code":"200","Data":{"Avail')).toEqual({ kind: 'unreadable', field: 'body' });
  expect(page(200, '')).toEqual({ kind: 'unreadable', field: 'body' });
});

test('nothing that a server echoes reaches a failure', () => {
  expect(coded('<b>LTAI secret</b>', 400)).toEqual({ kind: 'refused', code: 'HTTP.400' });
  expect(coded('NoPermission', 403, {}, { AccessDeniedDetail: { AuthAction: 'a secret with spaces' } })).toEqual({
    kind: 'no-permission',
  });
});
