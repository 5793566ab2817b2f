import { timingSafeEqual } from "node:crypto";
import { delivery } from "#generated/delivery.ts";
import { keyOf, signBytes } from "./sign.ts";

const { tailBytes, toleranceSeconds } = delivery.signature;

export type Verified = { ok: true; message: Record<string, unknown> } | { ok: false; reason: string };

/**
 * The receiver's side, over the raw bytes: splits at the fixed tail, computes, compares the whole tail in constant
 * time, and only then parses. `secrets`: every one that is live. `webhookId`: the header of that name.
 */
export function verify(
  raw: Uint8Array,
  secrets: readonly string[],
  nowMs: number,
  webhookId: string,
): Verified {
  if (raw.length <= tailBytes || raw[0] !== 0x7b) return { ok: false, reason: "not a webhook body" };
  const signed = Buffer.from(raw.subarray(0, -tailBytes));
  const tail = raw.subarray(-tailBytes);
  const matches = secrets.some((secret) => {
    const expected = Buffer.from(`,"signature":"${signBytes(keyOf(secret), signed)}"}`);
    return expected.length === tail.length && timingSafeEqual(expected, tail);
  });
  if (!matches) return { ok: false, reason: "the signature does not match" };
  return check(raw, nowMs, webhookId);
}

function check(raw: Uint8Array, nowMs: number, webhookId: string): Verified {
  let message: Record<string, unknown>;
  try {
    message = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw)) as Record<string, unknown>;
  } catch {
    return { ok: false, reason: "not one JSON object" };
  }
  if (message.id !== webhookId || !/^evt_[0-9a-z]+$/.test(webhookId)) {
    return { ok: false, reason: "webhook-id is not the id of the body" };
  }
  const ageMs = Math.abs(nowMs - Date.parse(String(message.sent_at)));
  if (!(ageMs <= toleranceSeconds * 1000))
    return { ok: false, reason: "sent too long ago, or in the future" };
  return { ok: true, message };
}
