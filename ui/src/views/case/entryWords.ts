// The label of a journal entry in the reader's language. The label itself is a
// verb and refs in the journal's own spelling, and is kept as it is.
import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

type Say = (what: string) => MessageDescriptor;

const VERBS: { readonly [verb: string]: Say } = {
  add: (what) => msg`Added ${what}`,
  link: (what) => msg`Linked ${what}`,
  rate: (what) => msg`Rated: ${what}`,
  compute: (what) => msg`Computed ${what}`,
  depend: (what) => msg`Recorded dependence ${what}`,
  arrange: (what) => msg`Arranged ${what}`,
  place: (what) => msg`Put ${what} under an element`,
  displace: (what) => msg`Took ${what} out of an element`,
  assume: (what) => msg`Key assumption of ${what}`,
  challenge: (what) => msg`Challenge to ${what}`,
  edit: (what) => msg`Changed ${what}`,
  protect: (what) => msg`Protected ${what}`,
  remove: (what) => msg`Removed ${what}`,
  import: (what) => msg`Imported ${what}`,
  export: (what) => msg`Exported ${what}`,
  dismiss: (what) => msg`Turned down: ${what}`,
  settle: (what) => msg`Settled or opened again: ${what}`,
  restore: (what) => msg`Put forward again: ${what}`,
  migrate: (what) => msg`Brought up: ${what}`,
  undo: (what) => msg`Taken back: ${what}`,
  redo: (what) => msg`Brought back: ${what}`,
};

/** `add Q4 Q5` as "Added Q4 Q5"; a label of a later Assay stays as it is. */
export function entryWords(i18n: I18n, label: string): string {
  const [verb = "", ...rest] = label.split(" ");
  const what = rest.join(" ");
  if (label === "create") return i18n._(msg`The case was made`);
  if (label === "export") return i18n._(msg`Exported the standard brief`);
  if (label === "define case") return i18n._(msg`Added a list of elements`);
  const say = VERBS[verb];
  if (!say || what === "") return label;
  return i18n._(say(verb === "undo" || verb === "redo" ? entryWords(i18n, what) : about(i18n, what)));
}

function about(i18n: I18n, what: string): string {
  if (what === "case") return i18n._(msg`the settings of the case`);
  const records = /^(\d+) records?$/.exec(what);
  if (records) return i18n._(msg`records: ${records[1] ?? ""}`);
  const more = /^(.*) and (\d+) more$/.exec(what);
  if (more) return i18n._(msg`${more[1] ?? ""} and ${more[2] ?? ""} more`);
  return what;
}
