// A figure that a quote states, taken by its words. What the words are read as
// shows while they are typed; bounds typed by hand go before it, and the core
// says where the two differ.
import { Trans, useLingui } from "@lingui/react/macro";
import { useDeferredValue, useState } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Quote } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { Pick } from "../../shared/Pick.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { Tick } from "../../shared/Tick.tsx";
import { Interval } from "../../nouns/figure/Interval.tsx";
import { readBound } from "../../nouns/figure/bound.ts";

export interface Props { claim: string; quotes: readonly Quote[]; preferred: readonly Quote[]; open: boolean; onClose: () => void }

export function AddFigure({ open, onClose, claim, ...rest }: Props) {
  return (
    <Sheet wide title={<Trans>Add a figure to {claim}</Trans>} open={open} onClose={onClose}>
      <Adding {...rest} claim={claim} onClose={onClose} />
    </Sheet>
  );
}

function Adding({ claim, quotes, preferred, onClose }: Omit<Props, "open">) {
  const { t } = useLingui();
  const layers = useRecords("layers");
  const [ref, setRef] = useState<string | null>(preferred[0]?.ref ?? null);
  const [words, setWords] = useState("");
  const [measure, setMeasure] = useState("");
  const [lower, setLower] = useState("");
  const [upper, setUpper] = useState("");
  const [lowerIn, setLowerIn] = useState(true);
  const [upperIn, setUpperIn] = useState(true);
  const [unit, setUnit] = useState("");
  const [per, setPer] = useState("");
  const acting = useActing();
  const quote = quotes.find((one) => one.ref === ref);
  const lang = layers.all.find((one) => one.ref === quote?.layer)?.language ?? null;
  const text = useDeferredValue(words.trim() === "" ? (quote?.exact ?? "") : words);
  const read = useAsk("figure.parse", { text, ...(lang === null ? {} : { lang }) }, { enabled: text !== "" });
  const inside = words.trim() === "" || (quote?.exact.includes(words.trim()) ?? false);
  const [low, high] = [readBound(lower, lowerIn), readBound(upper, upperIn)];
  const byHand = lower.trim() !== "" || upper.trim() !== "";
  const ready = ref !== null && words.trim() !== "" && measure.trim() !== "" && low !== undefined && high !== undefined && !acting.busy;
  const add = async () => {
    if (!ready || ref === null) return;
    const done = await acting.act("figure.add", {
      quote: ref, claim, verbatim: words.trim(), measure: measure.trim(),
      ...(low ? { lower: low } : {}), ...(high ? { upper: high } : {}),
      ...(unit.trim() === "" ? {} : { unit: unit.trim() }),
      ...(per.trim() === "" ? {} : { per: per.split(/[,;]/).map((one) => one.trim()).filter((one) => one !== "") }),
    });
    // What the core asks to be looked at would be lost with the sheet.
    if (done && done.warnings.length === 0) onClose();
  };
  const wrong = t`Type a number such as 4000, 1.25 or 40000/3, or two with “…” between where the end lies in a range.`;
  return (
    <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); void add(); }}>
      <Pick label={<Trans>Quote</Trans>} value={ref} onChange={(id) => { setRef(id); setWords(""); }} options={[...preferred, ...quotes.filter((one) => !preferred.includes(one))].map((one) => ({ id: one.ref, name: one.exact }))} />
      {quote ? <blockquote className="voice words said-whole">{quote.exact}</blockquote> : null}
      {words.trim() === "" && read.data && read.data.length > 0 ? (
        <p className="offered"><span className="muted"><Trans>Found in it:</Trans></span> {read.data.map((one) => (
          <Button key={`${one.start}`} look="plain" onPress={() => setWords(one.verbatim)}>{one.verbatim}</Button>
        ))}</p>
      ) : null}
      <div className="pair">
        <Field label={<Trans>The words that state it</Trans>} value={words} onChange={setWords} error={inside ? null : t`These words do not stand in the quote.`} />
        <Field label={<Trans>What it measures</Trans>} value={measure} onChange={setMeasure} />
      </div>
      <div className="tried" role="status">
        {words.trim() === "" || !read.data ? null : read.data.length === 1 && read.data[0] ? (
          <p className={byHand ? "muted" : "result"}><Trans>Read as</Trans> <Interval quantity={read.data[0]} /></p>
        ) : (
          <p className="refused">{read.data.length === 0 ? <Trans>No figure is read in these words. Type its bounds.</Trans> : <Trans>Several figures are read in these words. Take fewer, or type the bounds.</Trans>}</p>
        )}
      </div>
      <details className="by-hand">
        <summary><Trans>Type the bounds by hand</Trans></summary>
        <div className="pair">
          <div className="bound-field">
            <Field label={<Trans>Lower bound</Trans>} value={lower} onChange={setLower} error={low === undefined ? wrong : null} hint={lower.trim() === "" ? t`Not stated` : undefined} />
            <Tick isSelected={lowerIn} onChange={setLowerIn}><Trans>The end itself belongs to it</Trans></Tick>
          </div>
          <div className="bound-field">
            <Field label={<Trans>Upper bound</Trans>} value={upper} onChange={setUpper} error={high === undefined ? wrong : null} hint={upper.trim() === "" ? t`Not stated` : undefined} />
            <Tick isSelected={upperIn} onChange={setUpperIn}><Trans>The end itself belongs to it</Trans></Tick>
          </div>
          <Field label={<Trans>Unit</Trans>} value={unit} onChange={setUnit} hint={t`USD, %, worker`} />
          <Field label={<Trans>Per</Trans>} value={per} onChange={setPer} hint={t`P1Y, recruit; added to what the words say`} />
        </div>
      </details>
      <Said acting={acting} />
      <div className="ends">
        <Button onPress={onClose}>{acting.warnings.length > 0 ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}</Button>
        <Button look="main" type="submit" isDisabled={!ready || acting.warnings.length > 0}><Trans>Add the figure</Trans></Button>
      </div>
    </Form>
  );
}
