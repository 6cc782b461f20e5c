// Taking a quote in one gesture: the words are already selected; a claim, the
// speaker and the basis may be given, figures in the words are proposed and
// ticked. Nothing is compulsory: Enter keeps it all as one change, or none of it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Basis, Direction, Exhibit, FoundFigure, Layer, NewQuote } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Said } from "../../shared/Said.tsx";
import { Tick } from "../../shared/Tick.tsx";
import { slice } from "../../shared/marked.ts";
import { Interval } from "../../nouns/figure/Interval.tsx";
import { BASES } from "../../nouns/quote/quote.ts";
import { nameOf } from "../../nouns/source/source.ts";
import type { Place } from "./Reader.tsx";

const NONE = "none";
const DIRECTIONS: readonly Direction[] = ["supports", "disputes", "context"];

export interface Props { exhibit: Exhibit; layer: Layer; text: string; place: Place; onDone: () => void }

/** What is said of a proposed figure; one that nothing is said of is ticked. */
interface Choosing { left?: boolean; measure?: string }

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
  const [choosing, setChoosing] = useState<ReadonlyMap<number, Choosing>>(new Map());
  const acting = useActing();

  useEffect(() => {
    const keys = (event: KeyboardEvent) => { if (event.key === "Escape" && !event.defaultPrevented) onDone(); };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [onDone]);

  /** What is measured, as far as the words say it: to be said better at any time. */
  const measureOf = (figure: FoundFigure): string => {
    const { unit } = figure;
    if (figure.measure) return figure.measure;
    if (unit === null) return t`number`;
    if (unit === "%") return t`share`;
    return /^[A-Z]{3}$/.test(unit) ? t`amount` : t`number of: ${unit}`;
  };

  const save = async () => {
    const chain = chainOf(speaker, exhibit.publisher);
    const quote: NewQuote = {
      exhibit: exhibit.ref, layer: layer.ref, exact, start: place.start, end: place.end, basis,
      ...(chain ? { chain, speaker } : {}),
    };
    // Whoever is quicker than the reader of figures still gets what was proposed.
    const proposed = found.data ?? (await found.refetch()).data ?? [];
    const figures = proposed.flatMap((figure, n) => {
      const { left, measure } = choosing.get(n) ?? {};
      return left ? [] : [{ verbatim: figure.verbatim, measure: measure?.trim() || measureOf(figure) }];
    });
    const bearing = claim === NONE ? {} : { bearing: { claim, direction } };
    if (await acting.act("quote.take", { quote, figures, ...bearing })) onDone();
  };
  const directions: Record<Direction, string> = { supports: t`supports`, disputes: t`disputes`, context: t`is context for` };

  return (
    <Form
      className="capture"
      aria-label={t`New quote`}
      onSubmit={(event) => { event.preventDefault(); if (!acting.busy) void save(); }}
    >
      <p className="said words">“{exact}”</p>
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
          label={<Trans>How the first teller knows</Trans>}
          value={basis}
          onChange={(id) => { if (id in BASES) setBasis(id as Basis); }}
          options={Object.entries(BASES).map(([id, name]) => ({ id, name: i18n._(name) }))}
        />
      </div>
      {found.data && found.data.length > 0 ? (
        <Proposed
          figures={found.data}
          choosing={choosing}
          measureOf={measureOf}
          onChoose={(n, said) => setChoosing((all) => new Map(all).set(n, { ...all.get(n), ...said }))}
        />
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

interface ProposedProps {
  figures: readonly FoundFigure[];
  choosing: ReadonlyMap<number, Choosing>;
  measureOf: (figure: FoundFigure) => string;
  onChoose: (n: number, said: Choosing) => void;
}

/** Figures in the words, each as it was read: kept with the quote unless left. */
function Proposed({ figures, choosing, measureOf, onChoose }: ProposedProps) {
  const { t } = useLingui();
  return (
    <div className="found" role="group" aria-label={t`Figures in these words`}>
      <span className="cap"><Trans>Figures in these words</Trans></span>
      {figures.map((figure, n) => {
        const { left = false, measure = measureOf(figure) } = choosing.get(n) ?? {};
        return (
          <div key={figure.start} className="one">
            <Tick isSelected={!left} onChange={(ticked) => onChoose(n, { left: !ticked })}>
              <span className="voice">“{figure.verbatim}”</span>
              <Interval quantity={figure} />
            </Tick>
            <input
              type="text"
              aria-label={t`What is measured: ${figure.verbatim}`}
              disabled={left}
              value={measure}
              onChange={(event) => onChoose(n, { measure: event.target.value })}
            />
          </div>
        );
      })}
    </div>
  );
}
