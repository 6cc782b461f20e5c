// An assumption: a number that nobody in the case stated, with its name and its
// reason. Without a reason it is not recorded.
import { Trans, useLingui } from "@lingui/react/macro";
import { useDeferredValue, useState } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import type { Assumed } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Pick } from "../../shared/Pick.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { Tick } from "../../shared/Tick.tsx";
import { Interval } from "../../nouns/figure/Interval.tsx";

export interface Props {
  claim: string | null;
  /** What figures of the case measure: a tolerance is for one of these. */
  measures: readonly string[];
  open: boolean;
  onClose: () => void;
  /** The ref of what was recorded. */
  onMade?: (ref: string) => void;
}

export function Assume({ open, onClose, ...rest }: Props) {
  return (
    <Sheet title={<Trans>New assumption</Trans>} open={open} onClose={onClose}>
      <Assuming {...rest} onClose={onClose} />
    </Sheet>
  );
}

function Assuming({ claim, measures, onClose, onMade }: Omit<Props, "open">) {
  const { t } = useLingui();
  const [sort, setSort] = useState<Assumed>("estimate");
  const [measure, setMeasure] = useState("");
  const [value, setValue] = useState("");
  const [because, setBecause] = useState("");
  const [here, setHere] = useState(false);
  const acting = useActing();
  const text = useDeferredValue(value.trim());
  const read = useAsk("figure.parse", { text }, { enabled: text !== "" });
  const found = read.data?.length === 1 ? read.data[0] : undefined;
  const ready = measure.trim() !== "" && because.trim() !== "" && found !== undefined && !acting.busy;
  const make = async () => {
    if (!ready) return;
    const made = await acting.act("figure.assume", {
      measure: measure.trim(), value: value.trim(), assumed: sort, because: because.trim(),
      ...(claim !== null && here ? { claim } : {}),
    });
    if (!made) return;
    onMade?.(made.value.ref);
    onClose();
  };
  return (
    <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); void make(); }}>
      <Choice
        label={<Trans>What it is</Trans>}
        value={sort}
        onChange={(id) => setSort(id === "convention" || id === "tolerance" ? id : "estimate")}
        options={[
          { id: "estimate", name: t`an analyst's estimate` },
          { id: "convention", name: t`a convention, such as the hours of a working year` },
          { id: "tolerance", name: t`a tolerance: how far figures may lie apart and agree` },
        ]}
      />
      {sort === "tolerance"
        ? <Pick label={<Trans>The measure it is for</Trans>} value={measure === "" ? null : measure} onChange={(id) => setMeasure(id ?? "")} options={measures.map((name) => ({ id: name, name }))} />
        : <Field label={<Trans>Name</Trans>} value={measure} onChange={setMeasure} required autoFocus hint={t`Such as: workers per crew.`} />}
      <Field
        label={<Trans>Number</Trans>}
        value={value}
        onChange={setValue}
        required
        hint={sort === "tolerance" ? t`Such as: at most 5 %. A percentage is of the lesser number.` : t`In words with its unit, such as: 2,080 hours a year.`}
      />
      <div className="tried" role="status">
        {text === "" || !read.data ? null : found
          ? <p className="result"><Interval quantity={found} /></p>
          : <p className="refused">{read.data.length === 0 ? <Trans>No number is read here.</Trans> : <Trans>Several numbers are read here; give one.</Trans>}</p>}
      </div>
      <Field label={<Trans>Because</Trans>} value={because} onChange={setBecause} rows={2} required hint={t`Printed beside it.`} />
      {claim === null ? null : <Tick isSelected={here} onChange={setHere}><Trans>For {claim} only</Trans></Tick>}
      <Said acting={acting} />
      <div className="ends">
        <Button onPress={onClose}><Trans>Cancel</Trans></Button>
        <Button look="main" type="submit" isDisabled={!ready}><Trans>Assume it</Trans></Button>
      </div>
    </Form>
  );
}
