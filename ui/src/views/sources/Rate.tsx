// Rating records one after the other, each on one scale. A reason is required.
// While the digit of a quote is chosen no letter is to be seen, on the sheet or
// behind it, so that the one does not colour the other. The keys of a scale
// choose its values; Enter in the reason records.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import type { KeyboardEvent } from "react";
import { Form, Label, Radio, RadioGroup } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { Value } from "../../nouns/rating/Value.tsx";
import { SCALES, axisOf } from "../../nouns/rating/scales.ts";
import { nameOf } from "../../nouns/source/source.ts";
import { verbatim } from "../../nouns/quote/quote.ts";

export interface Props { targets: readonly string[]; onClose: () => void }

export function Rate({ targets, onClose }: Props) {
  const [at, setAt] = useState(0);
  const target = targets[at];
  useEffect(() => {
    if (target === undefined) return undefined;
    document.documentElement.dataset["judging"] = axisOf(target);
    return () => { delete document.documentElement.dataset["judging"]; };
  }, [target]);
  if (target === undefined) return null;
  const next = () => { if (at + 1 < targets.length) setAt(at + 1); else onClose(); };
  return (
    <Sheet title={<Trans>Rate {target}</Trans>} open onClose={onClose} wide>
      {targets.length > 1 ? <p className="muted"><Trans>{at + 1} of {targets.length}</Trans></p> : null}
      <OneRating key={target} target={target} onDone={next} onLeave={onClose} {...(targets.length > 1 ? { onSkip: next } : {})} />
    </Sheet>
  );
}

interface OneProps { target: string; onDone: () => void; onLeave: () => void; onSkip?: () => void }

function OneRating({ target, onDone, onLeave, onSkip }: OneProps) {
  const { t } = useLingui();
  const scales = SCALES[axisOf(target)];
  const [scaleId, setScaleId] = useState(scales[0]?.id ?? "");
  const [value, setValue] = useState<string | null>(null);
  const [because, setBecause] = useState("");
  const acting = useActing();
  const scale = scales.find((one) => one.id === scaleId) ?? scales[0];
  if (!scale) return null;
  const ready = value !== null && because.trim() !== "" && !acting.busy;
  const save = async () => {
    if (!ready) return;
    if (await acting.act("rating.add", { target, scale: scale.id, value, because: because.trim() })) onDone();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLTextAreaElement) {
      if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      void save();
      return;
    }
    const term = scale.terms.find((one) => one.value.toLowerCase() === event.key.toLowerCase());
    if (!term) return;
    event.preventDefault();
    event.stopPropagation();
    setValue(term.value);
    event.currentTarget.querySelector("textarea")?.focus();
  };
  return (
    <div onKeyDownCapture={onKey} className="rating-form">
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <Rated target={target} />
        <Choice
          label={<Trans>Scale</Trans>}
          value={scale.id}
          onChange={(id) => { setScaleId(id); setValue(null); }}
          options={scales.map((one) => ({ id: one.id, name: `${one.title} · ${one.document}` }))}
        />
        <RadioGroup value={value} onChange={setValue} className="scale-list">
          <Label className="cap">{scale.title}</Label>
          {scale.terms.map((term, n) => (
            <Radio key={term.value} value={term.value} className="term" autoFocus={n === 0}>
              <Value scale={scale} value={term.value} />
              <b>{term.label}</b>
              <span className="def">{term.definition}</span>
            </Radio>
          ))}
        </RadioGroup>
        <Field label={<Trans>Reason</Trans>} value={because} onChange={setBecause} rows={2} required hint={t`It prints beside the grade. The earlier rating stays in the case. Enter records, Shift and Enter begins a line.`} />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onLeave}><Trans>Cancel</Trans></Button>
          {onSkip ? <Button onPress={onSkip}><Trans>Leave it unrated for now</Trans></Button> : null}
          <Button look="main" type="submit" isDisabled={!ready}><Trans>Record the rating</Trans></Button>
        </div>
      </Form>
    </div>
  );
}

/** What is being rated, without any grade of it or of anybody else. */
function Rated({ target }: { target: string }) {
  const sources = useRecords("sources").all;
  const quote = useRecords("quotes").all.find((one) => one.ref === target);
  const source = sources.find((one) => one.ref === target);
  if (quote) return <blockquote className="rated words">{verbatim(quote.tier) ? `“${quote.exact}”` : quote.exact}</blockquote>;
  if (!source) return null;
  return (
    <div className="rated words">
      <p><b>{nameOf(source)}</b></p>
      {source.access ? <p className="muted">{source.access}</p> : null}
    </div>
  );
}
