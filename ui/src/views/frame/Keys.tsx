// The keys that do something here and now, out of the table that carries them
// out: no other text about keys is kept, so this one cannot lie.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { offered } from "../../shared/actions.ts";
import { Button } from "../../shared/Button.tsx";
import { Filter, matcher } from "../../shared/Rows.tsx";
import { Sheet } from "../../shared/Sheet.tsx";

export function Keys({ open, onClose }: { open: boolean; onClose: () => void }) {
  return <Sheet title={<Trans>Keys</Trans>} open={open} onClose={onClose}>{open ? <Tables onClose={onClose} /> : null}</Sheet>;
}

function Tables({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [filter, setFilter] = useState("");
  const [groups] = useState(offered);
  const fits = matcher(filter);
  const shown = groups
    .map((group) => ({ ...group, actions: group.actions.filter((action) => action.keys && fits(`${action.name} ${action.keys.join(" ")}`)) }))
    .filter((group) => group.actions.length > 0);
  return (
    <div className="keys-list">
      <Filter label={t`Filter keys`} value={filter} onChange={setFilter} />
      {shown.length === 0 ? <p className="muted"><Trans>No key matches.</Trans></p> : null}
      {shown.map((group) => (
        <table key={group.title}>
          <caption className="cap">{group.title}</caption>
          <tbody>
            {group.actions.map((action) => (
              <tr key={action.id} data-action={action.id}>
                <th scope="row">{action.name}</th>
                <td>{action.keys?.map((key) => <kbd key={key}>{key}</kbd>)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <div className="ends"><Button onPress={onClose}><Trans>Close</Trans></Button></div>
    </div>
  );
}
