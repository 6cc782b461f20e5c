// A computation typed with refs. Refs are completed from the figures' own words,
// the result shows before anything is recorded, and what is refused says why.
import { Trans, useLingui } from "@lingui/react/macro";
import { useDeferredValue, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import type { Figure } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { Assume } from "./Assume.tsx";
import { Rates } from "./Rates.tsx";
import { Interval } from "../../nouns/figure/Interval.tsx";
import { completing, completions, inserted } from "../../nouns/figure/completing.ts";

export function Compute({ claim, figures }: { claim: string; figures: readonly Figure[] }) {
  const { t } = useLingui();
  const [formula, setFormula] = useState("");
  const [measure, setMeasure] = useState("");
  const asked = useDeferredValue(formula.trim());
  const tried = useAsk("figure.preview", { formula: asked }, { enabled: asked !== "" });
  const acting = useActing();
  const [assuming, setAssuming] = useState(false);
  const [rating, setRating] = useState(false);
  if (figures.length === 0) return null;
  /** Puts a ref at the end of what is typed. */
  const put = (text: string) => setFormula((now) => (now.trim() === "" ? text : `${now.trimEnd()} ${text}`));
  const ready = formula.trim() !== "" && measure.trim() !== "" && !acting.busy && !tried.error;
  const make = async () => {
    if (!ready || !(await acting.act("figure.compute", { formula, measure, claim }))) return;
    setFormula("");
    setMeasure("");
  };
  return (
    <section aria-labelledby="compute">
      <h2 className="cap" id="compute"><Trans>New computation</Trans></h2>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); void make(); }}>
        <div className="pair">
          <Formula value={formula} onChange={setFormula} figures={figures} hint={t`Refs, numbers, + − × ÷, “per P1Y”, “per F3”, “by X1”, sum(F1, F2), share(F1, F2), growth(F1, F2).`} />
          <Field label={<Trans>What it measures</Trans>} value={measure} onChange={setMeasure} />
        </div>
        <div className="tools">
          <Button look="plain" onPress={() => setAssuming(true)}><Trans>New assumption…</Trans></Button>
          <Button look="plain" onPress={() => setRating(true)}><Trans>Rates…</Trans></Button>
        </div>
        <div className="tried" role="status">
          {asked === "" ? null : tried.error ? <p className="refused words">{tried.error.fault.message} {tried.error.fault.todo}</p> : tried.data ? (
            <>
              <p className="result"><span aria-hidden="true">= </span><Interval quantity={tried.data.quantity} /> <span className="muted">{tried.data.reading}</span></p>
              <ul>
                {tried.data.inputs.map((ref) => {
                  const input = figures.find((one) => one.ref === ref);
                  return <li key={ref}><RefLink to={ref} /> {input?.measure} <span className="voice">{input?.formula ? `= ${input.formula}` : input?.verbatim ? `“${input.verbatim}”` : ""}</span>{input?.assumed ? <i className="muted"><Trans>assumed: {input.because}</Trans></i> : null}</li>;
                })}
              </ul>
              {tried.data.rates.map((rate) => <p key={rate} className="words">{rate}</p>)}
              {tried.data.rests.map((rests) => <p key={rests} className="muted words">{rests}</p>)}
              {tried.data.notes.map((note) => <p key={note} className="muted words">{note}</p>)}
            </>
          ) : null}
        </div>
        <Said acting={acting} />
        <div className="ends">
          <Button type="submit" isDisabled={!ready}><Trans>Compute and record</Trans></Button>
        </div>
      </Form>
      <Assume claim={claim} measures={[...new Set(figures.map((one) => one.measure))]} open={assuming} onClose={() => setAssuming(false)} onMade={put} />
      <Rates open={rating} onClose={() => setRating(false)} onUse={(ref) => put(`by ${ref}`)} />
    </section>
  );
}

interface FormulaProps { value: string; onChange: (formula: string) => void; figures: readonly Figure[]; hint: string }

/** A line with a list of figures under it, after the pattern of an editable combobox. */
function Formula({ value, onChange, figures, hint }: FormulaProps) {
  const { t } = useLingui();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const part = caret === null ? null : completing(value, caret);
  const found = part === null ? [] : completions(part.text, figures);
  const open = found.length > 0;
  const take = (figure: Figure) => {
    if (part === null) return;
    const next = inserted(value, part, figure.ref);
    onChange(next.text);
    setCaret(null);
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!open) return;
    const chosen = found[at];
    if (event.key === "ArrowDown") setAt((at + 1) % found.length);
    else if (event.key === "ArrowUp") setAt((at + found.length - 1) % found.length);
    else if ((event.key === "Enter" || event.key === "Tab") && chosen) take(chosen);
    else if (event.key === "Escape") setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field completed">
      <label htmlFor={id}><Trans>Formula</Trans></label>
      <input
        id={id}
        ref={input}
        value={value}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        {...(open ? { "aria-activedescendant": `${id}-${at}` } : {})}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => { onChange(event.target.value); setCaret(event.target.selectionStart); setAt(0); }}
        onKeyDown={pressed}
        onBlur={() => setCaret(null)}
      />
      <span className="hint" id={`${id}-hint`}>{hint}</span>
      <ul id={`${id}-list`} role="listbox" aria-label={t`Figures`} className="popover completions" hidden={!open}>
        {found.map((figure, n) => (
          <li key={figure.ref} id={`${id}-${n}`} role="option" aria-selected={n === at} className="option clip" data-focused={n === at ? true : undefined} onPointerDown={(event) => { event.preventDefault(); take(figure); }}>
            <span className="mono">{figure.ref}</span> {figure.measure} <span className="voice muted">{figure.formula ? `= ${figure.formula}` : (figure.verbatim ?? figure.because)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
