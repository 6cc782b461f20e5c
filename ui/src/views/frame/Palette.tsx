// One field for everything: rooms and actions by name, records by ref or words.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from "react-aria-components";
import { useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Hit, Layer } from "../../host/types.gen.ts";
import { matches } from "../../shared/Rows.tsx";
import { href } from "../../shared/route.ts";
import { placeOfRef } from "../case/places.ts";
import "./Palette.css";

export interface Action { id: string; name: string; key?: string; run: () => void }
export interface Props { open: boolean; onClose: () => void; actions: readonly Action[] }

export function Palette({ open, onClose, actions }: Props) {
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(now) => { if (!now) onClose(); }} isDismissable>
      <Modal className="sheet palette">{open ? <Field actions={actions} onClose={onClose} /> : null}</Modal>
    </ModalOverlay>
  );
}

/** The room where a record is looked at; nouns without one show their history. */
function placeOf(hit: Hit, layers: readonly Layer[], quotes: ReadonlyMap<string, string>): string {
  switch (hit.noun) {
    case "exhibits": return href("exhibits", hit.ref);
    case "layers": return href("exhibits", layers.find((layer) => layer.ref === hit.ref)?.exhibit ?? "");
    case "quotes": return `${href("exhibits", quotes.get(hit.ref) ?? "")}?quote=${hit.ref}`;
    case "claims": return href("claims", hit.ref);
    case "sources": return href("sources", hit.ref);
    case "dossiers": return href("dossiers", hit.ref);
    default: return placeOfRef(hit.ref) ?? href("overview");
  }
}

function Field({ actions, onClose }: { actions: readonly Action[]; onClose: () => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const wanted = useSettled(typed.trim());
  const layers = useRecords("layers");
  const quotes = useRecords("quotes");
  const found = useAsk("search", { query: wanted, limit: 12 }, { enabled: wanted.length > 1 });
  const exhibitOf = new Map(quotes.all.map((quote) => [quote.ref, quote.exhibit]));
  const named = actions.filter((action) => typed.trim() === "" || matches(typed, action.name));
  const hits = wanted.length > 1 && !found.isError ? (found.data ?? []) : [];
  return (
    <Dialog aria-label={t`Find or do`}>
      <Autocomplete inputValue={typed} onInputChange={setTyped} filter={() => true}>
        <SearchField aria-label={t`Find or do`} autoFocus>
          <Input placeholder={t`A room, an action, a ref, or words of the case`} spellCheck={false} />
        </SearchField>
        <Menu className="results" aria-label={t`Results`} renderEmptyState={() => <p className="none"><Trans>Nothing found.</Trans></p>}>
          {named.map((action) => (
            <MenuItem key={action.id} id={action.id} textValue={action.name} className="option" onAction={() => { onClose(); action.run(); }}>
              <span>{action.name}</span>{action.key ? <kbd>{action.key}</kbd> : null}
            </MenuItem>
          ))}
          {hits.map((hit, n) => (
            <MenuItem
              key={`${hit.ref}-${n}`}
              id={`${hit.ref}-${n}`}
              textValue={hit.snippet}
              className="option"
              onAction={() => { onClose(); window.location.hash = placeOf(hit, layers.all, exhibitOf); }}
            >
              <span className="ref">{hit.ref}</span><span className="snippet">{hit.snippet}</span>
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

/** A text once typing has paused, so that not every letter is searched for. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
