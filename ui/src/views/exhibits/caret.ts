// Words selected by keys alone: a caret in the text that is read. The arrow
// keys move it by letters, lines, words with Ctrl; with Shift they select.
//
// It writes nothing and takes no letter: every key that is not one of its own
// goes on. Up, Down and the page keys scroll as ever until there is a caret.
import { useCallback, useEffect, useRef } from "react";
import type { KeyboardEvent, RefObject } from "react";

/** A place in a line of the text, in UTF-16 units of that line. */
interface Spot { line: HTMLElement; at: number }

type Grain = "grapheme" | "word";

const ARROWS = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);

export interface Caret {
  /** Moves or selects, if the key is one of the caret's own; whether it was. */
  press: (event: KeyboardEvent) => boolean;
  /** Puts the caret at the first word in sight, or where words are selected. */
  begin: () => void;
  /** Takes the caret away; what is selected stays so. */
  leave: () => void;
  /** The bar that stands for it, inside `page`. */
  bar: RefObject<HTMLSpanElement | null>;
}

/** A caret in the text that `page` shows, inside the nearest element that scrolls. */
export function useCaret(page: RefObject<HTMLElement | null>, language: string | null): Caret {
  const bar = useRef<HTMLSpanElement>(null);
  const on = useRef(false);
  /** How far from the side it would stand if lines were long enough. */
  const goal = useRef<number | null>(null);

  const draw = useCallback((spot: Spot | null) => {
    if (!bar.current || !page.current) return;
    bar.current.hidden = spot === null;
    on.current = spot !== null;
    if (!spot) return;
    const { x, top, height } = edge(spot);
    const origin = page.current.getBoundingClientRect();
    Object.assign(bar.current.style, { left: `${x - origin.left}px`, top: `${top - origin.top}px`, height: `${height}px` });
    const view = page.current.closest(".scroll");
    if (view) keepInSight(view, top, top + height);
  }, [page]);

  const leave = useCallback(() => draw(null), [draw]);
  const begin = useCallback(() => {
    const spot = page.current ? (selectedSpot(page.current) ?? firstInSight(page.current)) : null;
    if (!spot) return;
    const selection = window.getSelection();
    if (selection && (selection.isCollapsed || !page.current?.contains(selection.focusNode))) select(spot, spot);
    draw(spot);
  }, [draw, page]);

  const press = useCallback((event: KeyboardEvent): boolean => {
    const root = page.current;
    if (!root || event.altKey) return false;
    if (event.key === "Escape" && on.current) {
      window.getSelection()?.removeAllRanges();
      leave();
      return true;
    }
    if (!ARROWS.has(event.key)) return false;
    const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
    if (!on.current) {
      if (!sideways && !event.shiftKey) return false;
      begin();
      if (!on.current) return false;
      // The first key alone only shows where it is.
      if (!event.shiftKey && window.getSelection()?.isCollapsed) return true;
    }
    const selection = window.getSelection();
    const from = selectedSpot(root) ?? firstInSight(root);
    if (!selection || !from) return false;
    const anchor = spotOf(root, selection.anchorNode, selection.anchorOffset) ?? from;
    const grain: Grain = event.ctrlKey || event.metaKey ? "word" : "grapheme";
    const forward = event.key === "ArrowRight" || event.key === "ArrowDown" || event.key === "End" || event.key === "PageDown";
    let to: Spot | null;
    if (sideways) {
      goal.current = null;
      const rightwards = getComputedStyle(from.line).direction !== "rtl";
      const ahead = rightwards === forward;
      // A letter aside from what is selected is its nearer end.
      if (!event.shiftKey && grain === "grapheme" && !selection.isCollapsed) to = before(anchor, from) === ahead ? from : anchor;
      else to = ahead ? next(root, from, grain, language) : previous(root, from, grain, language);
    } else if (event.key === "Home" || event.key === "End") {
      goal.current = null;
      to = grain === "word" ? farEnd(root, forward) : endOfRow(root, from, forward);
    } else {
      goal.current ??= edge(from).x;
      const step = event.key.startsWith("Page") ? 0.9 : 0;
      to = row(root, from, forward, goal.current, step);
    }
    const spot = to ?? from;
    select(event.shiftKey ? anchor : spot, spot);
    draw(spot);
    return true;
  }, [begin, draw, language, leave, page]);

  useEffect(() => {
    // Lines break elsewhere in another width: it would stand beside its place.
    window.addEventListener("resize", leave);
    return () => window.removeEventListener("resize", leave);
  }, [leave]);

  return { press, begin, leave, bar };
}

const nodesOf = (line: Element): Text[] =>
  [...line.querySelectorAll("[data-start]")].map((piece) => piece.firstChild).filter((node) => node instanceof Text);

const textOf = (line: Element): string => nodesOf(line).map((node) => node.data).join("");

/** Where a spot is in the page, as a selection names it. */
function pointOf({ line, at }: Spot): [Node, number] {
  let left = at;
  const nodes = nodesOf(line);
  for (const node of nodes) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
  }
  const last = nodes.at(-1);
  return last ? [last, last.data.length] : [line, 0];
}

/** The spot that a selection names; null where that is outside the text. */
function spotOf(root: HTMLElement, node: Node | null, offset: number): Spot | null {
  if (!node || !root.contains(node)) return null;
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("p");
  if (!line || !root.contains(line)) return null;
  let at = 0;
  for (const text of nodesOf(line)) {
    if (text === node) return { line, at: at + offset };
    const behind = node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (behind || (node.contains(text) && offset === 0)) return { line, at };
    at += text.data.length;
  }
  return { line, at };
}

const selectedSpot = (root: HTMLElement): Spot | null => {
  const selection = window.getSelection();
  return selection && selection.rangeCount > 0 ? spotOf(root, selection.focusNode, selection.focusOffset) : null;
};

function select(anchor: Spot, focus: Spot): void {
  window.getSelection()?.setBaseAndExtent(...pointOf(anchor), ...pointOf(focus));
}

const before = (one: Spot, other: Spot): boolean =>
  one.line === other.line ? one.at < other.at : Boolean(one.line.compareDocumentPosition(other.line) & Node.DOCUMENT_POSITION_FOLLOWING);

/** The line that follows, or goes before, in this block or the next. */
function neighbour(root: HTMLElement, line: HTMLElement, ahead: boolean): HTMLElement | null {
  const lines = [...root.querySelectorAll<HTMLElement>("p")];
  return lines[lines.indexOf(line) + (ahead ? 1 : -1)] ?? null;
}

function farEnd(root: HTMLElement, last: boolean): Spot | null {
  const lines = [...root.querySelectorAll<HTMLElement>("p")];
  const line = lines.at(last ? -1 : 0);
  return line ? { line, at: last ? textOf(line).length : 0 } : null;
}

/** Where letters, or words, end in a text: units of UTF-16. */
export function ends(text: string, grain: Grain, language: string | null): number[] {
  const parts = [...segmenter(grain, language).segment(text)];
  return parts.filter((part) => grain === "grapheme" || part.isWordLike).map((part) => part.index + part.segment.length);
}

/** Where letters, or words, begin. */
export function begins(text: string, grain: Grain, language: string | null): number[] {
  const parts = [...segmenter(grain, language).segment(text)];
  return parts.filter((part) => grain === "grapheme" || part.isWordLike).map((part) => part.index);
}

function segmenter(granularity: Grain, language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity });
  } catch {
    // The language of a layer is whatever its maker said.
    return new Intl.Segmenter(undefined, { granularity });
  }
}

function next(root: HTMLElement, { line, at }: Spot, grain: Grain, language: string | null): Spot | null {
  const here = ends(textOf(line), grain, language).find((end) => end > at);
  if (here !== undefined) return { line, at: here };
  for (let other = neighbour(root, line, true); other; other = neighbour(root, other, true)) {
    if (grain === "grapheme") return { line: other, at: 0 };
    const [first] = ends(textOf(other), grain, language);
    if (first !== undefined) return { line: other, at: first };
  }
  return null;
}

function previous(root: HTMLElement, { line, at }: Spot, grain: Grain, language: string | null): Spot | null {
  const here = begins(textOf(line), grain, language).findLast((begin) => begin < at);
  if (here !== undefined) return { line, at: here };
  for (let other = neighbour(root, line, false); other; other = neighbour(root, other, false)) {
    const text = textOf(other);
    if (grain === "grapheme") return { line: other, at: text.length };
    const last = begins(text, grain, language).at(-1);
    if (last !== undefined) return { line: other, at: last };
  }
  return null;
}

/** The upright edge on the screen at which a caret stands. */
function edge({ line, at }: Spot): { x: number; top: number; height: number } {
  const nodes = nodesOf(line);
  const whole = nodes.reduce((sum, node) => sum + node.data.length, 0);
  if (whole === 0) {
    const box = line.getBoundingClientRect();
    return { x: box.left, top: box.top, height: Math.min(box.height, 24) };
  }
  const after = at < whole;
  const range = document.createRange();
  range.setStart(...pointOf({ line, at: after ? at : at - 1 }));
  range.setEnd(...pointOf({ line, at: after ? at + 1 : at }));
  const boxes = range.getClientRects();
  const box = (after ? boxes[boxes.length - 1] : boxes[boxes.length - 1]) ?? line.getBoundingClientRect();
  const towards = getComputedStyle(line).direction === "rtl" ? !after : after;
  return { x: towards ? box.left : box.right, top: box.top, height: box.height };
}

function keepInSight(view: Element, top: number, bottom: number): void {
  const box = view.getBoundingClientRect();
  if (top < box.top + 24) view.scrollTop -= box.top + 24 - top;
  else if (bottom > box.bottom - 24) view.scrollTop += bottom - box.bottom + 24;
}

/** The spot that is drawn at a point of the screen. */
function spotAt(root: HTMLElement, x: number, y: number): Spot | null {
  const range = document.caretRangeFromPoint(x, y);
  return range ? spotOf(root, range.startContainer, range.startOffset) : null;
}

/** The spot in the row above or below, or a page further, nearest to `x`. */
function row(root: HTMLElement, from: Spot, down: boolean, x: number, page: number): Spot | null {
  const view = root.closest(".scroll");
  const here = edge(from);
  if (view) {
    const box = view.getBoundingClientRect();
    keepInSight(view, here.top - 100, here.top);
    keepInSight(view, here.top, here.top + here.height + 100);
    if (page > 0) {
      const y = edge(from).top + here.height / 2;
      view.scrollTop += (down ? 1 : -1) * box.height * page;
      return spotAt(root, x, y) ?? farEnd(root, down);
    }
  }
  const { top, height } = edge(from);
  for (let away = 4; away < 160; away += 8) {
    const spot = spotAt(root, x, down ? top + height + away : top - away);
    if (!spot) continue;
    const there = edge(spot).top;
    if (down ? there > top + height / 2 : there < top - height / 2) return spot;
  }
  return null;
}

function endOfRow(root: HTMLElement, from: Spot, last: boolean): Spot | null {
  const { top, height } = edge(from);
  const box = from.line.getBoundingClientRect();
  const right = last === (getComputedStyle(from.line).direction !== "rtl");
  return spotAt(root, right ? box.right - 1 : box.left + 1, top + height / 2);
}

/** The begin of the first line whose top is in sight. */
function firstInSight(root: HTMLElement): Spot | null {
  const top = root.closest(".scroll")?.getBoundingClientRect().top ?? 0;
  const lines = [...root.querySelectorAll<HTMLElement>("p")];
  const line = lines.find((one) => one.getBoundingClientRect().top >= top && nodesOf(one).length > 0) ?? lines[0];
  return line ? { line, at: 0 } : null;
}
