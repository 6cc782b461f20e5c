// One field for everything: what can be done here by name, with its key and,
// where it cannot be done now, why; records by ref or words.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, SearchField } from "react-aria-components";
import { useAsk } from "../../host/query.ts";
import { refIn, useRecord } from "../../host/records.ts";
import { carryOut, offered } from "../../shared/actions.ts";
import { matcher } from "../../shared/Rows.tsx";
import { href } from "../../shared/route.ts";
import { useSettled } from "../../shared/settled.ts";
import { Veil } from "../../shared/Veil.tsx";
import { Snippet } from "../search/Snippet.tsx";
import { lineOf, placeOf } from "../search/place.ts";
import "./Palette.css";

/** Both, or records alone. */
export type Looking = "anything" | "records";
export interface Props { looking: Looking | null; onClose: () => void }

const MOST = 12;

export function Palette({ looking, onClose }: Props) {
  return (
    <Veil open={looking !== null} onClose={onClose}>
      <Modal className="sheet palette">{looking === null ? null : <Field looking={looking} onClose={onClose} />}</Modal>
    </Veil>
  );
}

function Field({ looking, onClose }: { looking: Looking; onClose: () => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const wanted = useSettled(typed.trim());
  const named = useRecord(refIn(typed));
  // The word that is still being typed is looked for by its beginning.
  const query = /[\p{L}\p{N}]$/u.test(wanted) ? `${wanted}*` : wanted;
  const found = useAsk("search", { query, limit: MOST }, { enabled: wanted.length > 0 });
  // As it stood when the field was opened: what is offered does not change beneath it.
  const [groups] = useState(() => (looking === "anything" ? offered() : []));
  const fits = matcher(typed);
  const shown = groups
    .map((group) => ({ ...group, actions: group.actions.filter((action) => fits(`${action.name} ${group.title}`)) }))
    .filter((group) => group.actions.length > 0);
  const hits = wanted.length > 0 && !found.isError ? (found.data ?? []).filter((hit) => hit.ref !== named?.ref) : [];
  const jump = (ref: string) => {
    onClose();
    void placeOf(ref).then((place) => { window.location.hash = place; });
  };
  const label = looking === "anything" ? t`Find or do` : t`Go to a record`;
  return (
    <Dialog aria-label={label}>
      {/* The field alone would take the first Escape to empty itself. */}
      <div onKeyDownCapture={(event) => { if (event.key === "Escape") { event.stopPropagation(); onClose(); } }}>
      <Autocomplete inputValue={typed} onInputChange={setTyped} filter={() => true}>
        <SearchField aria-label={label} autoFocus>
          <Input
            placeholder={looking === "anything" ? t`An action, a ref such as Q12, or words of the case` : t`A ref such as Q12, or words of a record`}
            spellCheck={false}
          />
        </SearchField>
        <div className="results" tabIndex={0}>
        <Menu
          aria-label={t`Results`}
          disabledKeys={shown.flatMap((group) => group.actions).filter((action) => action.off).map((action) => action.id)}
          renderEmptyState={() => (
            <p className="none">{typed.trim() === "" ? <Trans>Every record has a ref: a letter and a number.</Trans> : <Trans>Nothing found.</Trans>}</p>
          )}
        >
          {named ? (
            <MenuSection id="named">
              <Header className="cap option"><Trans>Record</Trans></Header>
              <MenuItem id={`ref-${named.ref}`} textValue={named.ref} className="option" onAction={() => jump(named.ref)}>
                <span className="ref">{named.ref}</span><span className="snippet">{lineOf(named)}</span>
              </MenuItem>
            </MenuSection>
          ) : null}
          {shown.map((group) => (
            <MenuSection key={group.title} id={`group-${group.title}`}>
              <Header className="cap option">{group.title}</Header>
              {group.actions.map((action) => (
                <MenuItem key={action.id} id={action.id} textValue={action.name} className="option" onAction={() => { onClose(); carryOut(action.id); }}>
                  <span>{action.name}</span>
                  {action.off ? <span className="why">{action.off}</span> : null}
                  {action.keys?.[0] ? <kbd>{action.keys[0]}</kbd> : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
          {hits.length > 0 ? (
            <MenuSection id="hits">
              <Header className="cap option"><Trans>In the case</Trans></Header>
              {hits.map((hit, n) => (
                <MenuItem key={`${hit.ref}-${n}`} id={`hit-${n}`} textValue={hit.snippet} className="option" onAction={() => jump(hit.ref)}>
                  <span className="ref">{hit.ref}</span><Snippet hit={hit} />
                </MenuItem>
              ))}
              {hits.length >= MOST - 1 ? (
                <MenuItem
                  id="all-hits"
                  textValue={t`All places`}
                  className="option"
                  onAction={() => { onClose(); window.location.hash = `${href("search")}?for=${encodeURIComponent(wanted)}`; }}
                >
                  <span className="ref" /><Trans>All places…</Trans>
                </MenuItem>
              ) : null}
            </MenuSection>
          ) : null}
        </Menu>
        </div>
      </Autocomplete>
      </div>
    </Dialog>
  );
}
