// The pages of the compiled document under each other, those in sight alone, and
// each as an image. A block that is chosen is scrolled to; a place that is
// clicked chooses its block.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { DossierPreview } from "../../host/types.gen.ts";
import { GAP, blockAt, inSight, laid, looked, placeOf, tall } from "./pages.ts";
import type { Laid } from "./pages.ts";
import { usePage } from "./setting.ts";
import type { Wanted } from "./setting.ts";

export interface Props {
  wanted: Wanted;
  preview: DossierPreview;
  busy: boolean;
  chosen: number | null;
  onChoose: (block: number) => void;
}

/** Pages are not wider than this: beyond, the screen shows more of them. */
const WIDEST = 760;

export function Pages({ wanted, preview, busy, chosen, onChoose }: Props) {
  const { t } = useLingui();
  const view = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  useEffect(() => {
    const pane = view.current;
    if (pane === null) return undefined;
    const watch = new ResizeObserver(() => setSize({ width: pane.clientWidth, height: pane.clientHeight }));
    watch.observe(pane);
    return () => watch.disconnect();
  }, []);
  const width = Math.max(0, Math.min(size.width - 2 * GAP, WIDEST));
  const column = laid(preview.pages, width);
  const left = Math.max(GAP, (size.width - width) / 2);

  // Scrolled to when another block is chosen, not whenever the pages change: an edit must not move what one reads.
  const place = chosen === null || width === 0 ? null : placeOf(column, preview.pages, preview.begins, chosen);
  const gone = useRef<number | null>(null);
  useEffect(() => {
    if (place === null || gone.current === chosen) return;
    gone.current = chosen;
    view.current?.scrollTo({ top: Math.max(0, place - 2 * GAP) });
  }, [place, chosen]);

  const page = looked(column, top, size.height) + 1;
  return (
    <>
      <div className="bar">
        <span className="cap"><Trans>Pages</Trans></span>
        <span className="muted num"><Trans>{page} of {preview.pages.length}</Trans></span>
        <span className="grow" />
        <span className="muted" role="status">{busy ? <Trans>Setting the pages…</Trans> : null}</span>
      </div>
      <div
        className="scroll pages"
        ref={view}
        tabIndex={0}
        role="region"
        aria-label={t`Pages of the dossier`}
        data-mark={preview.mark}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div style={{ blockSize: tall(column), position: "relative" }}>
          {inSight(column, top, size.height).map((one) => (
            <Page
              key={one.page}
              wanted={wanted}
              mark={preview.mark}
              laid={one}
              left={left}
              alt={t`Page ${one.page + 1} of ${preview.pages.length}`}
              onPlace={(part) => {
                const block = blockAt(preview.begins, one.page, part * (preview.pages[one.page]?.height ?? 0));
                // Where one looks already, nothing is scrolled.
                if (block !== null) { gone.current = block; onChoose(block); }
              }}
            />
          ))}
        </div>
      </div>
    </>
  );
}

interface PageProps { wanted: Wanted; mark: string; laid: Laid; left: number; alt: string; onPlace: (part: number) => void }

function Page({ wanted, mark, laid: at, left, alt, onPlace }: PageProps) {
  const shown = usePage(wanted, mark, at.page);
  return (
    <div
      className="page"
      data-page={at.page}
      style={{ insetBlockStart: at.top, insetInlineStart: left, inlineSize: at.width, blockSize: at.height }}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onPlace((event.clientY - box.top) / box.height);
      }}
    >
      {shown === null ? null : <img src={shown} alt={alt} draggable={false} data-of={mark} />}
    </div>
  );
}
