// The table of figures as a file: those on a claim, or all of the case. Where it goes
// the system's dialog asks; it writes nothing by itself.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Acting } from "../../host/query.ts";
import type { TableFormat } from "../../host/types.gen.ts";
import { askWhereToSave } from "../../host/window.ts";
import { Button } from "../../shared/Button.tsx";

/** Lets the table be saved; `acting` is where what came of it is said. */
export function SaveTable({ claim, acting }: { claim: string | null; acting: Acting }) {
  const { t } = useLingui();
  const save = async (format: TableFormat) => {
    const end = format === "csv" ? "csv" : "md";
    const name = claim === null ? `figures.${end}` : `${claim}-figures.${end}`;
    const path = await askWhereToSave(t`Save the table of figures`, name, { name: format === "csv" ? "CSV" : "Markdown", extensions: [end] });
    // The system's dialog has asked already whether a file may be replaced.
    if (path !== null) await acting.act("figure.export", { path, format, claim, force: true });
  };
  return (
    <>
      <Button look="plain" onPress={() => void save("csv")}><Trans>Save as CSV…</Trans></Button>
      <Button look="plain" onPress={() => void save("markdown")}><Trans>Save as Markdown…</Trans></Button>
    </>
  );
}
