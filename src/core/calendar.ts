import { Temporal } from "temporal-polyfill";

/** How the days of a client are told. */
export interface Calendar {
  /** IANA: its days begin and end there. */
  readonly timeZone: string;
  /** The day that had begun when the time zone was changed last: days before it are closed. Empty where it never was. */
  readonly bookedFrom: string;
}

/** The day on which something is booked now: today, but never a day that was over before the time zone was changed. */
export function bookingDay(now: number, { timeZone, bookedFrom }: Calendar): string {
  const today = dateAt(now, timeZone);
  return today < bookedFrom ? bookedFrom : today;
}

/** The calendar day (YYYY-MM-DD) on which `ms` lies in an IANA time zone. */
export function dateAt(ms: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Days that are booked or waited for lie between these two, both included. */
export const firstDay = "1900-01-01";
export const lastDay = "2200-12-31";

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
