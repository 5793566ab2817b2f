import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { toBody, toStem } from "#src/webhooks/message.ts";
import { keyOf, signatureHeaders } from "#src/webhooks/sign.ts";
import { verify } from "#src/webhooks/verify.ts";
import { openssl } from "#test/support/verify.ts";
import vector from "../../asyncapi/vectors/signature.json" with { type: "json" };

const sentAt = Date.parse("2026-11-23T17:09:01.123Z");
const id = vector.headers["webhook-id"];
const key = keyOf(vector.secret);
const stem = vector.signed.slice(0, vector.signed.indexOf(',"sent_at"'));
const genuine = Buffer.from(vector.body);
const check = (raw: Uint8Array, secrets = [vector.secret], now = sentAt, webhookId = id) =>
  verify(raw, secrets, now, webhookId);

describe("golden vectors", () => {
  test("our bytes and headers are those that openssl made", () => {
    expect(toBody(stem, sentAt, 1, key)).toBe(vector.body);
    expect(signatureHeaders([key], id, sentAt, vector.body)).toEqual(vector.headers);
    expect(vector.body.length - vector.signed.length).toBe(80);
  });

  test("openssl computes them again", () => {
    const hmac = (input: string) => {
      const args = ["dgst", "-sha256", "-mac", "HMAC", "-macopt", `hexkey:${vector.key_hex}`, "-r"];
      return openssl(args, input).split(" ")[0];
    };
    expect(hmac(vector.signed)).toBe(vector.signature);
    const header = Buffer.from(
      hmac(`${id}.${vector.headers["webhook-timestamp"]}.${vector.body}`)!,
      "hex",
    ).toString("base64");
    expect(`v1,${header}`).toBe(vector.headers["webhook-signature"]);
  });
});

describe("our verifier", () => {
  test("accepts the genuine body, with any of the live secrets", () => {
    expect(check(genuine)).toMatchObject({ ok: true, message: { id } });
    expect(check(genuine, ["whsec_AAAA", vector.secret]).ok).toBe(true);
  });

  test("refuses another secret, another id, and a message from long ago or the future", () => {
    expect(check(genuine, ["whsec_AAAA"]).ok).toBe(false);
    expect(check(genuine, undefined, undefined, "evt_other").ok).toBe(false);
    expect(check(genuine, undefined, sentAt + 301_000).ok).toBe(false);
    expect(check(genuine, undefined, sentAt - 301_000).ok).toBe(false);
  });

  test("refuses the forged tail: a second data after a genuine signature", () => {
    const forged = Buffer.from(
      `${vector.body.slice(0, -1)},"data":{"name":"forged"},"signature":"${vector.signature}"}`,
    );
    expect(JSON.parse(forged.toString()).data.name).toBe("forged");
    expect(check(forged).ok).toBe(false);
    expect(check(Buffer.concat([genuine, Buffer.from(" ")])).ok).toBe(false);
  });

  test("refuses the splice: signed content of the header under the body's construction", () => {
    const content = `${id}.${vector.headers["webhook-timestamp"]}.${vector.body}`;
    const hex = Buffer.from(vector.headers["webhook-signature"].slice(3), "base64").toString("hex");
    expect(check(Buffer.from(`${content},"signature":"${hex}"}`)).ok).toBe(false);
  });

  test("refuses every edit of a byte", () => {
    fc.assert(
      fc.property(fc.nat(genuine.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const edited = Buffer.from(genuine);
        edited[at] = edited[at]! ^ difference;
        expect(check(edited).ok).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });
});

test("whatever the data, the tail has 80 bytes and both constructions verify", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (data) => {
      const body = toBody(toStem({ id, data }), sentAt, 3, key);
      const raw = Buffer.from(body);
      expect(raw.subarray(-80).toString()).toMatch(/^,"signature":"[0-9a-f]{64}"\}$/);
      expect(check(raw).ok).toBe(true);
      const now = Date.now();
      const fresh = toBody(toStem({ id, data }), now, 1, key);
      expect(() =>
        new Webhook(vector.secret).verify(fresh, signatureHeaders([key], id, now, fresh)),
      ).not.toThrow();
    }),
    { numRuns: 200 },
  );
});
