// One exhibit, read: its text, the quotes in it, and taking a new one.
import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Exhibit, Layer, Page, Quote } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { useActions } from "../../shared/actions.ts";
import { selected } from "../../shared/marked.ts";
import { plain } from "../../shared/plain.ts";
import { RefLink } from "../../shared/RefLink.tsx";
import { useRouteArguments } from "../../shared/route.ts";
import { PagePicture } from "../../nouns/exhibit/PagePicture.tsx";
import { LayerText } from "../../nouns/exhibit/LayerText.tsx";
import type { TextView } from "../../nouns/exhibit/LayerText.tsx";
import { PdfPages } from "../../nouns/exhibit/PdfPages.tsx";
import { Beside, showsText, useBeside } from "./Beside.tsx";
import { Capture } from "./Capture.tsx";
import { FindIn } from "./FindIn.tsx";
import { Locate } from "./Locate.tsx";
import { SideQuotes } from "./SideQuotes.tsx";
import { useCaret } from "./caret.ts";
import { usePageTogether } from "./together.ts";
import { usePlace } from "./place.ts";
import "./Reader.css";

export interface Props {
  exhibit: Exhibit;
  names: ReadonlyMap<string, string>;
  quotes: readonly Quote[];
  /** The way to the list of exhibits, where a narrow window has no room for it. */
  toList: ReactNode;
}

/** What is saved of the web, and can be seen as it was. */
const PAGES = new Set(["text/html", "application/xhtml+xml"]);

const NO_PAGES: readonly Page[] = [];

export interface Place { start: number; end: number }

export function Reader({ exhibit, names, quotes, toList }: Props) {
  const { t } = useLingui();
  const layers = useRecords("layers");
  const ratings = useRecords("ratings");
  const sources = useRecords("sources");
  const layer = layers.all.find((one) => one.exhibit === exhibit.ref) ?? null;
  const text = useAsk("layer.text", { layer: layer?.ref ?? "" }, { enabled: layer !== null });
  const way = useRouteArguments();
  const wanted = way.get("quote");
  const page = useRef<HTMLDivElement>(null);
  const [taking, setTaking] = useState<Place | null>(null);
  const [locating, setLocating] = useState(false);
  const paints = exhibit.mediaType === "application/pdf" && exhibit.length !== null;
  const saved = exhibit.mediaType !== null && PAGES.has(exhibit.mediaType);
  const beside = useBeside(paints || saved);
  const view = useRef<TextView>(null);
  const reveal = useCallback((start: number, end: number) => view.current?.reveal(start, end) ?? null, []);
  const [drawn, setDrawn] = useState(0);
  const moreDrawn = useCallback(() => setDrawn((count) => count + 1), []);
  const { textScrolled, followText, pictureTurned, wantedPage } = usePageTogether(page, layer?.pages ?? NO_PAGES, reveal);
  const caret = useCaret(page, layer?.language ?? null);
  const done = useCallback(() => {
    setTaking(null);
    paintTaken(null);
    page.current?.closest<HTMLElement>(".scroll")?.focus();
  }, []);

  const here = useMemo(() => quotes.filter((quote) => quote.exhibit === exhibit.ref), [quotes, exhibit.ref]);
  const ranges = useMemo(
    () => here.filter((quote) => quote.layer === layer?.ref && quote.tier !== "lost").map((quote) => ({ id: quote.ref, start: quote.start, end: quote.end })),
    [here, layer?.ref],
  );

  useEffect(() => {
    if (!wanted) return;
    const quote = ranges.find((one) => one.id === wanted);
    if (!quote) return;
    followText();
    reveal(quote.start, quote.end)?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }, [wanted, followText, text.data, ranges, reveal]);

  /** Shows a place and selects it, so that Q takes it. */
  const scrollTo = useCallback((place: Place) => {
    const range = reveal(place.start, place.end);
    if (!range) return null;
    followText();
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    return range;
  }, [followText, reveal]);
  const show = useCallback((place: Place) => {
    const range = scrollTo(place);
    if (!range) return;
    page.current?.closest<HTMLElement>(".scroll")?.focus({ preventScroll: true });
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }, [scrollTo]);
  const stopLocating = useCallback(() => {
    setLocating(false);
    page.current?.closest<HTMLElement>(".scroll")?.focus({ preventScroll: true });
  }, []);

  usePlace(page, text.data?.text ?? null, way.get("at"), reveal);

  useActions(t`Exhibits`, [{
    id: "quote.locate",
    name: t`Find a quote…`,
    keys: ["Ctrl Shift L"],
    off: layer ? null : t`No text could be read from this exhibit`,
    run: () => { setTaking(null); setLocating(true); },
  }, {
    id: "quote.take",
    name: t`Keep the selected words as a quote`,
    keys: ["Q"],
    off: taking ? t`A quote is being taken` : null,
    run: () => {
      const place = page.current ? selected(page.current, window.getSelection()) : null;
      if (!place) return;
      paintTaken(window.getSelection());
      setLocating(false);
      setTaking(place);
    },
  }, {
    id: "text.caret",
    name: t`Select words by keys: arrows, with Shift`,
    keys: ["F7"],
    off: text.data ? null : t`No text could be read from this exhibit`,
    run: () => {
      page.current?.closest<HTMLElement>(".scroll")?.focus({ preventScroll: true });
      caret.begin();
    },
  }]);

  const textKeys = (event: KeyboardEvent) => {
    followText();
    if (caret.press(event)) event.preventDefault();
  };

  return (
    <>
      <section className="pane reader" aria-label={t`Reader`}>
        <div className="bar">
          {toList}
          <FindIn root={page} text={text.data?.text ?? ""} onShow={scrollTo} drawn={drawn} />
          <span className="grow" />
          {paints || saved ? <Beside value={beside.value} onChange={beside.set} /> : null}
          {layer ? <Button onPress={() => { done(); setLocating(true); }}><Trans>Find a quote…</Trans></Button> : null}
          <span className="muted hint"><Trans>Select words, then <kbd>Q</kbd></Trans></span>
        </div>
        <div className="spread" data-view={beside.value}>
          {saved && beside.value !== "text" ? <PagePicture exhibit={exhibit.ref} /> : null}
          {paints && beside.value !== "text" ? (
            <PdfPages exhibit={exhibit.ref} length={exhibit.length ?? 0} pages={layer?.pages ?? NO_PAGES} wanted={wantedPage} onPage={pictureTurned} />
          ) : null}
        <div className="scroll" hidden={!showsText(beside.value)} onScroll={textScrolled} onWheel={followText} onPointerDown={() => { followText(); caret.leave(); }} onKeyDown={textKeys} onBlur={caret.leave} tabIndex={0} aria-label={t`Text of ${exhibit.ref}`} role="document">
          <Head exhibit={exhibit} layer={layer} names={names} />
          {text.error ? <FaultNote fault={text.error.fault} /> : null}
          {!layers.pending && !layer ? (
            <p className="none" style={{ padding: "16px 44px" }}><Trans>No text could be read from this exhibit. Its bytes are kept whole.</Trans></p>
          ) : null}
          <div className="layer-text" ref={page}>
            {text.data ? <LayerText text={text.data.text} ranges={ranges} pages={layer?.pages ?? NO_PAGES} current={wanted} language={layer?.language ?? null} view={view} onDrawn={moreDrawn} /> : null}
            <span className="caret" ref={caret.bar} hidden />
          </div>
        </div>
        </div>
        {locating && layer && text.data ? <Locate layer={layer} onShow={show} onDone={stopLocating} /> : null}
        {taking && layer && text.data ? (
          <Capture exhibit={exhibit} layer={layer} text={text.data.text} place={taking} onDone={done} />
        ) : null}
      </section>
      <div className="pane">
        <div className="bar"><span className="cap"><Trans>Quotes</Trans></span><span className="grow" /><span className="muted num">{here.length}</span></div>
        <div className="scroll" tabIndex={0} role="region" aria-label={t`Quotes of this exhibit`}>
          <SideQuotes quotes={here} names={names} ratings={ratings.all} sources={sources.all} />
        </div>
      </div>
    </>
  );
}

/** Keeps the words that are being taken in sight: the selection itself goes with the focus. */
function paintTaken(selection: Selection | null): void {
  if (typeof CSS === "undefined" || !CSS.highlights) return;
  if (selection && selection.rangeCount > 0) CSS.highlights.set("taken", new Highlight(selection.getRangeAt(0).cloneRange()));
  else CSS.highlights.delete("taken");
}

function Head({ exhibit, layer, names }: { exhibit: Exhibit; layer: Layer | null; names: ReadonlyMap<string, string> }) {
  const { i18n } = useLingui();
  const line = [
    exhibit.publisher ? (names.get(exhibit.publisher) ?? exhibit.publisher) : null,
    exhibit.published,
    exhibit.mediaType,
    exhibit.length === null ? null : i18n.number(exhibit.length, { style: "unit", unit: "byte", unitDisplay: "long" }),
  ].filter((part) => part !== null);
  return (
    <header className="reader-head">
      <p className="muted"><RefLink to={exhibit.ref} /> · {line.join(" · ")}</p>
      <h2 className="words"><bdi>{plain(exhibit.title)}</bdi></h2>
      <details>
        <summary><Trans>Where it is from, hash, reader</Trans></summary>
        <dl className="facts">
          {exhibit.file ? <><dt><Trans>File</Trans></dt><dd><bdi>{plain(exhibit.file)}</bdi></dd></> : null}
          {exhibit.url ? <><dt><Trans>Address</Trans></dt><dd>{exhibit.url}</dd></> : null}
          {exhibit.acquiredFrom ? <><dt><Trans>Got from</Trans></dt><dd>{exhibit.acquiredFrom}</dd></> : null}
          {exhibit.acquiredAt ? <><dt><Trans>Got on</Trans></dt><dd>{exhibit.acquiredAt}</dd></> : null}
          <dt>SHA-256</dt><dd className="mono">{exhibit.sha256}</dd>
          {layer ? <><dt><Trans>Text layer</Trans></dt><dd>{[layer.ref, layer.maker, layer.version].join(" ")}</dd></> : null}
        </dl>
      </details>
    </header>
  );
}
