// The place that the address names, as `at=120-134` in code points: scrolled to
// and painted over the text without touching it.
import { useEffect } from "react";
import type { RefObject } from "react";

export function usePlace(root: RefObject<HTMLElement | null>, text: string | null, at: string | null, reveal: (start: number, end: number) => Range | null): void {
  useEffect(() => {
    const place = /^(\d{1,12})(?:-(\d{1,12}))?$/.exec(at ?? "");
    if (!place || !root.current || text === null) return undefined;
    const start = Number(place[1]);
    const end = Math.max(start, Number(place[2] ?? start));
    reveal(start, Math.max(end, start + 1));
    const range = rangeOf(root.current, start, end);
    if (!range) return undefined;
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    const registry = typeof CSS === "undefined" ? undefined : CSS.highlights;
    if (registry && typeof Highlight !== "undefined") registry.set("place", new Highlight(range));
    return () => { registry?.delete("place"); };
  }, [root, text, at, reveal]);
}

/** The range of two code points of the text that `root` shows; null where it does not reach there. */
export function rangeOf(root: HTMLElement, start: number, end: number): Range | null {
  const pieces = [...root.querySelectorAll<HTMLElement>("[data-start]")];
  const from = pointAt(pieces, start);
  const to = pointAt(pieces, end) ?? from;
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

function pointAt(pieces: readonly HTMLElement[], at: number): [Text, number] | null {
  const piece = pieces.findLast((one) => Number(one.dataset["start"]) <= at);
  const node = piece?.firstChild;
  if (!piece || !(node instanceof Text)) return null;
  const before = Array.from(node.data).slice(0, at - Number(piece.dataset["start"])).join("");
  return [node, before.length];
}
