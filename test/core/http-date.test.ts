import { describe, expect, test } from "vitest";
import { parseHttpDate } from "#src/core/http-date.ts";

const now = Date.UTC(2026, 0, 1);
const example = Date.UTC(1994, 10, 6, 8, 49, 37);

describe("dates of HTTP", () => {
  test.each([
    ["Sun, 06 Nov 1994 08:49:37 GMT", example],
    ["Sunday, 06-Nov-94 08:49:37 GMT", example],
    ["Sun Nov  6 08:49:37 1994", example],
    ["Wed Nov 16 08:49:37 1994", Date.UTC(1994, 10, 16, 8, 49, 37)],
    ["Thu, 29 Feb 2024 00:00:00 GMT", Date.UTC(2024, 1, 29)],
    ["Sat, 31 Dec 2016 23:59:60 GMT", Date.UTC(2017, 0, 1)],
    ["Fri, 31 Dec 9999 23:59:59 GMT", Date.UTC(9999, 11, 31, 23, 59, 59)],
  ])("%s", (text, ms) => {
    expect(parseHttpDate(text, now)).toBe(ms);
  });

  test.each([
    ["Monday, 06-Nov-94 08:49:37 GMT", example],
    ["SUN, 6 nov 1994 08:49:37 gmt", example],
    ["Sun, 06 Nov 1994 08:49:37 UTC", example],
    ["Sun, 06 Nov 1994 03:49:37 -0500", example],
    ["06 Nov 1994 08:49:37 -0000", example],
    ["Sunday, 06-Nov-1994 08:49:37 GMT", example],
    ["Sun Nov 6 08:49:37 1994", example],
    ["1994-11-06T08:49:37Z", example],
    ["1994-11-06T09:49:37.000+01:00", example],
  ])("%s is written by mistake, and has one meaning", (text, ms) => {
    expect(parseHttpDate(text, now)).toBe(ms);
  });

  test.each([
    ["Thu, 01-Jan-76 00:00:00 GMT", Date.UTC(2076, 0, 1)],
    ["Thu, 01-Jan-76 00:00:01 GMT", Date.UTC(1976, 0, 1, 0, 0, 1)],
    ["Fri, 31-Dec-99 23:59:59 GMT", Date.UTC(1999, 11, 31, 23, 59, 59)],
    ["Sat, 01-Jan-00 00:00:00 GMT", Date.UTC(2000, 0, 1)],
  ])("%s: no two-digit year is more than 50 years ahead", (text, ms) => {
    expect(parseHttpDate(text, now)).toBe(ms);
  });

  test("a two-digit year belongs to the next century near its end", () => {
    const at2099 = Date.UTC(2099, 6, 1);
    expect(parseHttpDate("Fri, 01-Jan-00 00:00:00 GMT", at2099)).toBe(Date.UTC(2100, 0, 1));
    expect(parseHttpDate("Sat, 01-Jan-50 00:00:00 GMT", at2099)).toBe(Date.UTC(2050, 0, 1));
  });

  test.each([
    "",
    "tomorrow",
    "Sun, 06 Nov 1994",
    "Sun, 06 Nov 1994 08:49:37",
    "Sun, 06 Nov 1994 08:49:37 PST",
    "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:00 GMT",
    "Sun, 31 Nov 1994 08:49:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 29 Feb 2023 08:49:37 GMT",
    "Sun, 06 Nox 1994 08:49:37 GMT",
    "Sun, 06  Nov 1994 08:49:37 GMT",
    "Xyz, 06 Nov 1994 08:49:37 GMT",
    "Sun Nov 06 08:49:37 1994 GMT",
    "1994-11-06T08:49:37",
    "1994-11-06",
    "784111777",
  ])("%j is none", (text) => {
    expect(parseHttpDate(text, now)).toBeUndefined();
  });
});
