import { errors } from "#generated/errors.ts";
import { ApiError, type ErrorCode } from "#src/core/errors.ts";
import type { Log } from "#src/core/log.ts";
import { StorageError, type StorageFault } from "#src/store/database.ts";

const storageCodes: Record<StorageFault, ErrorCode> = {
  full: "storage_full",
  unavailable: "database_unavailable",
  overloaded: "overloaded",
  outcome_unknown: "outcome_unknown",
};
const storageRetrySeconds = 5;

/** The one place where whatever was thrown becomes an answer. What is unforeseen is logged and never shown. */
export function toApiError(error: unknown, log: Log, requestId: string): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof StorageError) {
    log.error({ err: error, request: requestId, alarm: "storage" }, "the database refused a request");
    return new ApiError(storageCodes[error.fault], { retryAfterSeconds: storageRetrySeconds });
  }
  log.error({ err: error, request: requestId, alarm: "internal_error" }, "unforeseen error");
  return new ApiError("internal_error");
}

export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** RFC 9457 problem details with our `code`, `request_id` and `errors`. */
export function toProblem(error: ApiError, requestId: string, publicUrl: string): WireAnswer {
  const { status, code } = error;
  const problem = {
    type: `${publicUrl}/docs/errors.html#${code}`,
    title: errors[code].title,
    status,
    detail: error.detail,
    code,
    request_id: requestId,
    errors: error.errors,
  };
  return {
    status,
    headers: { "Content-Type": "application/problem+json", ...headersOf(error, requestId) },
    body: JSON.stringify(problem),
  };
}

/** RFC 6749 section 5.2 names for the token endpoint's own refusals. */
const tokenErrors: Partial<Record<ErrorCode, string>> = {
  invalid_client: "invalid_client",
  invalid_scope: "invalid_scope",
  unsupported_grant_type: "unsupported_grant_type",
  too_many_attempts: "slow_down",
  rate_limited: "slow_down",
  invalid_request: "invalid_request",
};

/** The token endpoint speaks RFC 6749 where that has a word for it, and problem details for the rest. */
export function toTokenError(error: ApiError, requestId: string, publicUrl: string): WireAnswer {
  const name = tokenErrors[error.code];
  if (name === undefined) return toProblem(error, requestId, publicUrl);
  const body = { error: name, error_description: error.detail, code: error.code, request_id: requestId };
  return {
    status: error.status,
    headers: { "Content-Type": "application/json", ...headersOf(error, requestId) },
    body: JSON.stringify(body),
  };
}

/** A code that is answered with 401. */
type Unauthorized = {
  [Code in ErrorCode]: (typeof errors)[Code]["status"] extends 401 ? Code : never;
}[ErrorCode];

/** Every 401 has one (RFC 9110 section 11.6.1), of the scheme that its code is about (RFC 6750, RFC 6749 section 5.2). */
const challenges: Record<Unauthorized, string> = {
  missing_token: "Bearer",
  invalid_token: 'Bearer error="invalid_token"',
  expired_token: 'Bearer error="invalid_token", error_description="The access token has expired"',
  invalid_client: 'Basic realm="actionwire"',
};

function headersOf(error: ApiError, requestId: string): Record<string, string> {
  const challenge = (challenges as Partial<Record<ErrorCode, string>>)[error.code];
  return {
    "Request-Id": requestId,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...(error.retryAfterSeconds === undefined ? {} : { "Retry-After": String(error.retryAfterSeconds) }),
    ...(challenge === undefined ? {} : { "WWW-Authenticate": challenge }),
    ...error.headers,
  };
}
