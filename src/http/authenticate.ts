import { ApiError, type ErrorCode } from "#src/core/errors.ts";

/** Who calls, known from the token alone. */
export interface Caller {
  clientId: string;
  scopes: readonly string[];
  limitFactor: number;
}

export type Authenticate = (token: string) => Promise<Caller | ErrorCode>;

/** The caller behind `Authorization: Bearer …` (RFC 6750, header only), allowed to use `scopes`. Throws ApiError. */
export async function authenticateCaller(
  header: string | undefined,
  scopes: readonly string[],
  authenticate: Authenticate,
): Promise<Caller> {
  const token = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(header ?? "")?.[1];
  const caller = token === undefined ? "missing_token" : await authenticate(token);
  if (typeof caller === "string") throw new ApiError(caller);
  const lacking = scopes.find((scope) => !caller.scopes.includes(scope));
  if (lacking !== undefined) {
    throw new ApiError("insufficient_scope", {
      detail: `The token lacks the scope ${lacking}.`,
      headers: { "WWW-Authenticate": `Bearer error="insufficient_scope", scope="${lacking}"` },
    });
  }
  return caller;
}
