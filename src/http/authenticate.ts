import { ApiError, type ErrorCode } from "#src/core/errors.ts";

/** Who calls, known from the token alone. */
export interface Caller {
  clientId: string;
  scopes: readonly string[];
  limitFactor: number;
}

export type Authenticate = (token: string) => Promise<Caller | ErrorCode>;

const challenges: Partial<Record<ErrorCode, string>> = {
  missing_token: "Bearer",
  invalid_token: 'Bearer error="invalid_token"',
  expired_token: 'Bearer error="invalid_token", error_description="The access token has expired"',
};

/** The caller behind `Authorization: Bearer …` (RFC 6750, header only), allowed to use `scopes`. Throws ApiError. */
export async function authenticateCaller(
  header: string | undefined,
  scopes: readonly string[],
  authenticate: Authenticate,
): Promise<Caller> {
  const token = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(header ?? "")?.[1];
  const caller = token === undefined ? "missing_token" : await authenticate(token);
  if (typeof caller === "string") {
    const challenge = challenges[caller];
    throw new ApiError(caller, challenge === undefined ? {} : { headers: { "WWW-Authenticate": challenge } });
  }
  const lacking = scopes.find((scope) => !caller.scopes.includes(scope));
  if (lacking !== undefined) {
    throw new ApiError("insufficient_scope", {
      detail: `The token lacks the scope ${lacking}.`,
      headers: { "WWW-Authenticate": `Bearer error="insufficient_scope", scope="${lacking}"` },
    });
  }
  return caller;
}
