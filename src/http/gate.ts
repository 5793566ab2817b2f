import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { ApiError } from "#src/core/errors.ts";
import { pathOf, queryOf } from "./target.ts";

const maxTargetCharacters = 8192;
const plainTarget = /^\/[A-Za-z0-9._~!$&'()*+,;=:@/-]*(\?[\x21-\x22\x24-\x7e]*)?$/;
const plainHost = /^(?:\[([0-9a-fA-F:.]+)\]|[A-Za-z0-9._-]+)(?::([0-9]{1,5}))?$/;
const maxPort = 65_535;
/** The parser takes 0.9 and 2.0 as well, and would have them answered as 1.1. */
const versions = ["1.0", "1.1"];
/** Sent twice, the two sides of a proxy could each believe another one. */
const once = [
  "host",
  "authorization",
  "idempotency-key",
  "content-type",
  "content-length",
  "transfer-encoding",
];
const dangerousNames = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Looks at the raw request before anything interprets it: exactly one Host, a plain origin-form target, no
 * ambiguous framing. Throws ApiError; what passes means the same to every reader (RFC 9112).
 */
export function checkRawRequest(request: IncomingMessage): void {
  const target = request.url ?? "";
  if (!versions.includes(request.httpVersion))
    throw new ApiError("bad_request", { detail: "This version of HTTP is not spoken here. Use HTTP/1.1." });
  if (target.length > maxTargetCharacters) throw new ApiError("uri_too_long");
  if (!plainTarget.test(target)) throw new ApiError("bad_target");
  const path = pathOf(target);
  if (!isUtf8(queryOf(target))) throw new ApiError("bad_target");
  if (path.includes("//") || path.split("/").some((segment) => segment === "." || segment === "..")) {
    throw new ApiError("bad_target");
  }
  checkHeaders(request);
  if (request.method === "GET" || request.method === "HEAD") refuseBody(request);
}

/** URLSearchParams would repair broken escapes silently, and another value would be looked up than was sent. */
function isUtf8(query: string): boolean {
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}

function isHost(text: string): boolean {
  const [whole, ipv6, port] = plainHost.exec(text) ?? [];
  return whole !== undefined && (ipv6 === undefined || isIPv6(ipv6)) && Number(port ?? 0) <= maxPort;
}

function checkHeaders(request: IncomingMessage): void {
  const counts = new Map<string, number>();
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index]!.toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (dangerousNames.has(name)) throw new ApiError("bad_target");
  }
  if (counts.get("host") !== 1 || !isHost(request.headers.host ?? "")) throw new ApiError("bad_host");
  const repeated = once.find((name) => (counts.get(name) ?? 0) > 1);
  if (repeated === "idempotency-key") throw new ApiError("invalid_idempotency_key");
  if (repeated) throw new ApiError("bad_target");
  const encoding = request.headers["transfer-encoding"];
  const oldHttp =
    request.httpVersionMajor < 1 || (request.httpVersionMajor === 1 && request.httpVersionMinor === 0);
  if (encoding !== undefined && (oldHttp || encoding.toLowerCase() !== "chunked"))
    throw new ApiError("bad_target");
}

function refuseBody(request: IncomingMessage): void {
  const length = request.headers["content-length"];
  const hasBody =
    request.headers["transfer-encoding"] !== undefined || (length !== undefined && length !== "0");
  if (hasBody)
    throw new ApiError("bad_request", { detail: "A GET request must not have a body. Send it without one." });
}
