// The text of a layer with its quotes marked. It is drawn in blocks of lines, and
// of a long text only those that come near to sight: what was drawn once stays.
//
// Quotes that overlap run in lanes under their words, each with its own stroke,
// which stands beside its ref in the margin too.
import { Trans, useLingui } from "@lingui/react/macro";
import { memo, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { CSSProperties, Ref } from "react";
import { flushSync } from "react-dom";
import type { Page } from "../../host/types.gen.ts";
import { cut, lanesOf, linesOf, piecesOf, stretchIn } from "../../shared/marked.ts";
import type { Bare, Lane, Piece, Range } from "../../shared/marked.ts";
import "./LayerText.css";

/** What others may ask of the text that is shown. */
export interface TextView {
  /** Draws the place, wherever it is, and gives it; null where there is none. */
  reveal: (start: number, end: number) => globalThis.Range | null;
}

export interface Props {
  text: string;
  ranges: readonly Range[];
  pages: readonly Page[];
  /** The quote that is looked at. */
  current: string | null;
  language: string | null;
  view: Ref<TextView>;
  /** Told whenever more of the text was drawn. */
  onDrawn: () => void;
}

/** Lines of a block in a text of which all is drawn. */
const SMALL = 24;
/** Up to so many lines are drawn at once; of more, the blocks near to sight. */
const FEW = 1500;
/** Lines of a block in such a text: enough that there are not too many blocks. */
const LARGE = 150;

export const LayerText = memo(function LayerText({ text, ranges, pages, current, language, view, onDrawn }: Props) {
  const lines = useMemo(() => linesOf(text), [text]);
  const signs = useMemo(() => pageSigns(lines, pages), [lines, pages]);
  const lanes = useMemo(() => lanesOf(ranges), [ranges]);
  const root = useRef<HTMLDivElement>(null);
  const all = lines.length <= FEW;
  const size = all ? SMALL : LARGE;
  const count = Math.ceil(lines.length / size);
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(new Set());
  const draw = useCallback((blocks: readonly number[]) => {
    setDrawn((now) => (blocks.every((one) => now.has(one)) ? now : new Set([...now, ...blocks])));
  }, []);

  useEffect(() => {
    if (all || !root.current) return undefined;
    const watcher = new IntersectionObserver((seen) => {
      draw(seen.filter((one) => one.isIntersecting).map((one) => Number((one.target as HTMLElement).dataset["block"])));
    }, { root: root.current.closest(".scroll"), rootMargin: "1500px 0px" });
    for (const block of root.current.children) watcher.observe(block);
    return () => watcher.disconnect();
  }, [all, count, draw]);
  useEffect(onDrawn, [drawn, onDrawn]);

  useImperativeHandle(view, () => ({
    reveal: (start, end) => {
      if (!root.current) return null;
      if (!all) {
        // With those beside it, so that nothing comes between when it is in sight.
        const from = Math.max(0, Math.floor(lineAt(lines, start) / size) - 1);
        const to = Math.min(count - 1, Math.floor(lineAt(lines, end) / size) + 1);
        flushSync(() => draw(Array.from({ length: to - from + 1 }, (_, n) => from + n)));
      }
      return stretchIn(piecesOf(root.current), start, end);
    },
  }), [all, count, draw, lines, size]);

  return (
    <div ref={root} lang={language ?? undefined} dir={directionOf(text)}>
      {Array.from({ length: count }, (_, block) => (
        <Block
          key={block}
          block={block}
          size={size}
          drawn={all || drawn.has(block)}
          lines={lines}
          ranges={ranges}
          lanes={lanes}
          signs={signs}
          current={current}
        />
      ))}
    </div>
  );
});

/**
 * The way a text runs, by its first letter. Not the browser's `auto`: that looks
 * the whole text over at every change of it.
 */
function directionOf(text: string): "ltr" | "rtl" {
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first) ? "rtl" : "ltr";
}

/** The line that holds a code point. */
function lineAt(lines: readonly Bare[], at: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Sign { page: number; label: string }

/** The pages by the line that they begin on or before; both come in order. */
export function pageSigns(lines: readonly { start: number }[], pages: readonly Page[]): ReadonlyMap<number, Sign> {
  const signs = new Map<number, Sign>();
  let at = 0;
  pages.forEach(({ start, label }, page) => {
    while (at < lines.length && (lines[at]?.start ?? 0) < start) at += 1;
    const line = lines[at];
    if (line) signs.set(line.start, { page, label });
  });
  return signs;
}

interface BlockProps {
  block: number;
  /** Lines of each block. */
  size: number;
  drawn: boolean;
  lines: readonly Bare[];
  ranges: readonly Range[];
  lanes: ReadonlyMap<string, Lane>;
  signs: ReadonlyMap<number, Sign>;
  current: string | null;
}

const Block = memo(function Block({ block, size, drawn, lines, ranges, lanes, signs, current }: BlockProps) {
  const own = useRef<HTMLDivElement>(null);
  const from = block * size;
  const here = lines.slice(from, from + size);
  const begin = here[0]?.start ?? 0;
  const end = lines[from + size]?.start ?? Number.POSITIVE_INFINITY;
  const near = drawn ? ranges.filter((range) => range.start < end && range.end > begin) : [];
  const many = near.length > 1;
  useLayoutEffect(() => {
    if (!many || !own.current) return undefined;
    const block = own.current;
    const watcher = new ResizeObserver(() => stack(block));
    watcher.observe(block);
    return () => watcher.disconnect();
  }, [many, near.length]);
  // What is not drawn takes about the room that it will take.
  const rows = here.reduce((sum, line) => sum + (line.text === "" ? 0.5 : Math.ceil(line.text.length / 68)), 0);
  const room = `${Math.round(rows * 26)}px`;
  return (
    <div ref={own} className={drawn ? "block drawn" : "block"} data-block={block} style={drawn ? { containIntrinsicBlockSize: `auto ${room}` } : { blockSize: room }}>
      {drawn ? here.map((line) => (
        <LineOfText key={line.start} start={line.start} pieces={cut(line, near)} lanes={lanes} sign={signs.get(line.start)} current={current} />
      )) : null}
    </div>
  );
});

/** Refs that would stand over each other in the margin stand under each other. */
function stack(block: HTMLElement): void {
  let floor = Number.NEGATIVE_INFINITY;
  for (const signs of block.querySelectorAll<HTMLElement>(".signs")) {
    signs.style.translate = "";
    const { top, height } = signs.getBoundingClientRect();
    const down = Math.max(0, floor - top);
    if (down > 0) signs.style.translate = `0 ${down}px`;
    floor = top + down + height - SIGN_SPACE;
  }
}

/** The air over the first ref of a stack, which the next need not keep. */
const SIGN_SPACE = 7;

interface LineProps { start: number; pieces: readonly Piece[]; lanes: ReadonlyMap<string, Lane>; sign: Sign | undefined; current: string | null }

function LineOfText({ start, pieces, lanes, sign, current }: LineProps) {
  const deep = Math.max(1, ...pieces.flatMap((piece) => piece.ids.map((id) => lanes.get(id)?.of ?? 1)));
  return (
    <>
      {sign === undefined ? null : <div className="page-sign" aria-hidden="true" data-text-page={sign.page}><Trans>page {sign.label}</Trans></div>}
      <p data-line={start} style={deep > 1 ? { lineHeight: `${26 + (Math.min(deep, MOST) - 1) * LANE}px` } : undefined}>
        {pieces.map((piece) => <PieceOfText key={piece.start} piece={piece} lanes={lanes} current={current} />)}
      </p>
    </>
  );
}

/** So many lanes have room under a line; a quote in a further one shares the last. */
const MOST = 8;
/** How high a lane is, in pixels: its stroke and the air over it. */
const LANE = 3;

const laneOf = (lane: Lane): number => Math.min(lane.lane, MOST - 1);

/** The strokes of the lanes that run under a piece. */
function strokes(under: readonly Lane[]): CSSProperties {
  const deep = Math.min(Math.max(...under.map((lane) => lane.of)), MOST);
  return {
    backgroundImage: under.map((lane) => `var(--stroke-${laneOf(lane)})`).join(", "),
    backgroundPosition: under.map((lane) => `0 calc(100% - ${(deep - 1 - laneOf(lane)) * LANE}px)`).join(", "),
    paddingBlockEnd: `${deep * LANE - 2}px`,
  };
}

function PieceOfText({ piece, lanes, current }: { piece: Piece; lanes: ReadonlyMap<string, Lane>; current: string | null }) {
  const { t } = useLingui();
  if (piece.ids.length === 0) return <span data-start={piece.start}>{piece.text}</span>;
  const under = piece.ids.map((id) => lanes.get(id)).filter((lane) => lane !== undefined && lane.of > 1) as Lane[];
  const look = [under.length > 0 ? "deep" : "", current !== null && piece.ids.includes(current) ? "current" : ""].join(" ").trim();
  return (
    <mark className={look} data-quotes={piece.ids.join(" ")} title={piece.ids.join(", ")} style={under.length > 0 ? strokes(under) : undefined}>
      {piece.begins.length === 0 ? null : (
        <span className="signs">
          {piece.begins.map((ref) => {
            const lane = lanes.get(ref);
            return (
              <a
                key={ref}
                id={`at-${ref}`}
                className="sign"
                href={`#${window.location.hash.slice(1).split("?")[0]}?quote=${ref}`}
                aria-label={t`Quote ${ref}`}
                aria-current={ref === current ? "true" : undefined}
                style={lane && lane.of > 1 ? { backgroundImage: `var(--stroke-${laneOf(lane)})` } : undefined}
              >
                {ref}
              </a>
            );
          })}
        </span>
      )}
      <span data-start={piece.start}>{piece.text}</span>
    </mark>
  );
}
