// What the generated validators need at run time, so that a production install carries no validator library.
// Copied to generated/ as it is.

/** Length in Unicode code points, as JSON Schema counts. */
export function ucs2length(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:Z|[+-](\d{2}):(\d{2}))$/i;

function isDate(text) {
  const match = datePattern.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const firstMs = Date.parse("0001-01-02T00:00:00Z");
const endMs = Date.parse("9999-12-31T00:00:00Z");

/** A day from both ends of the four-digit years, so that it has such a date in every time zone. */
function isOnEveryCalendar(text) {
  if (!/^(?:0001|9999)/.test(text)) return true;
  const ms = Date.parse(text);
  return ms >= firstMs && ms < endMs;
}

/** RFC 3339 section 5.6; leap seconds are refused, since no clock here can hold them. */
function isDateTime(text) {
  const [date, time, ...rest] = text.split(/[Tt]/);
  const match = rest.length === 0 && time !== undefined ? timePattern.exec(time) : null;
  if (!match || !isDate(date)) return false;
  const [hour, minute, second, offsetHour = 0, offsetMinute = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const inRange = hour < 24 && minute < 60 && second < 60 && offsetHour < 24 && offsetMinute < 60;
  return inRange && isOnEveryCalendar(text);
}

const mailbox = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}$/u;
const label = /^[a-z0-9-]{1,63}$/iu;

/** A mailbox and a domain of two labels or more. */
function isEmail(text) {
  const at = text.indexOf("@");
  const labels = text.slice(at + 1).split(".");
  const isLabel = (part) => label.test(part) && !part.startsWith("-") && !part.endsWith("-");
  return at > 0 && labels.length > 1 && mailbox.test(text.slice(0, at)) && labels.every(isLabel);
}

export const formats = {
  date: isDate,
  "date-time": isDateTime,
  email: isEmail,
  uri: (text) => URL.canParse(text) && /^[a-z][a-z0-9+.-]*:/i.test(text),
};
