// A quote's chain behind a button: drawn only where somebody asks for it.
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "../../shared/Button.tsx";
import { Chain } from "./Chain.tsx";

export function ChainOf({ quote }: { quote: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="chain-of">
      <Button look="plain" aria-expanded={open} onPress={() => setOpen(!open)}>{open ? <Trans>Hide the chain of {quote}</Trans> : <Trans>Draw the chain of {quote}</Trans>}</Button>
      {open ? <Chain quote={quote} /> : null}
    </div>
  );
}
