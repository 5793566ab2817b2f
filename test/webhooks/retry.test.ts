import { describe, expect, test } from "vitest";
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

test.each([
  [undefined, 0],
  ["0", 0],
  ["120", 120_000],
  [" 7 ", 7000],
  ["1000000000", 86_400_000],
  ["-5", 0],
  ["NaN", 0],
  ["", 0],
  ["Thu, 01 Jan 2026 00:02:00 GMT", 120_000],
  ["Wed, 31 Dec 2025 23:00:00 GMT", 0],
  ["Fri, 01 Jan 2027 00:00:00 GMT", 86_400_000],
])("Retry-After: %s → %i ms", (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});
