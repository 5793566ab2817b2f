import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { delivery } from "#generated/delivery.ts";

const { secretPrefix } = delivery.signature;

/** The signing key behind `whsec_<base64>`. A KeyObject: creating an HMAC with raw bytes costs six times as much. */
export function keyOf(secret: string): KeyObject {
  if (!secret.startsWith(secretPrefix)) throw new Error(`a webhook secret starts with ${secretPrefix}`);
  return createSecretKey(Buffer.from(secret.slice(secretPrefix.length), "base64"));
}

/** Lower-case hex of HMAC-SHA256 over every byte that precedes the tail. */
export function signBytes(key: KeyObject, signed: Uint8Array): string {
  return createHmac("sha256", key).update(signed).digest("hex");
}

/** Standard Webhooks 1.0 headers: one `v1` signature per live key, the active one first. */
export function signatureHeaders(
  keys: readonly KeyObject[],
  eventId: string,
  sentAtMs: number,
  body: Uint8Array,
): Record<string, string> {
  const timestamp = String(Math.floor(sentAtMs / 1000));
  const begin = `${eventId}.${timestamp}.`;
  const signatures = keys.map(
    (key) => `v1,${createHmac("sha256", key).update(begin).update(body).digest("base64")}`,
  );
  return {
    [delivery.headers.id]: eventId,
    [delivery.headers.timestamp]: timestamp,
    [delivery.headers.signature]: signatures.join(" "),
  };
}
