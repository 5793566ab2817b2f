import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";

/** Written from the fixed-tail rule alone, with nothing of ours: the last 80 bytes sign every byte before them. */
export function tailIsGenuine(raw: Buffer, secret: string): boolean {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const hex = createHmac("sha256", key).update(raw.subarray(0, -80)).digest("hex");
  return raw.subarray(-80).toString() === `,"signature":"${hex}"}`;
}

/** By the independent library of Standard Webhooks; throws when the headers do not sign the body. */
export function headersAreGenuine(
  { raw, headers }: { raw: Buffer; headers: Record<string, string> },
  secret: string,
): boolean {
  return new Webhook(secret).verify(raw.toString(), headers) !== undefined;
}
