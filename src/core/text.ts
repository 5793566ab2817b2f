/** U+FFFD stands for what cannot be kept of a text that somebody else wrote, as it does for bytes that are not UTF-8. */
const replacement = "\uFFFD";

/** Whether every engine keeps the text as it is. PostgreSQL refuses NUL, and half a surrogate pair has no UTF-8. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}

/** The text of somebody else with U+FFFD in the place of each NUL and each half of a surrogate pair. */
export function toStorable(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", replacement);
}

/** At most the first `units` UTF-16 units of a text. A character of two units is kept whole or left out. */
export function beginningOf(text: string, units: number): string {
  if (text.length <= units) return text;
  const last = text.charCodeAt(units - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units);
}
