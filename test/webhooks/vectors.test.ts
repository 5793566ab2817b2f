import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Webhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { delivery } from "#generated/delivery.ts";
import { toBody } from "#src/webhooks/message.ts";
import { keyOf, signatureHeaders } from "#src/webhooks/sign.ts";
import { verify } from "#src/webhooks/verify.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { receivedAt, sendable, type Vector, vectorNamed, vectors } from "#test/support/vectors.ts";
import { openssl, opensslFindsAllGenuine } from "#test/support/verify.ts";

const folder = path.resolve(import.meta.dirname, "../../asyncapi/vectors");
const byName = (list: readonly Vector[]) => list.map((vector) => [vector.name, vector] as const);
const verdict = ({ raw, headers, secrets }: Vector) => verify(raw, headers, secrets, { now: receivedAt });

describe("what the platform sends", () => {
  test.each(byName(sendable))("%s: body and headers are ours to the byte", (_name, vector) => {
    const { body, headers } = vector.signedWith!;
    const text = vector.raw.toString();
    const [stem, end] = [text.slice(0, text.lastIndexOf(',"sent_at"')), JSON.parse(text)];
    const sentAt = Date.parse(end.sent_at);
    expect(toBody(stem, sentAt, end.attempt, keyOf(body)).toString()).toBe(text);
    expect(signatureHeaders(headers.map(keyOf), end.id, sentAt, vector.raw)).toEqual(vector.headers);
  });

  test("the biggest has as many bytes as the contract allows", () => {
    expect(vectorNamed("biggest").raw.length).toBe(delivery.sizes.bodyMaxBytes);
  });

  test("openssl finds every tail genuine", () => {
    for (const [secret, group] of Map.groupBy(sendable, ({ signedWith }) => signedWith.body)) {
      const bodies = group.map(({ raw }) => raw);
      expect(opensslFindsAllGenuine(bodies, secret)).toBe(true);
    }
  });

  test("openssl makes every vector again as it stands", () => {
    openssl(["version"]);
    const again = freshFolder();
    execFileSync("sh", [path.join(folder, "make.sh"), again]);
    const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
    expect(readdirSync(again).sort()).toEqual(files.sort());
    for (const file of files) {
      expect(readFileSync(path.join(again, file), "utf8")).toBe(
        readFileSync(path.join(folder, file), "utf8"),
      );
    }
  });
});

describe("our verifier", () => {
  test.each(byName(vectors.filter(({ accepted }) => accepted)))("accepts: %s", async (_name, vector) => {
    const message = JSON.parse(vector.raw.toString());
    expect(await verdict(vector)).toEqual({ ok: true, message });
  });

  test.each(byName(vectors.filter(({ accepted }) => !accepted)))("refuses: %s", async (_name, vector) => {
    expect(await verdict(vector)).toEqual({ ok: false, reason: expect.any(String) });
  });

  test("each rule is the only one that refuses some of them", async () => {
    const results = await Promise.all(vectors.map(verdict));
    const reasons = new Set(results.flatMap((result) => (result.ok ? [] : [result.reason])));
    expect([...reasons].sort()).toEqual([
      "sent too long ago, or in the future",
      "the body is not one JSON object",
      "the body is too short",
      "the signature does not match",
      "webhook-id is not the id of the body",
    ]);
  });
});

// That of svix takes webhook-* headers like its own, hands them to a newer standardwebhooks, and does not parse.
describe.each([
  ["standardwebhooks", Webhook],
  ["svix", SvixWebhook],
] as const)("the library %s, by the headers alone", (_library, Library) => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: receivedAt });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const accepts = ({ raw, headers, secrets }: Vector) =>
    secrets.some((secret) => {
      try {
        new Library(secret).verify(raw.toString(), headers);
        JSON.parse(raw.toString());
        return true;
      } catch {
        return false;
      }
    });

  test.each(byName(vectors.filter(({ accepted }) => accepted)))("accepts: %s", (_name, vector) => {
    expect(accepts(vector)).toBe(true);
  });

  test("with any live key, so also where a receiver changed too early or too late", () => {
    const refused = sendable.filter((vector) => !accepts(vector));
    expect(refused.map(({ name }) => name)).toEqual(["after, receiver never changed"]);
  });

  test("refuses every forgery but those whose headers were signed with the key", () => {
    const forgeries = vectors.filter(({ accepted, signedWith }) => !accepted && !signedWith);
    expect(forgeries.filter(accepts).map(({ name }) => name)).toEqual([
      // The header names another event, or one that is not ours: compare it with the body's id yourself.
      "another id in the header",
      "an id that is not ours",
      // The header has whole seconds, and sent_at is not looked at.
      "sent 300.001 s in the future",
      "sent_at is not a time",
      "no sent_at",
      // JSON, but not one object that begins with the first byte.
      "array around a message",
      "leading space",
    ]);
  });

  test("takes the splice for genuine where nothing is parsed: then only the form of the id gives it away", () => {
    const { raw, headers, secrets } = vectorNamed("splice: the body's signature in the header");
    const library = new Library(secrets[0]!);
    expect(() => library.verify(raw.toString(), headers, { jsonParse: false })).not.toThrow();
    expect(() => JSON.parse(raw.toString())).toThrow(SyntaxError);
    expect(headers["webhook-id"]).not.toMatch(/^evt_[0-9a-z]+$/);
  });
});
