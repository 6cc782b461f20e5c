// A text cut where marks begin and end, so that overlapping marks can be
// painted side by side. All places are code points, as everywhere in a case.

export interface Range { id: string; start: number; end: number }

/** A stretch of text under the same marks; `start` is its first code point. */
export interface Piece { start: number; text: string; ids: string[]; begins: string[] }

/** A line of the text with its pieces; an empty line has none. */
export interface Line { start: number; pieces: Piece[] }

/** The text as lines of pieces. Ranges outside the text are cut to it. */
export function marked(text: string, ranges: readonly Range[]): Line[] {
  const points = Array.from(text);
  const edges = new Set<number>([0, points.length]);
  for (const { start, end } of ranges) {
    edges.add(Math.min(start, points.length));
    edges.add(Math.min(end, points.length));
  }
  points.forEach((point, at) => { if (point === "\n") { edges.add(at); edges.add(at + 1); } });
  const cuts = [...edges].sort((a, b) => a - b);

  const ordered = [...ranges].filter((range) => range.end > range.start).sort((a, b) => a.start - b.start);
  const open: Range[] = [];
  let next = 0;
  const lines: Line[] = [{ start: 0, pieces: [] }];
  cuts.forEach((start, n) => {
    const end = cuts[n + 1];
    if (end === undefined) return;
    for (let i = open.length - 1; i >= 0; i -= 1) if ((open[i] as Range).end <= start) open.splice(i, 1);
    const begins: string[] = [];
    for (; next < ordered.length && (ordered[next] as Range).start <= start; next += 1) {
      const range = ordered[next] as Range;
      if (range.end > start) { open.push(range); begins.push(range.id); }
    }
    const piece = points.slice(start, end).join("");
    if (piece === "\n") lines.push({ start: end, pieces: [] });
    else lines.at(-1)?.pieces.push({ start, text: piece, ids: open.map((range) => range.id), begins });
  });
  return lines;
}

/** How many code points a text has. */
export const length = (text: string): number => Array.from(text).length;

/** The code points from `start` to `end`, as text. */
export const slice = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join("");

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

/**
 * The stretch of `root` that shows the code points from `start` to `end`; null
 * where they are not shown.
 */
export function stretch(root: HTMLElement, start: number, end: number): globalThis.Range | null {
  const pieces = [...root.querySelectorAll<HTMLElement>("[data-start]")];
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
  return { node, start: Number(piece.dataset["start"]) };
}

/** How many UTF-16 units the first `points` code points of a text take. */
export function units(text: string, points: number): number {
  let at = 0;
  for (let left = points; left > 0 && at < text.length; left -= 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}
