// One of a few, picked from a list that opens.
import type { ReactNode } from "react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from "react-aria-components";

export interface Option { id: string; name: string; show?: ReactNode }
export interface Props {
  label: ReactNode;
  value: string | null;
  onChange: (id: string) => void;
  options: Option[];
  hint?: ReactNode;
  placeholder?: string;
}

export function Choice({ label, value, onChange, options, hint, placeholder }: Props) {
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => { if (typeof key === "string") onChange(key); }}
      {...(placeholder ? { placeholder } : {})}
    >
      <Label>{label}</Label>
      <Button className="picker">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      {hint ? <Text slot="description" className="hint">{hint}</Text> : null}
      <Popover className="popover">
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className="option">
              {option.show ?? option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
