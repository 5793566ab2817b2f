import type { IncomingMessage } from "node:http";
import { maxBodyBytes } from "#src/contract/limits.ts";
import { ApiError } from "#src/core/errors.ts";

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

/** The whole body, at most 5 MiB: refused (413) early by Content-Length, else by counting. */
export async function readBody(request: IncomingMessage, limit = maxBodyBytes): Promise<Uint8Array> {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError("bad_request", { detail: "The connection broke before the body was complete." });
  }
  return Buffer.concat(chunks);
}

/** The rest of such a body is not read: the connection ends with the answer. */
function tooLarge(): ApiError {
  return new ApiError("payload_too_large", { headers: { Connection: "close" } });
}
