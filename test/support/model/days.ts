const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const formats = new Map<string, Intl.DateTimeFormat>();
const ends = new Map<string, number>();

/** The day, YYYY-MM-DD, that a calendar on the wall of this time zone shows. */
export function dayAt(ms: number, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(zone, format);
  return format.format(ms);
}

/** `day` and some days more, or less. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The first millisecond at which the calendar on the wall shows a later day: found by looking at it. */
export function endOfDay(day: string, zone: string): number {
  const known = ends.get(`${day} ${zone}`);
  if (known !== undefined) return known;
  let before = Date.parse(day) - 15 * hourMs;
  let after = Date.parse(day) + dayMs + 15 * hourMs;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayAt(middle, zone) > day) after = middle;
    else before = middle;
  }
  ends.set(`${day} ${zone}`, after);
  return after;
}
