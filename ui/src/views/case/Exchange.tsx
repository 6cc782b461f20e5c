// What comes in and goes out whole: case documents (JSON) both ways, and copies
// of the case file. Names of protected sources stay inside unless asked for.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Checkbox } from "react-aria-components";
import type { ReactNode } from "react";
import { askForFile, askWhereToSave } from "../../host/window.ts";
import type { Exported, Overview } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Progress } from "../../shared/Progress.tsx";
import { grouped } from "../../shared/when.ts";
import { useWork } from "./useWork.ts";

const stem = (path: string): string => path.replace(/^.*[\\/]/, "").replace(/\.assay$/, "");

export function Exchange({ overview }: { overview: Overview }) {
  return (
    <>
      <Bring />
      <Give name={stem(overview.path)} />
      <Copy name={stem(overview.path)} />
    </>
  );
}

function Bring() {
  const { t } = useLingui();
  const bringing = useWork("document.import", "importing");
  const ask = async () => {
    const path = await askForFile(t`Import a case document`, [{ name: t`Case document (JSON)`, extensions: ["json"] }, { name: t`All files`, extensions: ["*"] }]);
    if (path !== null) await bringing.start({ path });
  };
  const done = bringing.answer;
  return (
    <section aria-labelledby="bring" data-deed="import">
      <h3 className="cap" id="bring"><Trans>Import a case document</Trans></h3>
      <p className="lead"><Trans>All of it or nothing, as one change that can be undone. In a case that holds something already, records get new refs.</Trans></p>
      {bringing.step
        ? <Progress step={bringing.step} onStop={bringing.stop} />
        : <div className="deeds"><Button onPress={ask}><Trans>Import…</Trans></Button></div>}
      {bringing.fault ? <FaultNote fault={bringing.fault} onDismiss={bringing.dismiss} /> : null}
      {done ? (
        <div className="said" role="status">
          <strong><Plural value={done.value.records} one="One record was brought in." other="# records were brought in." /></strong>
          {done.warnings.map((warning) => <p key={warning}>{warning}</p>)}
          <Renamed map={done.value.map} />
        </div>
      ) : null}
    </section>
  );
}

/** Refs that are not what the document called them. */
function Renamed({ map }: { map: { [from in string]?: string } }) {
  const changed = Object.entries(map).filter(([from, to]) => from !== to);
  if (changed.length === 0) return null;
  return (
    <details>
      <summary><Plural value={changed.length} one="One ref is another than in the document" other="# refs are others than in the document" /></summary>
      <p className="mono words">{changed.map(([from, to]) => `${from} → ${to ?? ""}`).join(" · ")}</p>
    </details>
  );
}

function Give({ name }: { name: string }) {
  const { t } = useLingui();
  const giving = useWork("document.export", "exporting");
  const [files, setFiles] = useState(true);
  const [identities, setIdentities] = useState(false);
  const ask = async () => {
    const path = await askWhereToSave(t`Export the case document as`, `${name}.json`, { name: t`Case document (JSON)`, extensions: ["json"] });
    if (path !== null) await giving.start({ path, files, identities });
  };
  const there = giving.fault?.code === "exists" ? giving.asked : null;
  return (
    <section aria-labelledby="give" data-deed="export">
      <h3 className="cap" id="give"><Trans>Export a case document</Trans></h3>
      <p className="lead"><Trans>JSON that a script, another case or another Assay can read. It holds the records as they stand, not the journal.</Trans></p>
      <Tick chosen={files} onChange={setFiles}><Trans>With the files of exhibits, in a folder beside it</Trans></Tick>
      <Tick chosen={identities} onChange={setIdentities}><Trans>With the names of protected sources</Trans></Tick>
      {identities ? <p className="note"><Trans>Whoever gets this document can name the protected sources.</Trans></p> : null}
      {giving.step
        ? <Progress step={giving.step} onStop={giving.stop} />
        : <div className="deeds"><Button onPress={ask}><Trans>Export…</Trans></Button></div>}
      {giving.fault ? <FaultNote fault={giving.fault} onDismiss={giving.dismiss} /> : null}
      {there ? <div className="deeds"><Button onPress={() => giving.start({ ...there, force: true })}><Trans>Replace what is there</Trans></Button></div> : null}
      <Written made={giving.answer} />
    </section>
  );
}

function Copy({ name }: { name: string }) {
  const { t } = useLingui();
  const copying = useWork("case.copy", "storing");
  const ask = async () => {
    const path = await askWhereToSave(t`Keep a copy as`, `${name} copy.assay`, { name: t`Assay case`, extensions: ["assay"] });
    if (path !== null) await copying.start({ path });
  };
  return (
    <section aria-labelledby="copy" data-deed="copy">
      <h3 className="cap" id="copy"><Trans>Keep a copy</Trans></h3>
      <p className="lead"><Trans>The whole case as it stands now, journal, bytes and names included, in one file.</Trans></p>
      {copying.step
        ? <Progress step={copying.step} onStop={copying.stop} />
        : <div className="deeds"><Button onPress={ask}><Trans>Keep a copy…</Trans></Button></div>}
      {copying.fault ? <FaultNote fault={copying.fault} onDismiss={copying.dismiss} /> : null}
      <Written made={copying.answer} />
    </section>
  );
}

function Tick({ chosen, onChange, children }: { chosen: boolean; onChange: (now: boolean) => void; children: ReactNode }) {
  return (
    <Checkbox className="tick" isSelected={chosen} onChange={onChange}>
      {({ isSelected }) => <><span className="box" aria-hidden="true">{isSelected ? "✓" : ""}</span><span>{children}</span></>}
    </Checkbox>
  );
}

function Written({ made }: { made: Exported | null }) {
  const { i18n } = useLingui();
  if (made === null) return null;
  return (
    <div className="said" role="status">
      <dl className="facts">
        <dt><Trans>Written</Trans></dt><dd><bdi>{made.path}</bdi></dd>
        <dt><Trans>Size</Trans></dt><dd>{i18n.number(made.length, { style: "unit", unit: "byte", unitDisplay: "long" })}</dd>
        <dt>SHA-256</dt><dd className="mono">{grouped(made.sha256)}</dd>
      </dl>
    </div>
  );
}
