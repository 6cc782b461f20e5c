// Finding words in the text that is shown, painted over it without touching it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { Filter } from "../../shared/Rows.tsx";

export interface Props { root: RefObject<HTMLElement | null>; text: string }

const MOST = 2000;

export function FindIn({ root, text }: Props) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState("");
  const [hits, setHits] = useState<Range[]>([]);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const found = wanted.trim() === "" || !root.current ? [] : ranges(root.current, wanted);
    setHits(found);
    setAt(0);
    const registry = typeof CSS === "undefined" ? undefined : CSS.highlights;
    if (registry && typeof Highlight !== "undefined") registry.set("found", new Highlight(...found));
    if (found[0]) show(found[0]);
    return () => { registry?.delete("found"); };
  }, [wanted, text, root]);

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
    if (hit) show(hit);
  };

  return (
    <div
      className="find"
      ref={field}
      onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); step(event.shiftKey ? -1 : 1); } }}
    >
      <Filter label={t`Find in this exhibit`} value={wanted} onChange={setWanted} />
      <span className="hits" role="status">
        {wanted.trim() === "" ? null : hits.length === 0 ? <Trans>not found</Trans> : <Trans>{at + 1} of {hits.length}</Trans>}
      </span>
    </div>
  );
}

const show = (hit: Range): void => hit.startContainer.parentElement?.scrollIntoView({ block: "center" });

/** The places of words in the pieces of text, upper and lower case alike. */
function ranges(root: HTMLElement, wanted: string): Range[] {
  const found: Range[] = [];
  const needle = wanted.trim().toLowerCase();
  for (const line of root.querySelectorAll("p")) {
    const nodes = [...line.querySelectorAll("[data-start]")].map((piece) => piece.firstChild).filter((node) => node instanceof Text);
    const whole = nodes.map((node) => node.data).join("").toLowerCase();
    for (let from = whole.indexOf(needle); from >= 0 && found.length < MOST; from = whole.indexOf(needle, from + needle.length)) {
      const range = document.createRange();
      const start = within(nodes, from);
      const end = within(nodes, from + needle.length);
      if (!start || !end) break;
      range.setStart(...start);
      range.setEnd(...end);
      found.push(range);
    }
  }
  return found;
}

function within(nodes: readonly Text[], offset: number): [Text, number] | null {
  let left = offset;
  for (const node of nodes) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
  }
  return null;
}
