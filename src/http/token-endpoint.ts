import type { IncomingMessage } from "node:http";
import { ApiError } from "#src/core/errors.ts";
import { isStorable } from "#src/core/text.ts";
import { checkMediaType, readBody } from "./body.ts";

const maxFormBytes = 16 * 1024;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export interface TokenGrant {
  accessToken: string;
  expiresInSeconds: number;
  scopes: readonly string[];
}

/** What the door needs for tokens. `address`: the caller's, for throttling. Throws ApiError to refuse. */
export type GrantToken = (request: {
  credentialId: string;
  secret: string;
  scopes: readonly string[] | undefined;
  address: string;
}) => Promise<TokenGrant>;

/** OAuth 2.0 client credentials (RFC 6749 section 4.4). Credentials come by HTTP Basic or in the form. */
export async function answerTokenRequest(
  request: IncomingMessage,
  address: string,
  grant: GrantToken,
): Promise<string> {
  if (request.url?.includes("?")) throw invalidRequest("Send everything in the body, nothing in the URL.");
  checkMediaType(request, "application/x-www-form-urlencoded");
  const bytes = await readBody(request, maxFormBytes);
  const form = readForm(bytes);
  if (form.get("grant_type") === null) throw invalidRequest("grant_type is missing.");
  if (form.get("grant_type") !== "client_credentials") throw new ApiError("unsupported_grant_type");
  const { id, secret } = credentialsOf(request, form);
  const scopes = scopesOf(form.get("scope"));
  const granted = await grant({ credentialId: id, secret, scopes, address });
  return JSON.stringify({
    access_token: granted.accessToken,
    token_type: "Bearer",
    expires_in: granted.expiresInSeconds,
    scope: granted.scopes.join(" "),
  });
}

/** A parameter without a value counts as left out (RFC 6749 section 3.2), and none may be there twice. */
function readForm(bytes: Uint8Array): URLSearchParams {
  const form = parseForm(bytes);
  const names = [...form.keys()];
  if (new Set(names).size !== names.length)
    throw invalidRequest("A parameter is repeated. Send each one once.");
  return new URLSearchParams([...form].filter(([, value]) => value !== ""));
}

/** Broken escapes and bytes that are not UTF-8 are refused: repaired, they would be another text than was sent. */
function parseForm(bytes: Uint8Array): URLSearchParams {
  try {
    const text = decoder.decode(bytes);
    if (isStorable(decodeURIComponent(text))) return new URLSearchParams(text);
  } catch {
    // Said below, without the text.
  }
  throw invalidRequest(
    "The form is not UTF-8 with correct escapes, or has a NUL. Send it as a library encodes it.",
  );
}

/** Names between spaces (RFC 6749 section 3.3), more than one of which do no harm; blanks alone are no scope. */
function scopesOf(scope: string | null): readonly string[] | undefined {
  if (scope === null) return undefined;
  const names = scope.split(" ").filter((name) => name !== "");
  if (names.length === 0) {
    throw new ApiError("invalid_scope", {
      detail: "scope names nothing. Leave it out for all scopes that you have, or name some of them.",
    });
  }
  return [...new Set(names)];
}

/** HTTP Basic or the form. Beside HTTP Basic the form may say who calls once more (RFC 6749 section 2.3), and no secret. */
function credentialsOf(request: IncomingMessage, form: URLSearchParams): { id: string; secret: string } {
  const header = request.headers.authorization;
  if (header === undefined) return required(form.get("client_id"), form.get("client_secret"));
  if (form.has("client_secret"))
    throw invalidRequest("A secret was sent both with HTTP Basic and in the body. Use one way.");
  const encoded = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(header)?.[1];
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? "", "base64").toString("utf8")) ?? [];
  const credentials = required(decodePart(id), decodePart(secret));
  const repeated = form.get("client_id");
  if (repeated !== null && repeated !== credentials.id)
    throw invalidRequest("client_id in the body is not that of HTTP Basic. Leave it out of the body.");
  return credentials;
}

/** RFC 6749 section 2.3.1 encodes both parts as a form does before they go into HTTP Basic. */
function decodePart(part: string | undefined): string | null {
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return part;
  }
}

function required(id: string | null, secret: string | null): { id: string; secret: string } {
  if (!id || !secret) throw new ApiError("invalid_client");
  return { id, secret };
}

function invalidRequest(detail: string): ApiError {
  return new ApiError("invalid_request", { detail });
}
