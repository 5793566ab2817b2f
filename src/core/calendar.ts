import { Temporal } from "temporal-polyfill";

/** The calendar day (YYYY-MM-DD) on which `ms` lies in an IANA time zone. */
export function dateAt(ms: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The day after, YYYY-MM-DD. */
export function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

/** The day before, YYYY-MM-DD. */
export function dayBefore(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

/**
 * When a day is over: its 24:00 in the time zone, which is the first instant of the next day, as ms. Also where
 * the day has 23 or 25 hours, or the next one begins later than 0:00.
 */
export function endOfDay(date: string, timeZone: string): number {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds;
}
