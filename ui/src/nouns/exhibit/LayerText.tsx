// The text of a layer with its quotes marked. It is drawn in blocks of lines so
// that a long text does not have to be laid out whole before it can be read.
import { Trans, useLingui } from "@lingui/react/macro";
import { memo, useMemo } from "react";
import type { Page } from "../../host/types.gen.ts";
import { marked } from "../../shared/marked.ts";
import type { Line, Piece, Range } from "../../shared/marked.ts";
import "./LayerText.css";

export interface Props {
  text: string;
  ranges: readonly Range[];
  pages: readonly Page[];
  /** The quote that is looked at. */
  current: string | null;
  language: string | null;
}

const BLOCK = 24;

export const LayerText = memo(function LayerText({ text, ranges, pages, current, language }: Props) {
  const lines = useMemo(() => marked(text, ranges), [text, ranges]);
  const signs = useMemo(() => pageSigns(lines, pages), [lines, pages]);
  const blocks = Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, n) => n * BLOCK);
  return (
    <div lang={language ?? undefined} dir="auto">
      {blocks.map((from) => (
        <div key={from} className="block">
          {lines.slice(from, from + BLOCK).map((line) => (
            <LineOfText key={line.start} line={line} sign={signs.get(line.start)} current={current} />
          ))}
        </div>
      ))}
    </div>
  );
});

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

function LineOfText({ line, sign, current }: { line: Line; sign: Sign | undefined; current: string | null }) {
  return (
    <>
      {sign === undefined ? null : <div className="page-sign" aria-hidden="true" data-text-page={sign.page}><Trans>page {sign.label}</Trans></div>}
      <p>{line.pieces.map((piece) => <PieceOfText key={piece.start} piece={piece} current={current} />)}</p>
    </>
  );
}

function PieceOfText({ piece, current }: { piece: Piece; current: string | null }) {
  const { t } = useLingui();
  if (piece.ids.length === 0) return <span data-start={piece.start}>{piece.text}</span>;
  const look = [piece.ids.length > 1 ? "deep" : "", current !== null && piece.ids.includes(current) ? "current" : ""].join(" ").trim();
  return (
    <mark className={look} data-quotes={piece.ids.join(" ")}>
      {piece.begins.length === 0 ? null : (
        <span className="signs">
          {piece.begins.map((ref) => (
            <a key={ref} id={`at-${ref}`} className="sign" href={`#${window.location.hash.slice(1).split("?")[0]}?quote=${ref}`} aria-label={t`Quote ${ref}`}>{ref}</a>
          ))}
        </span>
      )}
      <span data-start={piece.start}>{piece.text}</span>
    </mark>
  );
}
