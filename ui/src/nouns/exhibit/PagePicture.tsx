// The still picture of a saved page, in a frame that runs nothing, fetches
// nothing and belongs to nobody: no script, no form, no way out of it. The text
// beside it is what is read and quoted.
import { Trans, useLingui } from "@lingui/react/macro";
import { useAsk } from "../../host/query.ts";
import { FaultNote } from "../../shared/FaultNote.tsx";
import "./PagePicture.css";

export function PagePicture({ exhibit }: { exhibit: string }) {
  const { t } = useLingui();
  const picture = useAsk("exhibit.picture", { exhibit });
  return (
    <div className="page-picture">
      {picture.isPending ? <p className="said"><Trans>Reading the page…</Trans></p> : null}
      {picture.error ? <FaultNote fault={picture.error.fault} /> : null}
      {picture.data?.notes.map((note) => <p key={note} className="said words" role="status">{note}</p>)}
      {picture.data?.html ? (
        <iframe
          title={t`Saved page of ${exhibit}, a still picture`}
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={picture.data.html}
        />
      ) : null}
    </div>
  );
}
