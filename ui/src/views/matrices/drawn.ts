// Where dates lie on a line: the days of a timeline as parts of its length, with
// ends that nothing bounds, and the marks of an axis. It settles no date.
import type { DatedShown } from "../../host/types.gen.ts";

const DAY = 86_400_000;

/** `YYYY-MM-DD` as a number of days; null where it is none. */
export function dayOf(text: string | null): number | null {
  const read = text === null ? null : /^(-?\d+)-(\d\d)-(\d\d)$/.exec(text);
  if (!read) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(read[1]), Number(read[2]) - 1, Number(read[3]));
  return Math.round(date.getTime() / DAY);
}

/** A stretch of the line, from 0 to 1. */
export interface Stretch { from: number; to: number }

export interface Drawn {
  thing: DatedShown;
  /** All the days that it can mean. */
  bar: Stretch;
  /** The days on which it certainly goes on. */
  sure: Stretch | null;
  /** Whether nothing bounds it on that side. */
  openStart: boolean;
  openEnd: boolean;
}

export interface Tick { at: number; day: number; by: "year" | "month" }
export interface Picture { rows: Drawn[]; ticks: Tick[] }

/** So much of the line is left free at each end. */
const EDGE = 0.03;

/** The dated ones of these things on one line; null where no day is known at all. */
export function drawn(things: readonly DatedShown[]): Picture | null {
  const days = things.flatMap((one) => [dayOf(one.first), dayOf(one.last)]).filter((day) => day !== null);
  if (days.length === 0) return null;
  const first = Math.min(...days);
  // One day alone would have no length.
  const last = Math.max(...days, first + 30);
  const open = things.some((one) => one.date !== null && (one.first === null || one.last === null));
  const edge = open ? 2 * EDGE : EDGE;
  const at = (day: number): number => edge + ((1 - 2 * edge) * (day - first)) / (last - first);
  const rows = things.flatMap((thing): Drawn[] => {
    const [from, to] = [dayOf(thing.first), dayOf(thing.last)];
    if (from === null && to === null) return [];
    const [sureFrom, sureTo] = [dayOf(thing.surelyFrom), dayOf(thing.surelyTo)];
    return [{
      thing,
      bar: { from: from === null ? 0 : at(from), to: to === null ? 1 : at(to + 1) },
      sure: sureFrom === null || sureTo === null ? null : { from: at(sureFrom), to: at(sureTo + 1) },
      openStart: from === null,
      openEnd: to === null,
    }];
  });
  return { rows, ticks: ticks(first, last).map((tick) => ({ ...tick, at: at(tick.day) })).filter((tick) => tick.at >= 0 && tick.at <= 1) };
}

/** No more marks than these on an axis. */
const MOST = 9;
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000];

function ticks(first: number, last: number): Omit<Tick, "at">[] {
  const monthOf = (day: number): number => {
    const date = new Date(day * DAY);
    return 12 * date.getUTCFullYear() + date.getUTCMonth();
  };
  const [from, to] = [monthOf(first), monthOf(last)];
  const step = MONTHS.find((months) => (to - from) / months <= MOST) ?? 120_000;
  const marks: Omit<Tick, "at">[] = [];
  for (let month = Math.ceil(from / step) * step; month <= to + 1; month += step) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
    marks.push({ day: Math.round(date.getTime() / DAY), by: step < 12 ? "month" : "year" });
  }
  return marks;
}
