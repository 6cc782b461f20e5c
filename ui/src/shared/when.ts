// Moments as they were recorded. A journal entry keeps the clock and offset of
// the desk it was made at, and is shown by that clock, not by the reader's.

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** "24 Nov 2026, 14:02" for an RFC 3339 moment; the text itself if it is not one. */
export function moment(at: string, locale: string): string {
  const parts = SHAPE.exec(at);
  if (!parts) return at;
  const [, year, month, day, hour, minute] = parts.map(Number) as [number, number, number, number, number, number];
  const clock = new Date(Date.UTC(year, month - 1, day, hour || 0, minute || 0));
  const timed = parts[4] !== undefined;
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    year: "numeric",
    ...(timed ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } : {}),
  }).format(clock);
}

/** A hash in groups of eight, so that two can be compared by eye or read aloud. */
export const grouped = (hex: string): string => hex.replace(/(.{8})(?=.)/g, "$1 ");
