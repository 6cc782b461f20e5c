// Finding words in the text that is shown, painted over it without touching it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { Filter } from "../../shared/Rows.tsx";
import { piecesOf, stretchIn } from "../../shared/marked.ts";
import { useSettled } from "../../shared/settled.ts";
import { places } from "./found.ts";
import type { Found } from "./found.ts";

export interface Props {
  root: RefObject<HTMLElement | null>;
  text: string;
  /** Brings a place into sight. */
  onShow: (place: Found) => void;
  /** Changes whenever more of the text is drawn. */
  drawn: number;
}

/** A text that takes too long to be searched for every letter. */
const LONG = 1e6;
/** So many are painted, those around the one that is looked at; all are counted. */
const PAINTED = 2000;

export function FindIn({ root, text, onShow, drawn }: Props) {
  const { t, i18n } = useLingui();
  const [wanted, setWanted] = useState("");
  const [at, setAt] = useState(0);
  const field = useRef<HTMLDivElement>(null);
  // A long text is searched once typing has paused.
  const settled = useSettled(wanted);
  const words = text.length > LONG ? settled : wanted;
  const hits = useMemo(() => places(text, words), [text, words]);
  const show = useRef(onShow);
  show.current = onShow;

  useEffect(() => {
    setAt(0);
    if (hits[0]) show.current(hits[0]);
  }, [hits]);

  const from = Math.max(0, Math.min(at - PAINTED / 2, hits.length - PAINTED));
  useEffect(() => {
    const registry = typeof CSS === "undefined" ? undefined : CSS.highlights;
    if (!registry || typeof Highlight === "undefined" || !root.current || hits.length === 0) return undefined;
    const pieces = piecesOf(root.current);
    const ranges = hits.slice(from, from + PAINTED).map((hit) => stretchIn(pieces, hit.start, hit.end)).filter((range) => range !== null);
    registry.set("found", new Highlight(...ranges));
    return () => { registry.delete("found"); };
  }, [hits, from, root, drawn]);

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "f") {
        event.preventDefault();
        field.current?.querySelector("input")?.focus();
      }
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, []);

  const step = (by: number) => {
    if (hits.length === 0) return;
    const next = (at + by + hits.length) % hits.length;
    setAt(next);
    const hit = hits[next];
    if (hit) onShow(hit);
  };

  return (
    <div
      className="find"
      ref={field}
      onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); step(event.shiftKey ? -1 : 1); } }}
    >
      <Filter label={t`Find in this exhibit`} value={wanted} onChange={setWanted} />
      <span className="hits" role="status" title={hits.length > PAINTED ? t`Of so many, the ${i18n.number(PAINTED)} nearest are painted.` : undefined}>
        {words.trim() === "" ? null : hits.length === 0 ? <Trans>not found</Trans> : <Trans>{i18n.number(at + 1)} of {i18n.number(hits.length)}</Trans>}
      </span>
    </div>
  );
}
