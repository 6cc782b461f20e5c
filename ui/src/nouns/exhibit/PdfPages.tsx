// The pages of a PDF, painted: only those in sight and next to it, so that a
// long one costs no more than a short one. Pictures for the eye; whoever cannot
// see them reads the same text beside. What cannot be painted says so.
import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Page } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { openPdf } from "./pdf.ts";
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from "./pdf.ts";
import "./PdfPages.css";

export interface Props {
  exhibit: string;
  length: number;
  /** Labels of the pages, as the text has them. */
  pages: readonly Page[];
  /** The page to be shown, from 0; a new object is a new wish. */
  wanted: { page: number } | null;
  /** Tells the page in the middle of the view, when a person moved there. */
  onPage: (page: number) => void;
}

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];
const AS_WIDE = ZOOMS.indexOf(1);
/** The most points of one canvas. */
const POINTS = 16e6;

interface Size { width: number; height: number }

export function PdfPages({ exhibit, length, pages, wanted, onPage }: Props) {
  const { t, i18n } = useLingui();
  const { doc, failed } = usePdf(exhibit, length);
  const scroll = useRef<HTMLDivElement>(null);
  const [usual, setUsual] = useState<Size | null>(null);
  const [zoom, setZoom] = useState(AS_WIDE);
  const [current, setCurrent] = useState(0);
  const width = useWidth(scroll);
  const follows = useRef(false);

  useEffect(() => {
    if (doc) void doc.getPage(1).then((page) => setUsual(sizeOf(page)), () => setUsual({ width: 595, height: 842 }));
  }, [doc]);

  const look = useCallback(() => {
    const view = scroll.current;
    if (!view) return;
    const page = pageInView(view);
    setCurrent(page);
    if (!follows.current) onPage(page);
  }, [onPage]);

  useEffect(() => {
    const box = wanted === null ? null : scroll.current?.querySelector<HTMLElement>(`[data-page="${wanted.page}"]`);
    if (!box || !scroll.current) return;
    follows.current = true;
    scroll.current.scrollTop = box.offsetTop - 8;
  }, [wanted, usual, width]);

  if (failed) return <p className="none pdf-none"><Trans>These pages cannot be painted. The text that was read from them is beside, and the file itself is kept whole.</Trans></p>;
  const scale = ZOOMS[zoom] ?? 1;
  const across = Math.max(120, (width - 24) * scale);
  const count = doc?.numPages ?? 0;
  return (
    <div className="pdf">
      <div className="pdf-bar">
        <span className="muted num" role="status">{count === 0 ? null : <Trans>page {pages[current]?.label ?? current + 1} · {current + 1} of {count}</Trans>}</span>
        <span className="grow" />
        <Button look="plain" aria-label={t`Smaller`} isDisabled={zoom === 0} onPress={() => setZoom(zoom - 1)}>−</Button>
        <Button look="plain" onPress={() => setZoom(AS_WIDE)}>{i18n.number(scale, { style: "percent" })}</Button>
        <Button look="plain" aria-label={t`Larger`} isDisabled={zoom === ZOOMS.length - 1} onPress={() => setZoom(zoom + 1)}>+</Button>
      </div>
      <div
        className="pdf-scroll"
        ref={scroll}
        tabIndex={0}
        role="region"
        aria-label={t`Pages of ${exhibit}`}
        onWheel={() => { follows.current = false; }}
        onPointerDown={() => { follows.current = false; }}
        onKeyDown={() => { follows.current = false; }}
        onScroll={look}
      >
        {doc && usual ? Array.from({ length: count }, (_, n) => (
          <PdfPage key={n} doc={doc} n={n} label={pages[n]?.label ?? String(n + 1)} usual={usual} across={across} />
        )) : null}
      </div>
    </div>
  );
}

interface PageProps { doc: PDFDocumentProxy; n: number; label: string; usual: Size; across: number }

function PdfPage({ doc, n, label, usual, across }: PageProps) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [size, setSize] = useState(usual);
  const [state, setState] = useState<"waiting" | "painted" | "failed">("waiting");

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      (seen) => setNear(seen.at(-1)?.isIntersecting ?? false),
      { root: element.closest(".pdf-scroll"), rootMargin: "100% 0px" },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const holder = box.current;
    if (!near || !holder) return;
    let gone = false;
    let task: RenderTask | null = null;
    const canvas = document.createElement("canvas");
    const paint = async () => {
      const page = await doc.getPage(n + 1);
      if (gone) return;
      const own = sizeOf(page);
      setSize(own);
      const sharp = Math.min(2, window.devicePixelRatio || 1);
      const scale = Math.min((across / own.width) * sharp, Math.sqrt(POINTS / (own.width * own.height)));
      const viewport = page.getViewport({ scale });
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      task = page.render({ canvas, viewport });
      await task.promise;
      if (gone) return;
      holder.replaceChildren(canvas);
      setState("painted");
    };
    paint().catch(() => { if (!gone) setState("failed"); });
    return () => {
      gone = true;
      task?.cancel();
      canvas.remove();
      // The engine gives a canvas's memory back only when it has no size.
      canvas.width = 0;
      canvas.height = 0;
      setState("waiting");
    };
  }, [near, doc, n, across]);

  return (
    <figure className="pdf-page" data-page={n} data-state={state} style={{ inlineSize: across, blockSize: (across * size.height) / size.width }}>
      <div ref={box} role="img" aria-label={t`Page ${label}`} className="pdf-paper" />
      {state === "failed" ? <figcaption><Trans>Page {label} cannot be painted; its text is beside.</Trans></figcaption> : null}
    </figure>
  );
}

function sizeOf(page: PDFPageProxy): Size {
  const { width, height } = page.getViewport({ scale: 1 });
  return width > 0 && height > 0 ? { width, height } : { width: 595, height: 842 };
}

/** The page under the middle of the view. */
function pageInView(view: HTMLElement): number {
  const middle = view.scrollTop + view.clientHeight / 2;
  const boxes = view.querySelectorAll<HTMLElement>("[data-page]");
  let low = 0;
  let high = boxes.length - 1;
  while (low < high) {
    const at = Math.ceil((low + high) / 2);
    if ((boxes[at]?.offsetTop ?? 0) <= middle) low = at;
    else high = at - 1;
  }
  return Math.max(0, low);
}

function usePdf(exhibit: string, length: number): { doc: PDFDocumentProxy | null; failed: boolean } {
  const [doc, setDoc] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    const opening = openPdf(exhibit, length);
    opening.then(({ doc: opened }) => { if (!gone) setDoc(opened); }, () => { if (!gone) setFailed(true); });
    return () => {
      gone = true;
      setDoc(null);
      setFailed(false);
      opening.then(({ close }) => close(), () => undefined);
    };
  }, [exhibit, length]);
  return { doc, failed };
}

function useWidth(of: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = of.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, [of]);
  return width;
}
