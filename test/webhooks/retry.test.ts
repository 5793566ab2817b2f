import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { retryAfterMs, retryDelayMs } from "#src/webhooks/retry.ts";

const schedule = { retries: 5, baseSeconds: 20, factor: 8 };
const now = Date.UTC(2026, 0, 1);

describe("the retry timetable", () => {
  test.each([
    [1, 20],
    [2, 160],
    [3, 1280],
    [4, 10_240],
    [5, 81_920],
  ])("after result %i: %i s, plus up to a quarter", (results, seconds) => {
    expect(retryDelayMs(schedule, results, 0)).toBe(seconds * 1000);
    expect(retryDelayMs(schedule, results, 1)).toBe(seconds * 1250);
  });

  test("no sixth retry, and never more than 24 h plus jitter", () => {
    expect(retryDelayMs(schedule, 6, 0)).toBeUndefined();
    expect(retryDelayMs({ retries: 5, baseSeconds: 300, factor: 10 }, 5, 0)).toBe(86_400_000);
  });

  test("a hint lengthens a pause and never shortens one", () => {
    expect(retryDelayMs(schedule, 1, 0, 60_000)).toBe(60_000);
    expect(retryDelayMs(schedule, 2, 0, 60_000)).toBe(160_000);
  });
});

const hints: [hint: string | undefined, ms: number][] = [
  [undefined, 0],
  ["0", 0],
  ["120", 120_000],
  [" 7 ", 7000],
  ["1000000000", 86_400_000],
  ["9".repeat(400), 86_400_000],
  ["-5", 0],
  ["+5", 0],
  ["NaN", 0],
  ["", 0],
  ["Thu, 01 Jan 2026 00:02:00 GMT", 120_000],
  ["Wed, 31 Dec 2025 23:00:00 GMT", 0],
  ["Fri, 01 Jan 2027 00:00:00 GMT", 86_400_000],
  ["Thursday, 01-Jan-26 00:02:00 GMT", 120_000],
  ["Thu Jan  1 00:05:00 2026", 300_000],
  ["2026-01-01T00:02:00Z", 120_000],
  ["2026-01-01 00:02:00", 0],
  ["120, 60", 120_000],
  ["60, Thu, 01 Jan 2026 00:02:00 GMT", 120_000],
  ["Thu, 01 Jan 2026 00:02:00 GMT, 180", 180_000],
  ["Thu, 01 Jan 2026 00:02:00 GMT,Thursday, 01-Jan-26 00:04:00 GMT", 240_000],
  ["soon, 60", 60_000],
  [",", 0],
];

test.each(hints)("Retry-After: %s → %i ms", (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

test.each(["America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"])(
  "Retry-After means the same in %s",
  (TZ) => {
    const given = JSON.stringify(hints.map(([header]) => header ?? ""));
    const script = `
      import { retryAfterMs } from "#src/webhooks/retry.ts";
      const zone = new Date(${now}).getTimezoneOffset();
      console.log(JSON.stringify([zone, ...${given}.map((hint) => retryAfterMs(hint, ${now}))]));`;
    const args = ["--input-type=module", "--eval", script];
    const [zone, ...ms] = JSON.parse(
      execFileSync(process.execPath, args, { env: { TZ }, encoding: "utf8" }),
    ) as number[];
    expect(zone).not.toBe(0);
    expect(ms).toEqual(hints.map(([, expected]) => expected));
  },
);

test("Retry-After that comes twice: the longer one counts", async () => {
  const server = createServer((_, response) => {
    response.writeHead(503, ["Retry-After", "60", "Retry-After", "Thu, 01 Jan 2026 00:02:00 GMT"]).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const deliverer = new Deliverer(new Guard({ allowLoopback: true, ownPorts: () => [] }), systemClock);
  onTestFinished(async () => {
    await deliverer.close();
    server.close();
  });
  const { port } = server.address() as { port: number };
  const outcome = await deliverer.post({ url: `http://127.0.0.1:${port}/`, body: "{}", headers: {} });
  expect(retryAfterMs(outcome.retryAfter, now)).toBe(120_000);
});
