// Words looked for in everything that the case holds: hits by noun, each a way
// to its place. The field keeps the focus; the arrows walk the hits.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useMemo, useState } from "react";
import { Autocomplete, Collection, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from "react-aria-components";
import { useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Hit } from "../../host/types.gen.ts";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { href, useRouteArguments } from "../../shared/route.ts";
import { useSettled } from "../../shared/settled.ts";
import { FOUND_IN } from "./nouns.ts";
import { placeIn, placeOf } from "./place.ts";
import { Snippet } from "./Snippet.tsx";
import "./Search.css";

/** So many hits are asked for; whoever wants more says more words. */
const MOST = 200;

/** The words that the address asks for. */
const wordsAsked = (): string | null => new URLSearchParams(window.location.hash.split("?")[1] ?? "").get("for");

interface Row { id: string; hit: Hit }

export function Search() {
  const { t, i18n } = useLingui();
  const asked = useRouteArguments().get("for") ?? "";
  const [typed, setTyped] = useState(asked);
  // Led here again from elsewhere, with other words: only that changes the address with a sign of it.
  useEffect(() => {
    const led = () => { const words = wordsAsked(); if (words !== null) setTyped(words); };
    window.addEventListener("hashchange", led);
    return () => window.removeEventListener("hashchange", led);
  }, []);
  const wanted = useSettled(typed.trim());
  const found = useAsk("search", { query: wanted, limit: MOST }, { enabled: wanted !== "" });
  const layers = useRecords("layers");
  const exhibits = useRecords("exhibits");
  const exhibitOf = useMemo(() => new Map(layers.all.map((layer) => [layer.ref, layer.exhibit])), [layers.all]);
  const titleOf = useMemo(() => new Map(exhibits.all.map((exhibit) => [exhibit.ref, exhibit.title])), [exhibits.all]);
  const hits = wanted === "" ? [] : (found.data ?? []);
  const groups = useMemo(() => FOUND_IN
    .map(({ key, name }) => ({ key, name, rows: hits.flatMap((hit, n): Row[] => (hit.noun === key ? [{ id: `${hit.ref}-${n}`, hit }] : [])) }))
    .filter(({ rows }) => rows.length > 0), [hits]);

  // The words stand in the address, so that the way back leads to the same hits.
  useEffect(() => {
    window.history.replaceState(window.history.state, "", wanted === "" ? href("search") : `${href("search")}?for=${encodeURIComponent(wanted)}`);
  }, [wanted]);

  const jump = async (hit: Hit) => {
    const exhibit = exhibitOf.get(hit.ref);
    window.location.hash = exhibit !== undefined && hit.start !== null && hit.end !== null
      ? placeIn(exhibit, hit.start, hit.end)
      : await placeOf(hit.ref);
  };

  return (
    <div className="search-view">
      <Autocomplete inputValue={typed} onInputChange={setTyped} filter={() => true}>
        <SearchField aria-label={t`Search the case`} autoFocus>
          <Input placeholder={t`Words of texts, quotes, claims, sources…`} spellCheck={false} />
        </SearchField>
        <p className="said muted" role="status">
          {wanted === "" ? <Trans>All words must occur. “Words in quotation marks” stand together; a * at the end matches how a word begins. Accents and width do not matter.</Trans>
            : found.isError || found.isPending ? null
            : hits.length === MOST ? <Trans>The first {MOST} places. More words find fewer.</Trans>
            : hits.length === 0 ? <Trans>Nothing in this case holds these words.</Trans>
            : <Plural value={hits.length} one="One place" other="# places" />}
        </p>
        {found.error ? <FaultNote fault={found.error.fault} /> : null}
        <div className="scroll" tabIndex={0} role="region" aria-label={t`Places found`}>
        <ListBox className="hits" aria-label={t`Places found`} selectionMode="none" items={groups} dependencies={[exhibitOf, titleOf]}>
          {({ key, name, rows }) => (
            <ListBoxSection id={key}>
              <Header className="cap"><span>{i18n._(name)}</span><span>{i18n.number(rows.length)}</span></Header>
              <Collection items={rows} dependencies={[exhibitOf, titleOf]}>
                {({ id, hit }) => {
                  const exhibit = exhibitOf.get(hit.ref);
                  return (
                    <ListBoxItem id={id} textValue={hit.snippet} className="hit" onAction={() => void jump(hit)}>
                      <span className="ref">{exhibit ?? hit.ref}</span>
                      <span className="place muted">
                        {exhibit === undefined ? null : titleOf.get(exhibit)}
                        {hit.page === null ? null : <>{" "}· <Trans>page {hit.page}</Trans></>}
                      </span>
                      <Snippet hit={hit} />
                    </ListBoxItem>
                  );
                }}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
        </div>
      </Autocomplete>
    </div>
  );
}
