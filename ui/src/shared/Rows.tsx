// A list of records down the side, one of them looked at. Arrow keys walk it.
import type { ReactNode } from "react";
import { ListBox, ListBoxItem, SearchField, Input, Virtualizer, ListLayout } from "react-aria-components";

/** `mark` stands where the id does, for rows whose id is no ref. */
export interface RowOf { id: string; mark?: string; name: string; under?: ReactNode; end?: ReactNode }

export interface Props {
  label: string;
  rows: RowOf[];
  chosen: string | null;
  onChoose: (id: string) => void;
  empty: ReactNode;
}

/** Above this only what is in sight is drawn. */
const MANY = 400;

export function Rows({ label, rows, chosen, onChoose, empty }: Props) {
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
      renderEmptyState={() => empty}
    >
      {(row) => (
        <ListBoxItem id={row.id} textValue={`${row.mark ?? row.id} ${row.name}`} className="line">
          <span className="ref">{row.mark ?? row.id}</span>
          <span className="name">{row.name}</span>
          {row.end ?? <span />}
          {row.under ? <span className="under">{row.under}</span> : null}
        </ListBoxItem>
      )}
    </ListBox>
  );
  if (rows.length <= MANY) return list;
  return <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 56 }}>{list}</Virtualizer>;
}

export function Filter({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <SearchField aria-label={label} className="filter" value={value} onChange={onChange}>
      <Input placeholder={label} spellCheck={false} />
    </SearchField>
  );
}

/** Whether every word of a filter stands somewhere in the text. */
export const matches = (filter: string, ...texts: (string | null)[]): boolean => {
  const text = texts.join(" ").toLocaleLowerCase();
  return filter.toLocaleLowerCase().split(/\s+/).every((word) => text.includes(word));
};
