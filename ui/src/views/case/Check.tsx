// Whether the case is what its journal says, and whether a file that was handed
// out leads back to it. Checking never writes.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { askForFile } from "../../host/window.ts";
import type { Overview, Verified } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Progress } from "../../shared/Progress.tsx";
import { grouped } from "../../shared/when.ts";
import { placeOfRef } from "./places.ts";
import { useWork } from "./useWork.ts";
import type { Working } from "./useWork.ts";

const nameOf = (path: string): string => path.replace(/^.*[\\/]/, "");

export function Check({ overview }: { overview: Overview }) {
  const { t } = useLingui();
  const own = useWork("verify", "verifying");
  const alone = useWork("verify.file", "verifying");
  const kinds = [{ name: t`Dossiers and cases`, extensions: ["pdf", "assay"] }, { name: t`All files`, extensions: ["*"] }];
  const against = async () => {
    const path = await askForFile(t`Check against`, kinds);
    if (path !== null) await own.start({ against: path });
  };
  const file = async () => {
    const path = await askForFile(t`Check a dossier`, [{ name: "PDF", extensions: ["pdf"] }, { name: t`All files`, extensions: ["*"] }]);
    if (path !== null) await alone.start({ path });
  };
  return (
    <>
      <p className="lead"><Trans>All changes of the journal are replayed and set against the records; every byte of every exhibit is hashed again. Nothing is written.</Trans></p>
      <div className="deeds">
        <Button look="main" onPress={() => own.start({})} isDisabled={own.step !== null}><Trans>Check the case</Trans></Button>
        <Button onPress={against} isDisabled={own.step !== null}><Trans>Check against a dossier or copy…</Trans></Button>
      </div>
      <Outcome
        working={own}
        good={own.asked?.against
          ? <Trans>Everything agrees, and the state of {nameOf(own.asked.against)} is part of this journal.</Trans>
          : <Trans>Everything agrees: records, bytes, names and journal.</Trans>}
      />
      <dl className="facts">
        <dt><Trans>Head of the journal</Trans></dt><dd className="mono">{grouped(overview.journal.head)}</dd>
        <dt><Trans>Entries</Trans></dt><dd>{overview.journal.length}</dd>
        <dt><Trans>File</Trans></dt><dd><bdi>{overview.path}</bdi></dd>
      </dl>

      <h3 className="cap"><Trans>A dossier by itself</Trans></h3>
      <p className="lead"><Trans>Whether a PDF still carries the manifest with which Assay made it. Whether a case leads to it is told by checking that case against it.</Trans></p>
      <div className="deeds"><Button onPress={file} isDisabled={alone.step !== null}><Trans>Check a dossier…</Trans></Button></div>
      <Outcome working={alone} good={<Trans>{nameOf(alone.asked?.path ?? "")} carries its manifest.</Trans>} />
    </>
  );
}

function Outcome<C extends "verify" | "verify.file">({ working, good }: { working: Working<C>; good: React.ReactNode }) {
  if (working.step) return <Progress step={working.step} onStop={working.stop} />;
  if (working.fault) return <FaultNote fault={working.fault} onDismiss={working.dismiss} />;
  const found = working.answer as Verified | null;
  if (found === null) return null;
  if (found.ok) return <p className="said" role="status"><strong>{good}</strong></p>;
  return (
    <div className="said bad" role="status">
      <strong><Plural value={found.differences.length} one="One thing is not as it should be." other="# things are not as they should be." /></strong>
      <p><Trans>The file was not touched. Keep it as it is, and compare it with a copy or with a dossier that was handed out.</Trans></p>
      <table className="quiet">
        <thead><tr><th><Trans>Where</Trans></th><th><Trans>What</Trans></th></tr></thead>
        <tbody>
          {found.differences.map((one, n) => {
            const place = placeOfRef(one.where);
            return <tr key={n}><td className="mono">{place ? <a href={place}>{one.where}</a> : one.where}</td><td className="words">{one.what}</td></tr>;
          })}
        </tbody>
      </table>
    </div>
  );
}
