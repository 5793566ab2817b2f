import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, test, vi } from "vitest";
import { toBody, toStem } from "#src/webhooks/message.ts";
import { keyOf, signatureHeaders } from "#src/webhooks/sign.ts";
import { verify, type WebhookHeaders } from "#src/webhooks/verify.ts";
import { receivedAt, vectorNamed } from "#test/support/vectors.ts";

const { raw, headers, secrets } = vectorNamed("ASCII");
const secret = secrets[0]!;
const id = headers["webhook-id"]!;
const now = receivedAt;

describe("what a receiver may hand over", () => {
  const forms: [string, WebhookHeaders][] = [
    ["a Headers", new Headers(headers)],
    ["an object", headers],
    ["another case, and lists", { "Webhook-Id": [id], "Content-Type": "application/json", Host: undefined }],
    ["nothing but the id", { "webhook-id": id }],
  ];

  test.each(forms)("headers as %s", async (_form, given) => {
    expect(await verify(raw, given, secrets, { now })).toMatchObject({ ok: true, message: { id } });
  });

  test.each<[string, WebhookHeaders]>([
    ["none", {}],
    ["none in a Headers", new Headers()],
    ["two of them", { "webhook-id": [id, id] }],
    ["two in different case", { "webhook-id": id, "Webhook-Id": id }],
  ])("and what is refused: %s", async (_form, given) => {
    expect((await verify(raw, given, secrets, { now })).ok).toBe(false);
  });

  test("a Uint8Array, and a Buffer that is a part of a larger one", async () => {
    const part = Buffer.concat([Buffer.from("before"), raw, Buffer.from("behind")]).subarray(
      6,
      6 + raw.length,
    );
    for (const bytes of [new Uint8Array(raw), part]) {
      expect((await verify(bytes, headers, secrets, { now })).ok).toBe(true);
    }
  });

  test("a tolerance of its own", async () => {
    const late = { now: now + 600_000 };
    expect((await verify(raw, headers, secrets, late)).ok).toBe(false);
    expect((await verify(raw, headers, secrets, { ...late, toleranceSeconds: 3600 })).ok).toBe(true);
    expect((await verify(raw, headers, secrets, { now, toleranceSeconds: Number.NaN })).ok).toBe(false);
  });

  test("a buffer that is used again meanwhile cannot change what was verified", async () => {
    const buffer = Buffer.from(raw);
    const verdict = verify(buffer, headers, secrets, { now });
    buffer.set(Buffer.from("forge"), raw.indexOf("Hello"));
    expect(await verdict).toMatchObject({ ok: true, message: { data: { message: "Hello" } } });
  });
});

describe("mistakes of the caller are errors, not refusals", () => {
  test.each([
    ["no secret", []],
    ["no prefix", [secret.slice("whsec_".length)]],
    ["another prefix", [secret.replace("whsec_", "WHSEC_")]],
    ["nothing behind the prefix", ["whsec_"]],
    ["cut off", [secret.slice(0, -4)]],
    ["cut off within a group", [secret.slice(0, -1)]],
    ["a line end", [`${secret}\n`]],
    ["base64url", [`whsec_${"-_".repeat(22)}`]],
    ["not a string", [undefined as unknown as string]],
    ["beside a good one", [secret, "whsec_AAAA"]],
  ])("secrets: %s", async (_mistake, wrong) => {
    await expect(verify(raw, headers, wrong, { now })).rejects.toThrow(TypeError);
  });

  test("the error names the place of the secret and never the secret", async () => {
    const error = await verify(raw, headers, [secret, "whsec_c2VjcmV0"], { now }).catch(String);
    expect(error).toBe("TypeError: secret 2 is too short: 6 bytes of 32");
    expect(await verify(raw, headers, ["c2VjcmV0"], { now }).catch(String)).not.toContain("c2VjcmV0");
  });

  test("a text, a parsed body, or no time", async () => {
    for (const wrong of [raw.toString(), JSON.parse(raw.toString()), undefined]) {
      await expect(verify(wrong, headers, secrets, { now })).rejects.toThrow("raw bytes");
    }
    const noTime = { now: undefined as unknown as number };
    await expect(verify(raw, headers, secrets, noTime)).rejects.toThrow("needs the time");
  });
});

describe("the module", () => {
  test("needs nothing but Web Crypto and the numbers of the contract", () => {
    const text = readFileSync(path.resolve(import.meta.dirname, "../../src/webhooks/verify.ts"), "utf8");
    expect(text.match(/from "[^"]+"/g)).toEqual(['from "#generated/delivery.ts"']);
    expect(text).not.toMatch(/\b(Buffer|process|require)\b/);
  });

  test("keeps a bounded number of imported keys, and forgets none that it needs", async () => {
    const others = Array.from({ length: 250 }, (_, index) => {
      const bytes = Buffer.alloc(32, 1);
      bytes.writeUInt16BE(index);
      return `whsec_${bytes.toString("base64")}`;
    });
    expect((await verify(raw, headers, [secret, ...others], { now })).ok).toBe(true);
    expect((await verify(raw, headers, [...others, secret], { now })).ok).toBe(true);
    expect((await verify(raw, headers, others, { now })).ok).toBe(false);
  });
});

describe("whatever the data", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test("the tail has 80 bytes and both constructions verify", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now });
    const key = keyOf(secret);
    const anyData = fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(anyData, async (data) => {
        const body = toBody(toStem({ id, data }), now, 3, key);
        const bytes = Buffer.from(body);
        expect(bytes.subarray(-80).toString()).toMatch(/^,"signature":"[0-9a-f]{64}"\}$/);
        const signed = signatureHeaders([key], id, now, body);
        expect((await verify(bytes, signed, [secret], { now })).ok).toBe(true);
        expect(() => new Webhook(secret).verify(body, signed)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
