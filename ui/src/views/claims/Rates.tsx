// Exchange rates and price indices: those recorded, each with its date and source;
// new ones from a table that is an exhibit, or typed with what states them. Nothing
// is fetched, and no rate is used that a formula does not name.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { RateKind, TakeRates } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Field } from "../../shared/Field.tsx";
import { Pick } from "../../shared/Pick.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";

export interface Props { open: boolean; onClose: () => void; onUse: (ref: string) => void }

const TYPED = "typed";
type Way = TakeRates | typeof TYPED;
const KINDS: readonly RateKind[] = ["spot", "period-average", "end-of-period", "official", "parallel", "operational", "index"];

export function Rates({ open, onClose, onUse }: Props) {
  return (
    <Sheet wide title={<Trans>Exchange rates and price indices</Trans>} open={open} onClose={onClose}>
      <Ours onClose={onClose} onUse={onUse} />
    </Sheet>
  );
}

function useKinds(): Record<RateKind, string> {
  const { t } = useLingui();
  return {
    spot: t`at one moment`, "period-average": t`average of a period`, "end-of-period": t`end of a period`,
    official: t`official`, parallel: t`unofficial market`, operational: t`United Nations operational`, index: t`price index`,
  };
}

function Ours({ onClose, onUse }: Omit<Props, "open">) {
  const { t } = useLingui();
  const rates = useRecords("exchangeRates");
  const exhibits = useRecords("exhibits");
  const kinds = useKinds();
  const [way, setWay] = useState<Way>("each");
  const [exhibit, setExhibit] = useState<string | null>(null);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [since, setSince] = useState("");
  const [until, setUntil] = useState("");
  const [value, setValue] = useState("");
  const [kind, setKind] = useState<RateKind>("spot");
  const [why, setWhy] = useState("");
  const acting = useActing();
  const typed = way === TYPED;
  const index = way === "index" || (typed && kind === "index");
  const other = index ? from : to;
  const ready = from.length === 3 && other.length === 3 && since !== "" && (typed ? value !== "" : exhibit !== null) && (way !== "index" || until !== "") && !acting.busy;
  const add = async () => {
    if (!ready) return;
    if (typed) {
      const date = until === "" ? since : `${since}/${until}`;
      await acting.act("rates.add", {
        from: from.toUpperCase(), to: other.toUpperCase(), value, date, kind,
        ...(exhibit === null ? {} : { cited: exhibit }), ...(why.trim() === "" ? {} : { why: why.trim() }),
      });
      return;
    }
    await acting.act("rates.read", {
      exhibit: exhibit ?? "", from: from.toUpperCase(), to: other.toUpperCase(), since, take: way,
      ...(until === "" ? {} : { until }),
    });
  };
  return (
    <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); void add(); }}>
      {rates.fault ? <FaultNote fault={rates.fault} /> : null}
      {rates.all.length === 0 && !rates.pending ? <p className="none"><Trans>No rate is recorded yet.</Trans></p> : (
        <ul className="rates-list" tabIndex={0} aria-label={t`Rates of the case`}>
          {rates.all.map((rate) => (
            <li key={rate.ref}>
              <RefLink to={rate.ref} /> 1 {rate.from} = {rate.value} {rate.to}{" "}
              <span className="muted">{rate.date} · {kinds[rate.kind]}{rate.cited ? <> · <RefLink to={rate.cited} /></> : <> · <Trans>no exhibit cited</Trans></>}</span>{" "}
              <Button look="plain" onPress={() => { onUse(rate.ref); onClose(); }}><Trans>Use</Trans></Button>
            </li>
          ))}
        </ul>
      )}
      <Choice
        label={<Trans>New</Trans>}
        value={way}
        onChange={(id) => { if (id === "each" || id === "mean" || id === "span" || id === "index" || id === TYPED) setWay(id); }}
        options={[
          { id: "each", name: t`each rate of a table` },
          { id: "mean", name: t`the mean of a table's rates` },
          { id: "span", name: t`the lowest and the highest of a table` },
          { id: "index", name: t`a price index between two times of a table` },
          { id: TYPED, name: t`a rate typed by hand` },
        ]}
      />
      <Pick
        label={typed ? <Trans>Exhibit that states it</Trans> : <Trans>Exhibit that is the table</Trans>}
        value={exhibit}
        onChange={setExhibit}
        options={exhibits.all.map((one) => ({ id: one.ref, name: one.title }))}
      />
      <div className="pair">
        <Field label={index ? <Trans>Currency</Trans> : <Trans>From</Trans>} value={from} onChange={setFrom} hint={t`ISO 4217, such as EUR.`} required />
        {index ? null : <Field label={<Trans>To</Trans>} value={to} onChange={setTo} required />}
      </div>
      <div className="pair">
        <Field label={index ? <Trans>Prices of</Trans> : <Trans>Since</Trans>} value={since} onChange={setSince} hint={t`A day, month or year, such as 2023-03.`} required />
        <Field label={index ? <Trans>At prices of</Trans> : <Trans>Until</Trans>} value={until} onChange={setUntil} required={index} />
      </div>
      {typed ? (
        <div className="pair">
          <Field label={<Trans>Value</Trans>} value={value} onChange={setValue} required hint={t`Units of the second for one of the first: 1.0684 or 1/1320.`} />
          <Choice label={<Trans>Kind</Trans>} value={kind} onChange={(id) => { const found = KINDS.find((one) => one === id); if (found) setKind(found); }} options={KINDS.map((id) => ({ id, name: kinds[id] }))} />
        </div>
      ) : null}
      {typed ? <Field label={<Trans>Why this rate</Trans>} value={why} onChange={setWhy} /> : null}
      <Said acting={acting} />
      <div className="ends">
        <Button onPress={onClose}><Trans>Close</Trans></Button>
        <Button look="main" type="submit" isDisabled={!ready}><Trans>Record</Trans></Button>
      </div>
    </Form>
  );
}
