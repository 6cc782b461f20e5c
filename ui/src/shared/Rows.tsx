// A list of records down the side, one of them looked at. Arrow keys walk it.
import { useDeferredValue, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { ListBox, ListBoxItem, SearchField, Input, Virtualizer, ListLayout } from "react-aria-components";
import { plain } from "./plain.ts";

/** `mark` stands where the id does, for rows whose id is no ref. `find` is what else a filter finds it by. */
export interface RowOf { id: string; mark?: string; name: string; find?: string; under?: ReactNode; end?: ReactNode }

export interface Props {
  label: string;
  rows: RowOf[];
  chosen: string | null;
  onChoose: (id: string) => void;
  empty: ReactNode;
}

/** Above this only what is in sight is drawn. */
const MANY = 200;

export function Rows({ label, rows, chosen, onChoose, empty }: Props) {
  // Once long, a list stays drawn by what is in sight: a filter that leaves few
  // would otherwise draw all of them anew, and once more when it goes.
  const [long, setLong] = useState(false);
  if (!long && rows.length > MANY) setLong(true);
  const list = (
    <ListBox
      aria-label={label}
      className="rows"
      items={rows}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [id] = keys === "all" ? [] : [...keys];
        if (typeof id === "string") onChoose(id);
      }}
      // Nothing, said as an empty state, would be an option without a name.
      {...(empty === null || empty === undefined ? {} : { renderEmptyState: () => empty })}
    >
      {(row) => (
        <ListBoxItem id={row.id} textValue={`${row.mark ?? row.id} ${row.name}`} className="line">
          <span className="ref">{row.mark ?? row.id}</span>
          <span className="name">{plain(row.name)}</span>
          {row.end ?? <span />}
          {row.under ? <span className="under">{row.under}</span> : null}
        </ListBoxItem>
      )}
    </ListBox>
  );
  if (!long && rows.length <= MANY) return list;
  return <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 56 }}>{list}</Virtualizer>;
}

export function Filter({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <SearchField aria-label={label} className="filter" value={value} onChange={onChange}>
      <Input placeholder={label} spellCheck={false} />
    </SearchField>
  );
}

/** A text as it is compared: case, accents and width do not matter, and an unfinished syllable of Hangul fits. */
export const folded = (text: string): string => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

/** Whether every word of a filter stands somewhere in a text that is already folded. */
const held = (filter: string): ((text: string) => boolean) => {
  const words = folded(filter).split(/\s+/).filter((word) => word !== "");
  return (text) => words.every((word) => text.includes(word));
};

/** Whether every word of a filter stands somewhere in a text. */
export const matcher = (filter: string): ((text: string) => boolean) => {
  const fits = held(filter);
  return (text) => fits(folded(text));
};

/**
 * The rows that a filter leaves. The rows must be kept from one drawing to the
 * next: what was drawn of a row that stays is then not drawn again.
 */
export function useFiltered(rows: readonly RowOf[], filter: string): RowOf[] {
  const texts = useMemo(() => rows.map((row) => folded([row.id, row.name, row.find ?? ""].join(" "))), [rows]);
  const wanted = useDeferredValue(filter);
  return useMemo(() => {
    const fits = held(wanted);
    return rows.filter((_, n) => fits(texts[n] ?? ""));
  }, [rows, texts, wanted]);
}
