// What is looked at of an exhibit that has a look of its own: its text, its
// picture, or both beside each other. The text can always be had alone.
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

export type View = "text" | "both" | "picture";

const VIEWS: readonly View[] = ["text", "both", "picture"];

/** As it was last wished, for as long as the window is open; at first both where there is room. */
let wished: View | null = null;

export const showsText = (view: View): boolean => view !== "picture";

/** The view of this exhibit; text alone where there is no picture. */
export function useBeside(pictured: boolean): { value: View; set: (view: View) => void } {
  const [value, setValue] = useState<View>(() => wished ?? (window.innerWidth > 1500 ? "both" : "text"));
  return { value: pictured ? value : "text", set: (view) => { wished = view; setValue(view); } };
}

export function Beside({ value, onChange }: { value: View; onChange: (view: View) => void }) {
  const { t } = useLingui();
  const names: Record<View, string> = { text: t`Text`, both: t`Both`, picture: t`Picture` };
  return (
    <ToggleButtonGroup
      className="beside"
      aria-label={t`What is shown`}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => { const picked = VIEWS.find((one) => keys.has(one)); if (picked) onChange(picked); }}
    >
      {VIEWS.map((view) => <ToggleButton key={view} id={view} className="one" data-view={view}>{names[view]}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}
