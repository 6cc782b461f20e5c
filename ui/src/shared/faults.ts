// What the window makes of each error code. Total over the closed union: a new
// code does not compile until it has a row. A refusal ("you may not", "this is
// not one") never wears the look of a failure ("we could not").
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ErrorCode } from "../host/types.gen.ts";

export type Severity = "refusal" | "notice" | "failure";

export interface Row { severity: Severity; title: MessageDescriptor }

export const FAULTS: { readonly [C in ErrorCode]: Row } = {
  no_case: { severity: "notice", title: msg`No case is open` },
  not_a_case: { severity: "refusal", title: msg`Not a case file` },
  newer_case: { severity: "refusal", title: msg`Made by a newer Assay` },
  older_case: { severity: "notice", title: msg`Made by an older Assay` },
  foreign_case: { severity: "refusal", title: msg`Not a case as Assay writes it` },
  corrupt_case: { severity: "failure", title: msg`The case file is damaged` },
  locked: { severity: "notice", title: msg`Another program is writing to this case` },
  read_only: { severity: "notice", title: msg`This place cannot be written to` },
  gone: { severity: "failure", title: msg`The case file is gone from its place` },
  full: { severity: "failure", title: msg`The disk is full` },
  exists: { severity: "refusal", title: msg`There is already a file of that name` },
  missing: { severity: "refusal", title: msg`Not found` },
  input: { severity: "refusal", title: msg`This cannot be taken as given` },
  refused: { severity: "refusal", title: msg`Refused` },
  bug: { severity: "failure", title: msg`A fault in Assay` },
};
