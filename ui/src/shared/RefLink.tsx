// A ref, as a link that opens the panel of its record over the room.
import type { ReactNode } from "react";
import { recordHref, useHash } from "./route.ts";

export interface Props { to: string; children?: ReactNode }

export function RefLink({ to, children }: Props) {
  const hash = useHash();
  return <a className={children === undefined ? "ref-link mono" : "ref-link"} href={recordHref(hash, to)} data-ref={to}>{children ?? to}</a>;
}
