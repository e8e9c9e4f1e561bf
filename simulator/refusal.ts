/** An answer before it is written to the wire. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Refusal {
  readonly refused: true;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly details?: Readonly<Record<string, unknown>>;
}

const refusal = (status: number, code: string, message: string): Refusal => ({ refused: true, status, code, message });

export const refusals = {
  unsigned: refusal(400, 'MissingAuthorization', 'Authorization is mandatory for this action.'),
  unknownKey: refusal(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.'),
  inactiveKey: refusal(400, 'InvalidAccessKeyId.Inactive', 'Specified access key is disabled.'),
  wrongSignature: refusal(400, 'SignatureDoesNotMatch', 'Specified signature does not match our calculation.'),
  clockSkewed: refusal(400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.'),
  notApplicable: refusal(400, 'NotApplicable', 'This API is not applicable for caller.'),
  unknownAction: refusal(
    404,
    'InvalidAction.NotFound',
    'Specified api is not found, please check your url and method.',
  ),
  unknownVersion: refusal(400, 'InvalidVersion', 'Specified parameter Version is not valid.'),
  notActive: refusal(400, 'NotActiveService', 'The specified service is not activated.'),
  notYourOwn: refusal(400, 'InvalidOwner', 'The specified owner does not belong to caller.'),
  internalError: refusal(500, 'InternalError', 'The request has failed due to a server error.'),
  unavailable: refusal(503, 'ServiceUnavailable', 'The request has failed due to a temporary failure of the server.'),
};

export const missingParameter = (name: string): Refusal =>
  refusal(
    400,
    'MissingParameter',
    `The input parameter ${name} that is mandatory for processing this request is not supplied.`,
  );

export const invalidParameter = (name: string): Refusal =>
  refusal(400, 'InvalidParameter', `The specified parameter ${name} is not valid.`);

/** `retryAfter` in milliseconds: the SDK reads only this header, and as milliseconds. */
export const throttled = (retryAfter?: number): Refusal => ({
  ...refusal(400, 'Throttling.User', 'Request was denied due to user flow control.'),
  ...(retryAfter === undefined ? {} : { headers: { 'x-acs-retry-after': String(retryAfter) } }),
});

export const noPermission = (ramAction: string, ownerUid: number, type = 'ImplicitDeny'): Refusal => ({
  ...refusal(403, 'NoPermission', 'You are not authorized to perform this action.'),
  details: {
    AccessDeniedDetail: {
      AuthAction: ramAction,
      AuthPrincipalType: 'SubUser',
      AuthPrincipalDisplayName: '200000000000000001',
      AuthPrincipalOwnerId: String(ownerUid),
      NoPermissionType: type,
      PolicyType: 'AccountLevelIdentityBasedPolicy',
    },
  },
});

export const answerOf = (refused: Refusal, requestId: string, host: string): Answer => ({
  status: refused.status,
  body: {
    RequestId: requestId,
    HostId: host,
    Code: refused.code,
    Message: refused.message,
    ...refused.details,
  },
  ...(refused.headers === undefined ? {} : { headers: refused.headers }),
});
