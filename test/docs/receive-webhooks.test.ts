import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { delivery } from "#generated/delivery.ts";
import { retryDelayMs } from "#src/webhooks/retry.ts";
import { schemas } from "#test/support/contracts.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { codesOf, tablesOf, withoutBlocks } from "#test/support/markdown.ts";
import { receivedAt, sendable, vectorNamed, vectors } from "#test/support/vectors.ts";
import { openssl } from "#test/support/verify.ts";

const root = path.resolve(import.meta.dirname, "../..");
const page = readFileSync(path.join(root, "docs/receive-webhooks.md"), "utf8");
const prose = withoutBlocks(page).replace(/\s+/g, " ");
const rowsOf = (column: string) =>
  tablesOf(page)
    .find(({ header }) => header[0] === column)!
    .rows.map(({ cells }) => Object.values(cells));

/** The page's code blocks in a language. */
const blocksOf = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, code]) => code!);

/** 81920 s are 22 h 45 m 20 s. */
function spelled(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), "h"],
    [Math.floor((seconds % 3600) / 60), "m"],
    [seconds % 60, "s"],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  const last = parts.findLastIndex(([count]) => count > 0);
  return parts
    .slice(first, last + 1)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}

describe("the numbers are those of the contract", () => {
  const { retry, retryBounds, inFlight, rateBounds, timeouts, sizes, expiry, signature } = delivery;
  const pauses = (fraction: number) =>
    Array.from({ length: retry.retries }, (_, index) => retryDelayMs(retry, index + 1, fraction)! / 1000);

  test("the timetable of retries", () => {
    const [least, most] = [pauses(0), pauses(1)];
    expect(rowsOf("Attempt")).toEqual(
      least.map((seconds, index) => [String(index + 2), spelled(seconds), spelled(most[index]!)]),
    );
    const sum = (seconds: number[]) => seconds.reduce((one, other) => one + other);
    expect(prose).toContain(`All pauses together are ${spelled(sum(least))} to ${spelled(sum(most))}.`);
    expect(prose).toContain(`a random part of up to ${retry.jitter * 100} %`);
    expect(prose).toContain(`wait at least as long, up to ${retry.retryAfterCapSeconds / 3600} h`);
    expect(prose).toContain(`No pause is longer than ${retry.capSeconds / 3600} h before the random part`);
  });

  test("the bounds of an endpoint's settings", () => {
    const { retriesMax, baseSecondsMin, baseSecondsMax, factorMin, factorMax } = retryBounds;
    expect(rowsOf("Setting")).toEqual([
      ["retries", `${retry.retries}`, "0", `${retriesMax}`],
      ["first pause", `${retry.baseSeconds} s`, `${baseSecondsMin} s`, `${baseSecondsMax} s`],
      ["factor of each further pause", `${retry.factor}`, `${factorMin}`, `${factorMax}`],
      ["requests in flight", `${inFlight.perEndpoint}`, "1", `${inFlight.perEndpointMax}`],
      ["requests per second", "no cap", "1", `${rateBounds.perSecondMax}`],
    ]);
  });

  test.each([
    `The last ${signature.tailBytes} bytes of a body`,
    `more than ${signature.toleranceSeconds} s before or after now`,
    `base64 of ${signature.secretBytes} random bytes`,
    `at most ${sizes.bodyMaxBytes / 1024} KiB`,
    `At most ${sizes.urlMaxCharacters} characters`,
    `on port ${delivery.ports.join(" or ")}`,
    `resolved within ${timeouts.dnsMs / 1000} s, the connection be there within ${timeouts.connectMs / 1000} s and the answer within ${timeouts.totalMs / 1000} s`,
    `${expiry.unfinishedDays} days after the event it was still not delivered`,
    `delivered or dead are kept for ${expiry.keptDays} days`,
    `Keep the ids for **${expiry.keptDays} days**`,
    `share ${inFlight.perProcess} requests in flight`,
    `the first ${delivery.lease.lostBeforeCounted} use up no retry`,
  ])("%s", (phrase) => {
    expect(prose).toContain(phrase);
  });

  test("a backlog drains as fast as requests in flight and answers allow", () => {
    for (const [inFlight, answer, perSecond, whole] of rowsOf("In flight")) {
      const rate = Number(inFlight) / Number.parseFloat(answer!);
      expect([perSecond, whole]).toEqual([
        String(Number(rate.toFixed(2))),
        spelled(Math.round(10_000 / rate)),
      ]);
    }
  });
});

test("every cause, reason and state that the contract names is explained", () => {
  const said = (schema: string, member: string) => schemas[schema]!.properties![member]!;
  const listed = /: ([a-z_, ]+?),? or ([a-z_]+)/.exec(said("DeliveryAttempt", "cause").description!)!;
  const causes = [...listed[1]!.split(", "), listed[2]!];
  expect(causes.filter((cause) => !codesOf(page).includes(cause))).toEqual([]);
  const reasons = /: ([a-z_, ]+?) or ([a-z_]+)/.exec(said("Delivery", "reason").description!)!;
  expect(rowsOf("Reason").map(([reason]) => codesOf(reason!)[0])).toEqual([
    ...reasons[1]!.split(", "),
    reasons[2],
  ]);
  expect(rowsOf("State").map(([state]) => codesOf(state!)[0])).toEqual(said("Delivery", "state").enum);
});

describe("the code that receivers copy", () => {
  const [byBody = "", byHeaders = ""] = blocksOf("ts");
  const folder = path.join(root, ".tmp");
  let place: string;
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    place = mkdtempSync(path.join(folder, "guide-"));
  });
  afterAll(() => rmSync(place, { recursive: true }));
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: receivedAt });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function exported(name: string, code: string) {
    const file = path.join(place, `${name}.ts`);
    writeFileSync(file, code);
    return ((await import(file)) as Record<string, (...given: unknown[]) => unknown>)[name]!;
  }

  test("verifies the golden vectors", async () => {
    const verifyWebhook = await exported("verifyWebhook", byBody);
    for (const { name, raw, headers, secrets, accepted } of vectors) {
      const message = await verifyWebhook(raw, headers["webhook-id"], secrets);
      expect(message !== undefined, name).toBe(accepted);
    }
  });

  test("verifies by headers whatever is signed with a secret of the list, and refuses another id", async () => {
    const verifyByHeaders = await exported("verifyByHeaders", byHeaders);
    const accepted = vectors.filter(
      ({ raw, headers, secrets }) => verifyByHeaders(raw, headers, secrets) !== undefined,
    );
    const names = accepted.map(({ name }) => name);
    const genuine = sendable
      .map(({ name }) => name)
      .filter((name) => name !== "after, receiver never changed");
    expect(names).toEqual(expect.arrayContaining(genuine));
    expect(names.filter((name) => !genuine.includes(name))).toEqual([
      "sent 300.001 s in the future",
      "sent_at is not a time",
      "no sent_at",
      "leading space",
    ]);
  });

  test("the lines for a shell print the same digits twice", () => {
    openssl(["version"]);
    const cwd = freshFolder();
    writeFileSync(path.join(cwd, "body.json"), vectorNamed("beyond ASCII").raw);
    const printed = execFileSync("sh", ["-ec", blocksOf("sh")[0]!], { cwd, encoding: "utf8" });
    const digits = printed.match(/[0-9a-f]{64}/g);
    expect(digits).toHaveLength(2);
    expect(digits![0]).toBe(digits![1]);
  });
});
