// A text cut where marks begin and end, so that overlapping marks can be
// painted side by side. All places are code points, as everywhere in a case.

export interface Range { id: string; start: number; end: number }

/** A stretch of text under the same marks; `start` is its first code point. */
export interface Piece { start: number; text: string; ids: string[]; begins: string[] }

/** A line of the text with its pieces; an empty line has none. */
export interface Line { start: number; pieces: Piece[] }

/** A line of the text as it stands. */
export interface Bare { start: number; text: string }

/** So long a line is shown in stretches: no browser lays out one of a million letters. */
export const LONGEST = 4000;

/** The text as its lines; one that is too long is parted after white space, or anywhere. */
export function linesOf(text: string): Bare[] {
  const lines: Bare[] = [];
  let start = 0;
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end);
    for (let from = 0; ;) {
      const to = parted(line, from);
      const part = line.slice(from, to);
      lines.push({ start, text: part });
      start += length(part);
      if (to === line.length) break;
      from = to;
    }
    start += 1;
    at += line.length + 1;
  }
  return lines;
}

function parted(line: string, from: number): number {
  if (line.length - from <= LONGEST) return line.length;
  const far = from + LONGEST;
  for (let at = far; at > far - 200; at -= 1) if (/\s/.test(line[at - 1] ?? "")) return at;
  // Not between the two halves of one character.
  return (line.codePointAt(far - 1) ?? 0) > 0xffff ? far - 1 : far;
}

/** A line cut where ranges begin and end. Ranges outside it are cut to it. */
export function cut({ start, text }: Bare, ranges: readonly Range[]): Piece[] {
  if (text === "") return [];
  const end = start + length(text);
  const here = ranges.filter((range) => range.start < end && range.end > start && range.end > range.start);
  const edges = new Set([start, end]);
  for (const range of here) {
    edges.add(Math.max(range.start, start));
    edges.add(Math.min(range.end, end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  let unit = 0;
  return cuts.slice(0, -1).map((from, n) => {
    const to = unit + units(text.slice(unit), (cuts[n + 1] ?? end) - from);
    const under = here.filter((range) => range.start <= from && range.end > from);
    const piece = { start: from, text: text.slice(unit, to), ids: under.map((range) => range.id), begins: under.filter((range) => range.start === from).map((range) => range.id) };
    unit = to;
    return piece;
  });
}

/** The text as lines of pieces. */
export const marked = (text: string, ranges: readonly Range[]): Line[] =>
  linesOf(text).map((line) => ({ start: line.start, pieces: cut(line, ranges) }));

/** Where a mark runs beside the others that it overlaps: lane `lane` of `of`, from 0. */
export interface Lane { lane: number; of: number }

/**
 * A lane for every range, so that no two that overlap share one. Ranges that
 * hang together by overlaps know how many lanes they take; one alone takes one.
 */
export function lanesOf(ranges: readonly Range[]): ReadonlyMap<string, Lane> {
  const lanes = new Map<string, Lane>();
  let group: Lane[] = [];
  let ends: number[] = [];
  const ordered = ranges.filter((range) => range.end > range.start).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { id, start, end } of ordered) {
    if (ends.every((one) => one <= start)) { group = []; ends = []; }
    const free = ends.findIndex((one) => one <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    const own = { lane, of: 0 };
    group.push(own);
    for (const one of group) one.of = ends.length;
    lanes.set(id, own);
  }
  return lanes;
}

/** How many code points a text has. */
export function length(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // The second half of a pair counts with the first.
    if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length && text.charCodeAt(at + 1) >> 10 === 0x37) at += 1;
    count += 1;
  }
  return count;
}

/** The code points from `start` to `end`, as text. */
export function slice(text: string, start: number, end: number): string {
  const from = units(text, start);
  const rest = text.slice(from);
  return rest.slice(0, units(rest, end - start));
}

/**
 * What is selected inside `root`, in code points of the text it shows. Every
 * piece there carries `data-start`. Null where nothing, or nothing of it, is.
 */
export function selected(root: HTMLElement, selection: Selection | null): { start: number; end: number } | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = place(root, range.startContainer, range.startOffset, "from");
  const end = place(root, range.endContainer, range.endOffset, "to");
  return start === null || end === null || end <= start ? null : { start, end };
}

function place(root: HTMLElement, node: Node, offset: number, edge: "from" | "to"): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const holder = node.parentElement?.closest<HTMLElement>("[data-start]");
    if (!holder) return null;
    return Number(holder.dataset["start"]) + length((node.textContent ?? "").slice(0, offset));
  }
  // Between elements: the nearest piece at or after (or before) that point.
  const pieces = [...root.querySelectorAll<HTMLElement>("[data-start]")];
  const point = document.createRange();
  point.setStart(node, offset);
  if (edge === "from") {
    const after = pieces.find((piece) => point.comparePoint(piece, 0) >= 0);
    return after ? Number(after.dataset["start"]) : null;
  }
  const before = pieces.findLast((piece) => point.comparePoint(piece, piece.childNodes.length) <= 0);
  return before ? Number(before.dataset["start"]) + length(before.textContent ?? "") : null;
}

/** The pieces of text that `root` shows, in order. */
export const piecesOf = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[data-start]")];

/**
 * The stretch of `root` that shows the code points from `start` to `end`; null
 * where they are not shown.
 */
export const stretch = (root: HTMLElement, start: number, end: number): globalThis.Range | null =>
  stretchIn(piecesOf(root), start, end);

/** As [`stretch`], for many stretches of the same pieces. */
export function stretchIn(pieces: readonly HTMLElement[], start: number, end: number): globalThis.Range | null {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, units(first.node.data, start - first.start));
  range.setEnd(last.node, units(last.node.data, end - last.start));
  return range;
}

/** The piece of text that holds a code point; pieces come in order. */
function pieceAt(pieces: readonly HTMLElement[], at: number): { node: Text; start: number } | null {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (Number(pieces[middle]?.dataset["start"]) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  const node = piece?.firstChild;
  if (!piece || !(node instanceof Text)) return null;
  const start = Number(piece.dataset["start"]);
  // The end of a line is shown by no piece: the one before it stands for it.
  return at < start || at > start + length(node.data) ? null : { node, start };
}

/** How many UTF-16 units the first `points` code points of a text take. */
export function units(text: string, points: number): number {
  let at = 0;
  for (let left = points; left > 0 && at < text.length; left -= 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}
