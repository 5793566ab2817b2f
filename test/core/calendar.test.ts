import { describe, expect, test } from "vitest";
import { dateAt, endOfDay } from "#src/core/calendar.ts";

const hourMs = 3_600_000;

/** [time zone, day, the first instant after it in UTC, the day that it begins, hours of the day] */
const days: [timeZone: string, date: string, end: string, next: string, hours: number][] = [
  ["UTC", "2026-03-02", "2026-03-03T00:00Z", "2026-03-03", 24],
  ["UTC", "2026-01-31", "2026-02-01T00:00Z", "2026-02-01", 24],
  ["UTC", "2026-02-28", "2026-03-01T00:00Z", "2026-03-01", 24],
  ["UTC", "2026-04-30", "2026-05-01T00:00Z", "2026-05-01", 24],
  ["UTC", "2026-12-31", "2027-01-01T00:00Z", "2027-01-01", 24],
  ["UTC", "2028-02-28", "2028-02-29T00:00Z", "2028-02-29", 24],
  ["UTC", "2028-02-29", "2028-03-01T00:00Z", "2028-03-01", 24],
  ["UTC", "2100-02-28", "2100-03-01T00:00Z", "2100-03-01", 24],
  ["Europe/Berlin", "2026-03-28", "2026-03-28T23:00Z", "2026-03-29", 24],
  ["Europe/Berlin", "2026-03-29", "2026-03-29T22:00Z", "2026-03-30", 23],
  ["Europe/Berlin", "2026-03-30", "2026-03-30T22:00Z", "2026-03-31", 24],
  ["Europe/Berlin", "2026-10-24", "2026-10-24T22:00Z", "2026-10-25", 24],
  ["Europe/Berlin", "2026-10-25", "2026-10-25T23:00Z", "2026-10-26", 25],
  ["Europe/Berlin", "2028-02-29", "2028-02-29T23:00Z", "2028-03-01", 24],
  ["Europe/Berlin", "2026-12-31", "2026-12-31T23:00Z", "2027-01-01", 24],
  ["America/New_York", "2026-03-07", "2026-03-08T05:00Z", "2026-03-08", 24],
  ["America/New_York", "2026-03-08", "2026-03-09T04:00Z", "2026-03-09", 23],
  ["America/New_York", "2026-10-31", "2026-11-01T04:00Z", "2026-11-01", 24],
  ["America/New_York", "2026-11-01", "2026-11-02T05:00Z", "2026-11-02", 25],
  ["America/New_York", "2028-02-29", "2028-03-01T05:00Z", "2028-03-01", 24],
  // The clock goes from 24:00 to 1:00, and in autumn from 24:00 back to 23:00.
  ["America/Santiago", "2026-09-05", "2026-09-06T04:00Z", "2026-09-06", 24],
  ["America/Santiago", "2026-09-06", "2026-09-07T03:00Z", "2026-09-07", 23],
  ["America/Santiago", "2026-04-04", "2026-04-05T04:00Z", "2026-04-05", 25],
  ["Asia/Beirut", "2026-03-28", "2026-03-28T22:00Z", "2026-03-29", 24],
  ["Asia/Beirut", "2026-03-29", "2026-03-29T21:00Z", "2026-03-30", 23],
  ["Asia/Beirut", "2026-10-24", "2026-10-24T22:00Z", "2026-10-25", 25],
  // Half an hour of daylight saving, a quarter in the offset, the first and the last zone of a day.
  ["Australia/Lord_Howe", "2026-04-05", "2026-04-05T13:30Z", "2026-04-06", 24.5],
  ["Asia/Kathmandu", "2026-03-02", "2026-03-02T18:15Z", "2026-03-03", 24],
  ["Pacific/Kiritimati", "2026-12-31", "2026-12-31T10:00Z", "2027-01-01", 24],
  ["Pacific/Pago_Pago", "2026-12-31", "2027-01-01T11:00Z", "2027-01-01", 24],
  // Samoa went over the date line: after 29 December 2011 came the 31st.
  ["Pacific/Apia", "2011-12-28", "2011-12-29T10:00Z", "2011-12-29", 24],
  ["Pacific/Apia", "2011-12-29", "2011-12-30T10:00Z", "2011-12-31", 24],
  ["Pacific/Apia", "2011-12-31", "2011-12-31T10:00Z", "2012-01-01", 24],
];

describe("endOfDay and dateAt", () => {
  test.each(days)(
    "in %s %s ends at %s, when %s begins, after %d hours",
    (timeZone, date, end, next, hours) => {
      const endMs = endOfDay(date, timeZone);
      expect(new Date(endMs)).toEqual(new Date(end));
      expect([dateAt(endMs - 1, timeZone), dateAt(endMs, timeZone)]).toEqual([date, next]);
      const startMs = endMs - hours * hourMs;
      expect(dateAt(startMs, timeZone)).toBe(date);
      expect(dateAt(startMs - 1, timeZone) < date).toBe(true);
    },
  );

  test("a day that never was is over when the one before it is", () => {
    expect(endOfDay("2011-12-30", "Pacific/Apia")).toBe(endOfDay("2011-12-29", "Pacific/Apia"));
  });

  test("over the years every day ends where the next one begins, and later than the one before", () => {
    for (const timeZone of ["Europe/Berlin", "America/New_York", "America/Santiago", "Asia/Beirut"]) {
      let before = endOfDay("2025-12-31", timeZone);
      for (let day = 0; day < 3 * 365; day++) {
        const date = dateAt(before, timeZone);
        const end = endOfDay(date, timeZone);
        expect([23, 24, 25]).toContain((end - before) / hourMs);
        before = end;
      }
      expect(dateAt(before, timeZone)).toBe("2028-12-31");
    }
  });

  test("the ends of the calendar", () => {
    expect(endOfDay("9999-12-31", "UTC")).toBe(Date.UTC(10_000, 0, 1));
    expect(dateAt(Date.parse("0001-01-02T00:00:00Z"), "America/New_York")).toBe("0001-01-01");
  });

  test("a time zone that there is not throws", () => {
    expect(() => dateAt(0, "Europe/Atlantis")).toThrow(RangeError);
    expect(() => endOfDay("2026-01-01", "Europe/Atlantis")).toThrow(RangeError);
  });
});
