// A scale of one's own: its terms, the strongest first, and which of them are
// grades. It is written once; a change is a new version beside it, so that every
// rating is read on the scale on which it was made. It is turned into no other.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import type { ScaleShown } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { Tick } from "../../shared/Tick.tsx";
import type { Scale, Term } from "../../nouns/rating/rating.ts";
import type { Axis } from "../../nouns/rating/scales.ts";
import "./OwnScale.css";

/** The scales of this case that do not ship, the latest version of each. */
export function useOwnScales(): readonly ScaleShown[] {
  const asked = useAsk("scale.list", {});
  return useMemo(() => (asked.data ?? []).filter((one) => !one.ships), [asked.data]);
}

/** Those on which such a record can be rated. */
export const ratedOn = (scales: readonly ScaleShown[], axis: Axis): Scale[] => scales.filter((one) => one.rates.includes(axis));

/** An id made of a title; empty where it has no letter that an id may have. */
export const idOf = (title: string): string => title.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");

/** What is still missing before a scale can be added; null if nothing is. */
export function lacking(terms: readonly Term[]): "terms" | "words" | "twice" | null {
  const said = terms.filter((one) => one.value.trim() !== "" || one.label.trim() !== "" || one.definition.trim() !== "");
  if (said.some((one) => one.value.trim() === "" || one.label.trim() === "" || one.definition.trim() === "")) return "words";
  if (new Set(said.map((one) => one.value.trim())).size < said.length) return "twice";
  return said.filter((one) => one.judgeable !== false).length < 2 ? "terms" : null;
}

const empty = (): Term => ({ value: "", label: "", definition: "", judgeable: true });

export function OwnScale({ axis, onClose, onMade }: { axis: Axis; onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useLingui();
  const known = useOwnScales();
  const [title, setTitle] = useState("");
  const [id, setId] = useState<string | null>(null);
  const [document, setDocument] = useState("");
  const [terms, setTerms] = useState<Term[]>([empty(), empty(), { ...empty(), judgeable: false }]);
  const acting = useActing();
  const named = (id ?? idOf(title)).trim();
  const earlier = known.find((one) => one.id === named);
  const version = earlier ? String(Number.parseInt(earlier.version, 10) + 1 || `${earlier.version}.1`) : "1";
  const lacks = lacking(terms);
  const ready = title.trim() !== "" && named !== "" && document.trim() !== "" && lacks === null && !acting.busy;
  const set = (at: number, some: Partial<Term>) => setTerms(terms.map((one, n) => (n === at ? { ...one, ...some } : one)));
  const save = async () => {
    const said = terms.filter((one) => one.value.trim() !== "");
    const scale = {
      id: named, version, title: title.trim(), document: document.trim(),
      axis: axis === "source" ? "source" : "information", rates: [axis],
      terms: said.map((one) => ({ value: one.value.trim(), label: one.label.trim(), definition: one.definition.trim(), judgeable: one.judgeable !== false })),
    };
    const made = await acting.act("scale.add", { scale });
    if (made) onMade(made.value.id);
  };
  return (
    <Sheet title={axis === "source" ? <Trans>A scale of your own for sources</Trans> : <Trans>A scale of your own for quotes</Trans>} open onClose={onClose} wide>
      <Form className="inline-form own-scale" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        <div className="pair">
          <Field label={<Trans>Title</Trans>} value={title} onChange={setTitle} required autoFocus name="title" />
          <Field label={<Trans>Short name</Trans>} value={named} onChange={(text) => setId(text.toLowerCase())} required name="id" hint={earlier ? <Trans>There is a version {earlier.version}; this becomes version {version} beside it.</Trans> : t`Small letters, digits and hyphens.`} />
        </div>
        <Field label={<Trans>Issued by</Trans>} value={document} onChange={setDocument} required name="document" hint={t`The handbook, or the house whose rule it is. It prints beside the definitions.`} />
        <fieldset className="terms">
          <legend className="cap"><Trans>Terms, the strongest first</Trans></legend>
          {terms.map((one, n) => (
            <div key={n} className="row" role="group" aria-label={t`Term ${n + 1}`}>
              <Field label={<Trans>Value</Trans>} value={one.value} onChange={(value) => set(n, { value })} name={`value-${n}`} />
              <Field label={<Trans>Called</Trans>} value={one.label} onChange={(label) => set(n, { label })} name={`label-${n}`} />
              <Field label={<Trans>Means</Trans>} value={one.definition} onChange={(definition) => set(n, { definition })} name={`definition-${n}`} />
              <Tick isSelected={one.judgeable !== false} onChange={(judgeable) => set(n, { judgeable })}><Trans>a grade</Trans></Tick>
            </div>
          ))}
          <Button look="plain" onPress={() => setTerms([...terms, empty()])}><Trans>Another term</Trans></Button>
          <p className="muted"><Trans>What is no grade says that it cannot be judged: it has no place on the ladder and counts nowhere as low.</Trans></p>
          {lacks === "twice" ? <p className="note"><Trans>Two terms have the same value.</Trans></p> : null}
        </fieldset>
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}><Trans>Add the scale</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}
