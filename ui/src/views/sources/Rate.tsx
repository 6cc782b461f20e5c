// Rating records one after the other, each on one scale. A reason is required.
// While the digit of a quote is chosen no letter is to be seen, on the sheet or
// behind it, so that the one does not colour the other. The keys of a scale
// choose its values; Enter in the reason records.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import type { KeyboardEvent } from "react";
import { Checkbox, CheckboxGroup, Form, Label, Radio, RadioGroup } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { Value } from "../../nouns/rating/Value.tsx";
import { ALL_FACTORS, FACTORS } from "../../nouns/rating/factors.ts";
import { SCALES, axisOf } from "../../nouns/rating/scales.ts";
import { OwnScale, ratedOn, useOwnScales } from "./OwnScale.tsx";
import { Newer, useStale } from "./stale.tsx";
import { nameOf } from "../../nouns/source/source.ts";
import { verbatim } from "../../nouns/quote/quote.ts";

export interface Props {
  targets: readonly string[];
  onClose: () => void;
  /** As a second opinion, with nobody's rating in sight. */
  blind?: boolean;
}

export function Rate({ targets, onClose, blind = false }: Props) {
  const [at, setAt] = useState(0);
  const target = targets[at];
  useEffect(() => {
    if (target === undefined) return undefined;
    document.documentElement.dataset["judging"] = blind ? "blind" : axisOf(target);
    return () => { delete document.documentElement.dataset["judging"]; };
  }, [target, blind]);
  if (target === undefined) return null;
  const next = () => { if (at + 1 < targets.length) setAt(at + 1); else onClose(); };
  return (
    <Sheet title={blind ? <Trans>Rate {target} blind</Trans> : <Trans>Rate {target}</Trans>} open onClose={onClose} wide>
      {targets.length > 1 ? <p className="muted"><Trans>{at + 1} of {targets.length}</Trans></p> : null}
      <OneRating key={target} target={target} blind={blind} onDone={next} onLeave={onClose} {...(targets.length > 1 ? { onSkip: next } : {})} />
    </Sheet>
  );
}

interface OneProps { target: string; blind: boolean; onDone: () => void; onLeave: () => void; onSkip?: () => void }

function OneRating({ target, blind, onDone, onLeave, onSkip }: OneProps) {
  const { t, i18n } = useLingui();
  const own = useOwnScales();
  const scales = [...SCALES[axisOf(target)], ...ratedOn(own, axisOf(target))];
  const [scaleId, setScaleId] = useState(scales[0]?.id ?? "");
  const [value, setValue] = useState<string | null>(null);
  const [because, setBecause] = useState("");
  const [factors, setFactors] = useState<readonly string[]>([]);
  const [topic, setTopic] = useState("");
  const [period, setPeriod] = useState("");
  const [probability, setProbability] = useState("");
  const acting = useActing();
  const stale = useStale(null);
  const [making, setMaking] = useState(false);
  const scale = scales.find((one) => one.id === scaleId) ?? scales[0];
  if (!scale) return null;
  const ready = value !== null && because.trim() !== "" && !acting.busy;
  const save = async () => {
    if (!ready) return;
    if (await acting.act("rating.add", {
      target, scale: scale.id, value, because: because.trim(), factors: ALL_FACTORS.filter((one) => factors.includes(one)),
      ...given("topic", topic), ...given("period", period), ...given("probability", probability), ...(blind ? { blind } : {}),
    })) onDone();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    // The sheet of a new scale lies over this one and has its own keys.
    if (making) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLTextAreaElement) {
      if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      void save();
      return;
    }
    if (event.target instanceof HTMLInputElement && event.target.type === "text") return;
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
        {blind ? null : <Newer lines={stale.get(target)} />}
        <div className="scale-choice">
          <Choice
            label={<Trans>Scale</Trans>}
            value={scale.id}
            onChange={(id) => { setScaleId(id); setValue(null); }}
            options={scales.map((one) => ({ id: one.id, name: `${one.title} · ${one.document}` }))}
          />
          <Button onPress={() => setMaking(true)}><Trans>A scale of your own…</Trans></Button>
        </div>
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
        <CheckboxGroup className="ticks" value={[...factors]} onChange={setFactors}>
          <Label><Trans>Weighed</Trans></Label>
          {ALL_FACTORS.map((one) => (
            <Checkbox key={one} value={one} className="tick">
              {({ isSelected }) => <><span className="box" aria-hidden="true">{isSelected ? "✓" : ""}</span>{i18n._(FACTORS[one])}</>}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <Field label={<Trans>Reason</Trans>} value={because} onChange={setBecause} rows={2} required hint={t`It prints beside the grade. The earlier rating stays in the case. Enter records, Shift and Enter begins a line.`} />
        <details className="further">
          <summary><Trans>Only for one topic or time; a probability</Trans></summary>
          <div className="thirds">
            {axisOf(target) === "source" ? <Field label={<Trans>Topic</Trans>} value={topic} onChange={setTopic} name="topic" /> : null}
            <Field label={<Trans>Period</Trans>} value={period} onChange={setPeriod} name="period" hint={t`2021/2023, or 2022-05.`} />
            <Field label={<Trans>Probability</Trans>} value={probability} onChange={setProbability} name="probability" hint={t`0.6 or 3/5. It is kept and printed; nothing is computed from it.`} />
          </div>
          <p className="muted"><Trans>A rating for one topic or time stands beside the general one and does not replace it.</Trans></p>
        </details>
        {blind ? <p className="note"><Trans>A blind rating is compared with the others afterwards. It replaces none of them.</Trans></p> : null}
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onLeave}><Trans>Cancel</Trans></Button>
          {onSkip ? <Button onPress={onSkip}><Trans>Leave it unrated for now</Trans></Button> : null}
          <Button look="main" type="submit" isDisabled={!ready}><Trans>Record the rating</Trans></Button>
        </div>
      </Form>
      {making ? <OwnScale axis={axisOf(target)} onClose={() => setMaking(false)} onMade={(id) => { setMaking(false); setScaleId(id); setValue(null); }} /> : null}
    </div>
  );
}

/** A key that was filled in. */
const given = <K extends string>(key: K, text: string): { [P in K]?: string } => (text.trim() === "" ? {} : { [key]: text.trim() } as { [P in K]?: string });

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
