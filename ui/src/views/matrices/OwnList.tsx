// A list of elements of one's own: a new one, a copy of another, or the next
// version of one that is there. A version is never rewritten.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { ElementListShown } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { blank, recorded, typedFrom, whole } from "./ownList.ts";
import type { TypedElement, TypedList } from "./ownList.ts";

export interface Props {
  /** The list that is copied or changed; null for an empty one. */
  from: ElementListShown | null;
  changing: boolean;
  /** The ids that are taken. */
  taken: readonly string[];
  /** Told the id of the list that was made, or null. */
  onClose: (made: string | null) => void;
}

export function OwnList({ from, changing, taken, onClose }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<TypedList>(() => typedFrom(from));
  // A key for each element, so that what is typed stays with it as it moves.
  const [keys, setKeys] = useState<readonly number[]>(() => typed.elements.map((_, n) => n));
  const acting = useActing();
  const set = (part: Partial<TypedList>) => setTyped({ ...typed, ...part });
  const put = (at: number, part: Partial<TypedElement>) => set({ elements: typed.elements.map((one, n) => (n === at ? { ...one, ...part } : one)) });
  const move = (at: number, by: -1 | 1) => {
    set({ elements: swapped(typed.elements, at, at + by) });
    setKeys(swapped(keys, at, at + by));
  };
  const out = (at: number) => {
    set({ elements: typed.elements.filter((_, n) => n !== at) });
    setKeys(keys.filter((_, n) => n !== at));
  };
  const more = () => {
    set({ elements: [...typed.elements, blank] });
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
  };
  const ready = whole(typed) && !acting.busy;
  const save = async () => {
    const made = await acting.act("elements.add", { list: recorded(typed, changing ? from : null, taken) });
    if (made) onClose(made.value.id);
  };
  return (
    <Sheet title={changing ? <Trans>Change the list</Trans> : from ? <Trans>A list of your own, from “{from.title}”</Trans> : <Trans>New list of elements</Trans>} open onClose={() => onClose(null)} wide>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        {changing ? <p className="muted"><Trans>This makes the next version. What stands under an element stays there; an element that is taken out leaves what stood under it out of the matrix.</Trans></p> : null}
        <Field label={<Trans>Title</Trans>} value={typed.title} onChange={(title) => set({ title })} required autoFocus name="title" />
        <Field label={<Trans>The document it comes from</Trans>} value={typed.document} onChange={(document) => set({ document })} required name="document" hint={t`Such as: Convention No. 29, or the handbook of your office, with its date.`} />
        <Field label={<Trans>How it is to be read</Trans>} value={typed.note} onChange={(note) => set({ note })} rows={2} name="note" />
        {typed.elements.map((one, n) => (
          <fieldset key={keys[n]} className="own-element">
            <legend>{t`Element ${n + 1}`}</legend>
            <div className="pair">
              <Field label={<Trans>Name</Trans>} value={one.label} onChange={(label) => put(n, { label })} name={`label-${n}`} />
              <Field label={<Trans>Where it stands</Trans>} value={one.source} onChange={(source) => put(n, { source })} name={`source-${n}`} />
              <Field label={<Trans>Group</Trans>} value={one.group} onChange={(group) => put(n, { group })} name={`group-${n}`} />
            </div>
            <Field label={<Trans>What it means</Trans>} value={one.definition} onChange={(definition) => put(n, { definition })} rows={2} name={`definition-${n}`} />
            <div className="acts">
              <Button look="plain" onPress={() => move(n, -1)} isDisabled={n === 0} aria-label={t`Move element ${n + 1} up`}><Trans>Up</Trans></Button>
              <Button look="plain" onPress={() => move(n, 1)} isDisabled={n === typed.elements.length - 1} aria-label={t`Move element ${n + 1} down`}><Trans>Down</Trans></Button>
              <Button look="plain" onPress={() => out(n)} isDisabled={typed.elements.length === 1} aria-label={t`Take out element ${n + 1}`}><Trans>Take out</Trans></Button>
            </div>
          </fieldset>
        ))}
        <div><Button onPress={more}><Trans>One more element</Trans></Button></div>
        <Said acting={acting} />
        {whole(typed) ? null : <p className="muted"><Trans>A list needs a title, its document, and of each element a name, where it stands and what it means.</Trans></p>}
        <div className="ends">
          <Button onPress={() => onClose(null)}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}>{changing ? <Trans>Add this version</Trans> : <Trans>Add the list</Trans>}</Button>
        </div>
      </Form>
    </Sheet>
  );
}

function swapped<T>(list: readonly T[], a: number, b: number): T[] {
  const copy = [...list];
  const [x, y] = [copy[a], copy[b]];
  if (x === undefined || y === undefined) return copy;
  copy[a] = y;
  copy[b] = x;
  return copy;
}
