// Taking a quote in one gesture: the words are already selected; a claim, the
// speaker and the basis may be given, figures in the words are proposed.
// Nothing is compulsory: Enter keeps the quote as it stands.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Basis, Direction, Exhibit, FoundFigure, Layer } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Said } from "../../shared/Said.tsx";
import { slice } from "../../shared/marked.ts";
import { Interval } from "../../nouns/figure/Interval.tsx";
import { BASES } from "../../nouns/quote/quote.ts";
import { nameOf } from "../../nouns/source/source.ts";
import type { Place } from "./Reader.tsx";

const NONE = "none";
const DIRECTIONS: readonly Direction[] = ["supports", "disputes", "context"];

export interface Props { exhibit: Exhibit; layer: Layer; text: string; place: Place; onDone: () => void }

export function Capture({ exhibit, layer, text, place, onDone }: Props) {
  const { t, i18n } = useLingui();
  const exact = slice(text, place.start, place.end);
  const claims = useRecords("claims");
  const sources = useRecords("sources");
  const found = useAsk("figure.parse", { text: exact, ...(layer.language ? { lang: layer.language } : {}) });
  const [claim, setClaim] = useState(NONE);
  const [direction, setDirection] = useState<Direction>("supports");
  const [speaker, setSpeaker] = useState(exhibit.publisher ?? NONE);
  const [basis, setBasis] = useState<Basis>("unknown");
  const [measures, setMeasures] = useState<ReadonlyMap<number, string>>(new Map());
  const acting = useActing();

  useEffect(() => {
    const keys = (event: KeyboardEvent) => { if (event.key === "Escape" && !event.defaultPrevented) onDone(); };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [onDone]);

  const save = async () => {
    const chain = chainOf(speaker, exhibit.publisher);
    const taken = await acting.act("quote.add", {
      exhibit: exhibit.ref, layer: layer.ref, exact, start: place.start, end: place.end, basis,
      ...(chain ? { chain, speaker } : {}),
    });
    if (!taken) return;
    const quote = taken.value.ref;
    const bears = claim === NONE ? {} : { claim };
    if (claim !== NONE && !(await acting.act("evidence.link", { claim, quote, direction }))) return;
    for (const [n, measure] of measures) {
      const figure = found.data?.[n];
      if (figure && !(await acting.act("figure.add", { quote, measure, verbatim: figure.verbatim, ...bears }))) return;
    }
    onDone();
  };
  const directions: Record<Direction, string> = { supports: t`supports`, disputes: t`disputes`, context: t`is context for` };

  return (
    <Form
      className="capture"
      aria-label={t`New quote`}
      onSubmit={(event) => { event.preventDefault(); void save(); }}
    >
      <p className="said">“{exact}”</p>
      <div className="cols">
        <Choice
          label={<Trans>Claim</Trans>}
          value={claim}
          onChange={setClaim}
          options={[{ id: NONE, name: t`none yet` }, ...claims.all.map((one) => ({ id: one.ref, name: `${one.ref} ${one.statement}` }))]}
        />
        {claim === NONE ? null : (
          <Choice
            label={<Trans>It</Trans>}
            value={direction}
            onChange={(id) => { const picked = DIRECTIONS.find((one) => one === id); if (picked) setDirection(picked); }}
            options={DIRECTIONS.map((one) => ({ id: one, name: directions[one] }))}
          />
        )}
        <Choice
          label={<Trans>Whose words</Trans>}
          value={speaker}
          onChange={setSpeaker}
          options={[{ id: NONE, name: t`not known` }, ...sources.all.map((one) => ({ id: one.ref, name: `${one.ref} ${nameOf(one)}` }))]}
        />
        <Choice
          label={<Trans>Who says it…</Trans>}
          value={basis}
          onChange={(id) => { if (id in BASES) setBasis(id as Basis); }}
          options={Object.entries(BASES).map(([id, name]) => ({ id, name: i18n._(name) }))}
        />
      </div>
      {found.data && found.data.length > 0 ? (
        <Found figures={found.data} measures={measures} onChange={setMeasures} />
      ) : null}
      <Said acting={acting} />
      <div className="ends">
        <span className="grow"><Trans>Enter keeps it, Escape drops it.</Trans></span>
        <Button onPress={onDone}><Trans>Cancel</Trans></Button>
        <Button look="main" type="submit" autoFocus isDisabled={acting.busy}><Trans>Keep the quote</Trans></Button>
      </div>
    </Form>
  );
}

/** From the speaker to whoever handed us the words; null leaves it to the core. */
function chainOf(speaker: string, publisher: string | null): string[] | null {
  if (speaker === NONE) return null;
  return publisher && publisher !== speaker ? [speaker, publisher] : [speaker];
}

interface FoundProps {
  figures: FoundFigure[];
  measures: ReadonlyMap<number, string>;
  onChange: (measures: ReadonlyMap<number, string>) => void;
}

/** Figures in the words, to be named or left: one without a measure is not added. */
function Found({ figures, measures, onChange }: FoundProps) {
  const { t } = useLingui();
  return (
    <div className="found">
      <span className="cap"><Trans>Figures in these words: name what is measured to add one</Trans></span>
      {figures.map((figure, n) => (
        <label key={figure.start}>
          <input
            type="text"
            placeholder={t`what is measured`}
            value={measures.get(n) ?? ""}
            onChange={(event) => {
              const next = new Map(measures);
              if (event.target.value.trim() === "") next.delete(n);
              else next.set(n, event.target.value);
              onChange(next);
            }}
          />
          <span className="voice">“{figure.verbatim}”</span>
          <Interval quantity={figure} />
        </label>
      ))}
    </div>
  );
}
