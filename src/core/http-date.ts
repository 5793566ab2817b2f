const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthMs = (year: number, month: number, day: number) => new Date(0).setUTCFullYear(year, month, day);

const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i;
const forms = [
  // Sun, 06 Nov 1994 08:49:37 GMT, and as mail programs write it: without a day, with an offset.
  /^(?:(?<weekday>[a-z]{3,9}), )?(?<day>\d{1,2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d|60) (?<zone>gmt|utc?|z|[+-](?:[01]\d|2[0-3])[0-5]\d)$/i,
  // Sunday, 06-Nov-94 08:49:37 GMT
  /^(?<weekday>[a-z]{3,9}), (?<day>\d{2})-(?<month>[a-z]{3})-(?<year>\d{2}|\d{4}) (?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d|60) (?<zone>gmt|utc?|z|[+-](?:[01]\d|2[0-3])[0-5]\d)$/i,
  // Sun Nov  6 08:49:37 1994, always GMT
  /^(?<weekday>[a-z]{3,9}) (?<month>[a-z]{3}) (?<day> ?\d|\d\d) (?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d|60) (?<year>\d{4})$/i,
  // 1994-11-06T08:49:37Z is not HTTP, but has one meaning as well.
  /^(?<year>\d{4})-(?<number>0[1-9]|1[0-2])-(?<day>\d{2})t(?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d|60)(?:\.\d{1,9})?(?<zone>z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/i,
];

/**
 * A date of HTTP in any of its three forms (RFC 9110 section 5.6.7), as ms; undefined for anything else. Never local
 * time, whatever zone the process runs in. A two-digit year more than 50 years after `nowMs` lies in the century
 * before; a day of the week that does not fit is passed over. RFC 3339 and offsets, which senders use by mistake, too.
 */
export function parseHttpDate(text: string, nowMs: number): number | undefined {
  for (const form of forms) {
    const parts = form.exec(text)?.groups;
    if (parts) return weekday.test(parts.weekday ?? "sun") ? toMs(parts, nowMs) : undefined;
  }
  return undefined;
}

function toMs(parts: Record<string, string | undefined>, nowMs: number): number | undefined {
  const index = parts.number === undefined ? months.indexOf(parts.month!.toLowerCase()) : +parts.number - 1;
  if (index < 0) return undefined;
  const dayOfMonth = Number(parts.day);
  const timeMs = (Number(parts.hours) * 3600 + Number(parts.minutes) * 60 + Number(parts.seconds)) * 1000;
  const at = (year: number) => monthMs(year, index, dayOfMonth) + timeMs - offsetMs(parts.zone);
  const year = parts.year!.length === 2 ? fullYear(Number(parts.year), at, nowMs) : Number(parts.year);
  // The 31st of a month that has 30 days would be the 1st of the next one.
  const isReal = new Date(monthMs(year, index, dayOfMonth)).getUTCDate() === dayOfMonth && dayOfMonth > 0;
  return isReal ? at(year) : undefined;
}

function fullYear(lastDigits: number, at: (year: number) => number, nowMs: number): number {
  const now = new Date(nowMs);
  const century = now.getUTCFullYear() - (now.getUTCFullYear() % 100);
  const limit = new Date(nowMs).setUTCFullYear(now.getUTCFullYear() + 50);
  const years = [century + 100, century, century - 100].map((first) => first + lastDigits);
  return years.find((year) => at(year) <= limit)!;
}

function offsetMs(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? "") ?? [];
  if (sign === undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
