// One of many, found by typing some of its words. What does not match is not
// shown, and never more rows than can be looked through.
import type { ReactNode } from "react";
import { useMemo, useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { matcher } from "./Rows.tsx";

export interface Option { id: string; name: string }
export interface Props {
  label: ReactNode;
  value: string | null;
  /** Null where the field was emptied. */
  onChange: (id: string | null) => void;
  options: readonly Option[];
  hint?: ReactNode;
}

const MOST = 60;
const said = (option: Option): string => (option.name === "" || option.name === option.id ? option.id : `${option.id} ${option.name}`);

export function Pick({ label, value, onChange, options, hint }: Props) {
  const chosen = options.find((one) => one.id === value);
  const shown = chosen ? said(chosen) : (value ?? "");
  const [typed, setTyped] = useState<string | null>(null);
  const rows = useMemo(() => {
    const found = typed === null ? options : options.filter((one) => matcher(typed)([one.id, one.name].join(" ")));
    return found.slice(0, MOST);
  }, [options, typed]);
  return (
    <ComboBox
      className="field"
      menuTrigger="focus"
      items={rows}
      inputValue={typed ?? shown}
      selectedKey={value}
      onInputChange={(text) => { if (text !== shown) setTyped(text); }}
      onSelectionChange={(key) => {
        // Leaving the field with nothing in it empties it; with half a word it stays as it was.
        if (key !== null) onChange(String(key));
        else if (typed === "") onChange(null);
        setTyped(null);
      }}
      onBlur={() => { if (typed === "") onChange(null); setTyped(null); }}
      allowsEmptyCollection={false}
    >
      <Label>{label}</Label>
      <div className="pick">
        <Input autoComplete="off" spellCheck={false} />
        <Button className="pick-all"><span aria-hidden="true">▾</span></Button>
      </div>
      {hint ? <Text slot="description" className="hint">{hint}</Text> : null}
      <Popover className="popover">
        <ListBox items={rows}>
          {(option) => <ListBoxItem id={option.id} textValue={said(option)} className="option clip"><span className="mono muted">{option.id}</span> {option.name === option.id ? null : option.name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
