// A labelled line or block of text to fill in, with a hint under it.
import type { ReactNode } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";

export interface Props {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  rows?: number;
  required?: boolean;
  autoFocus?: boolean;
  name?: string;
  error?: string | null;
}

export function Field({ label, value, onChange, hint, rows, required, autoFocus, name, error }: Props) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isRequired={required ?? false}
      isInvalid={Boolean(error)}
      autoFocus={autoFocus ?? false}
      {...(name ? { name } : {})}
    >
      <Label>{label}</Label>
      {rows ? <TextArea rows={rows} /> : <Input autoComplete="off" spellCheck={false} />}
      {hint ? <Text slot="description" className="hint">{hint}</Text> : null}
      <FieldError>{error}</FieldError>
    </TextField>
  );
}
