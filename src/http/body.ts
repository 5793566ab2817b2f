import type { IncomingMessage } from "node:http";
import { maxBodyBytes } from "#src/contract/limits.ts";
import { ApiError } from "#src/core/errors.ts";

const broken = Symbol("the body is broken");
const faults = new WeakMap<IncomingMessage, ApiError>();
const continues = new WeakMap<IncomingMessage, () => void>();

/** Refuses (415) what is not of the documented media type, or is encoded; a charset may only say utf-8. */
export function checkMediaType(request: IncomingMessage, expected: string): void {
  const [type = "", ...parameters] = (request.headers["content-type"] ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith("charset="));
  const encoded = (request.headers["content-encoding"] ?? "identity").toLowerCase() !== "identity";
  const plain = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (type.trim() !== expected || !plain || encoded) throw new ApiError("unsupported_media_type");
}

/** Has `send` called when the body is really to be read: the sender waits for that (RFC 9110, 10.1.1). */
export function continueWhenRead(request: IncomingMessage, send: () => void): void {
  continues.set(request, send);
}

/** The rest of the body will not come, or not as HTTP: whoever reads it, now or later, is told so. */
export function breakBody(request: IncomingMessage, error: ApiError): void {
  faults.set(request, error);
  request.emit(broken);
}

/** What is wrong with the body as HTTP: the answer to such a request, whatever else is wrong with it. */
export function bodyFault(request: IncomingMessage): ApiError | undefined {
  return faults.get(request);
}

/**
 * The whole body, at most 5 MiB: refused (413) early by Content-Length, else by counting. Of a body that was refused the
 * rest is discarded; the connection is closed behind the answer.
 */
export async function readBody(request: IncomingMessage, limit = maxBodyBytes): Promise<Uint8Array> {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw new ApiError("payload_too_large");
  continues.get(request)?.();
  const chunks: Buffer[] = [];
  let length = 0;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const onData = (chunk: Buffer) => {
    length += chunk.length;
    if (length > limit) reject(new ApiError("payload_too_large"));
    else chunks.push(chunk);
  };
  const onClose = () => reject(faults.get(request) ?? hungUp());
  request.on("data", onData).on("end", resolve).on("error", onClose).on("close", onClose).on(broken, onClose);
  if (request.destroyed || faults.has(request)) onClose();
  try {
    await promise;
    return Buffer.concat(chunks);
  } finally {
    request.off("data", onData).off("end", resolve).off("close", onClose).off(broken, onClose);
    // The listener for errors stays: one that comes later must not end the process.
    request.resume();
  }
}

function hungUp(): ApiError {
  return new ApiError("bad_request", { detail: "The connection broke before the body was complete." });
}
