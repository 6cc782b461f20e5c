// A pasted quote and where it stands in the exhibit. One place is shown and
// selected, with how well the words match; of several, a person picks.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { asFault, rpc } from "../../host/client.ts";
import type { Fault, FoundPlace, FoundPlaces, Layer, Tier } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { tierWords } from "../../nouns/quote/quote.ts";

export interface Props { layer: Layer; onShow: (place: FoundPlace) => void; onDone: () => void }

export function Locate({ layer, onShow, onDone }: Props) {
  const { t } = useLingui();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<FoundPlaces | null>(null);
  const [shown, setShown] = useState<FoundPlace | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const asked = useRef(0);
  useEffect(() => field.current?.focus(), []);

  const show = (place: FoundPlace) => { setShown(place); onShow(place); };
  const locate = async (wanted: string) => {
    const turn = (asked.current += 1);
    setFound(null);
    setShown(null);
    setFault(null);
    if (wanted.trim() === "") return;
    try {
      const answer = await rpc("quote.locate", { layer: layer.ref, words: wanted });
      if (turn !== asked.current) return;
      setFound(answer);
      const [only, other] = answer.places;
      if (only && !other && !answer.more) show(only);
    } catch (thrown) {
      if (turn === asked.current) setFault(asFault(thrown));
    }
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (words !== "" || pasted === "") return;
    event.preventDefault();
    setWords(pasted);
    void locate(pasted);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") { event.preventDefault(); onDone(); }
    else if (event.key === "Enter" && !event.shiftKey && event.target === field.current) { event.preventDefault(); void locate(words); }
  };

  return (
    <section className="capture locate" aria-label={t`Find a quote`} onKeyDown={keys}>
      <textarea
        ref={field}
        rows={2}
        aria-label={t`The words as you have them`}
        placeholder={t`Paste the words as you have them`}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onPaste={paste}
      />
      {fault ? <FaultNote fault={fault} /> : null}
      <div role="status">{found ? <Told found={found} shown={shown} /> : null}</div>
      {found && found.places.length > 1 ? (
        <ol className="places">
          {found.places.map((place) => (
            <li key={place.start}>
              <button type="button" aria-pressed={place === shown} onClick={() => show(place)}>
                <span className="muted"><Where place={place} /></span>{" "}
                <span className="voice words">…{place.prefix}<b>{place.words}</b>{place.suffix}…</span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      <div className="ends">
        <span className="grow"><Trans>Enter looks for the words, Escape closes.</Trans></span>
        <Button onPress={onDone}><Trans>Close</Trans></Button>
        <Button look="main" onPress={() => void locate(words)} isDisabled={words.trim() === ""}><Trans>Find its place</Trans></Button>
      </div>
    </section>
  );
}

function Told({ found, shown }: { found: FoundPlaces; shown: FoundPlace | null }) {
  const count = found.places.length;
  if (count === 0 && found.more) return <p><Trans>Too much of this text is alike to be searched for near words. Try more of them.</Trans></p>;
  if (count === 0) return <p><Trans>Nothing like these words stands in this exhibit.</Trans></p>;
  if (shown) return <p><Where place={shown} />. <Trans>The place is selected: <kbd>Q</kbd> takes the words as the exhibit has them.</Trans></p>;
  return (
    <p>
      <Plural value={count} one="It stands in one place." other="It stands in # places: pick one." />
      {found.more ? <>{" "}<Trans>There are more.</Trans></> : null}
    </p>
  );
}

function Where({ place }: { place: FoundPlace }) {
  return <>{place.page ? <><Trans>p. {place.page}</Trans> · </> : null}<HowWell tier={place.tier} /></>;
}

function HowWell({ tier }: { tier: Tier }) {
  const { i18n } = useLingui();
  if (typeof tier === "string") return <>{i18n._(tierWords(tier))}</>;
  const edits = tier.fuzzy;
  return <b className="tier-off"><Plural value={edits} one="not verbatim: # letter differs" other="not verbatim: # letters differ" /></b>;
}
