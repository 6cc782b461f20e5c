// A box to tick, with its words beside it.
import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";

export interface Props { isSelected: boolean; onChange: (now: boolean) => void; children: ReactNode }

export function Tick({ isSelected, onChange, children }: Props) {
  return (
    <Checkbox className="tick" isSelected={isSelected} onChange={onChange}>
      {({ isSelected: ticked }) => <><span className="box" aria-hidden="true">{ticked ? "✓" : ""}</span>{children}</>}
    </Checkbox>
  );
}
