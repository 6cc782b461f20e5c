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

/** The labels of pages by the line that they begin on or before. */
function pageSigns(lines: readonly Line[], pages: readonly Page[]): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  for (const page of pages) {
    const line = lines.find((one) => one.start >= page.start);
    if (line) signs.set(line.start, page.label);
  }
  return signs;
}

function LineOfText({ line, sign, current }: { line: Line; sign: string | undefined; current: string | null }) {
  return (
    <>
      {sign === undefined ? null : <div className="page-sign" aria-hidden="true"><Trans>page {sign}</Trans></div>}
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
