// What the last command of a form came to: an error, or what should be looked at.
import type { Acting } from "../host/query.ts";
import { FaultNote } from "./FaultNote.tsx";

export function Said({ acting }: { acting: Acting }) {
  return (
    <>
      {acting.fault ? <FaultNote fault={acting.fault} onDismiss={acting.dismiss} /> : null}
      {acting.warnings.map((warning) => <p key={warning} className="note" role="status">{warning}</p>)}
    </>
  );
}
