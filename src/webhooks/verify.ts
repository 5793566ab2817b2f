import { delivery } from "#generated/delivery.ts";

const {
  member,
  secretBytes,
  secretPrefix,
  tailBytes,
  toleranceSeconds: defaultTolerance,
} = delivery.signature;

/** The headers of the request: a `Headers`, or an object such as Node's `request.headers`. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** How far `sent_at` may be from `now`, either way. */
  toleranceSeconds?: number;
}

export type Verified = { ok: true; message: Record<string, unknown> } | { ok: false; reason: string };

/**
 * The receiver's side, for every runtime with Web Crypto: whether these bytes, as they came, were signed by us with one
 * of `secrets`, are about the event that the header names, and were sent just now. Nothing is parsed before its
 * signature is known to match. The header's signature is not looked at: it signs nothing that the body's does not.
 * Rejects only for a mistake of the caller, such as a malformed secret.
 */
export async function verify(
  raw: Uint8Array,
  headers: WebhookHeaders,
  secrets: readonly string[],
  { now, toleranceSeconds = defaultTolerance }: VerifyOptions,
): Promise<Verified> {
  if (!Number.isFinite(now)) throw new TypeError("verify needs the time: now, in milliseconds");
  if (!ArrayBuffer.isView(raw))
    throw new TypeError("verify takes the raw bytes of the body, as a Uint8Array");
  // A copy: a buffer that is used again meanwhile cannot change what was verified.
  const body = new Uint8Array(raw);
  const keys = await keysOf(secrets);
  if (body.length <= tailBytes) return { ok: false, reason: "the body is too short" };
  if (!(await isSigned(body, keys))) return { ok: false, reason: "the signature does not match" };
  const message = parse(body);
  if (message === undefined) return { ok: false, reason: "the body is not one JSON object" };
  const { id, sent_at: sentAt } = message;
  if (!isEventId(id) || id !== headerOf(headers, delivery.headers.id)) {
    return { ok: false, reason: `${delivery.headers.id} is not the id of the body` };
  }
  const ageMs = typeof sentAt === "string" ? Math.abs(now - Date.parse(sentAt)) : Number.NaN;
  if (!(ageMs <= toleranceSeconds * 1000)) {
    return { ok: false, reason: "sent too long ago, or in the future" };
  }
  return { ok: true, message };
}

/** With the brace that a body begins with, this keeps what is signed here apart from what the header's signature signs. */
function isEventId(id: unknown): id is string {
  return typeof id === "string" && /^evt_[0-9a-z]+$/.test(id);
}

/** The tail has one place and one spelling, so all of it is compared: there is nothing to search for. */
async function isSigned(body: Uint8Array<ArrayBuffer>, keys: readonly CryptoKey[]): Promise<boolean> {
  const signed = body.subarray(0, -tailBytes);
  const tail = body.subarray(-tailBytes);
  const tails = await Promise.all(keys.map((key) => tailOf(key, signed)));
  // Every key is tried, and every byte compared: how long it takes says nothing about where they differ.
  return tails.reduce((found, expected) => equal(expected, tail) || found, false);
}

async function tailOf(key: CryptoKey, signed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const digest = new Uint8Array(await crypto.subtle.sign("HMAC", key, signed));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return new TextEncoder().encode(`,"${member}":"${hex}"}`);
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1) difference |= one[index]! ^ (other[index] ?? 0);
  return difference === 0;
}

/** Undefined where the bytes are not UTF-8, or not exactly one JSON object that begins with the first byte. */
function parse(body: Uint8Array): Record<string, unknown> | undefined {
  if (body[0] !== 0x7b) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  if (isHeaders(headers)) return headers.get(name) ?? undefined;
  const values = Object.entries(headers)
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value ?? []);
  return values.length === 1 ? values[0] : undefined;
}

function isHeaders(headers: WebhookHeaders): headers is { get(name: string): string | null } {
  return typeof headers.get === "function";
}

/** Importing a key costs more than using it. */
const imported = new Map<string, Promise<CryptoKey>>();
const importedMax = 100;

async function keysOf(secrets: readonly string[]): Promise<CryptoKey[]> {
  if (secrets.length === 0) throw new TypeError("verify needs at least one secret");
  return Promise.all(secrets.map((secret, index) => imported.get(secret) ?? importKey(secret, index)));
}

function importKey(secret: string, index: number): Promise<CryptoKey> {
  const key = crypto.subtle.importKey(
    "raw",
    bytesOf(secret, index),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const [oldest] = imported.keys();
  if (imported.size >= importedMax && oldest !== undefined) imported.delete(oldest);
  imported.set(secret, key);
  return key;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The secret itself never stands in the error. */
function bytesOf(secret: unknown, index: number): Uint8Array<ArrayBuffer> {
  const [prefix, text] =
    typeof secret === "string"
      ? [secret.slice(0, secretPrefix.length), secret.slice(secretPrefix.length)]
      : [];
  if (text === undefined || prefix !== secretPrefix || !base64.test(text)) {
    throw new TypeError(`secret ${index + 1} is malformed: expected ${secretPrefix} and base64`);
  }
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  if (bytes.length < secretBytes) {
    throw new TypeError(`secret ${index + 1} is too short: ${bytes.length} bytes of ${secretBytes}`);
  }
  return bytes;
}
