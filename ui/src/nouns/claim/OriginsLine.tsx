// What a claim rests on, in the one wording: exhibits, origins, unknown lineage.
import { Plural, Trans } from "@lingui/react/macro";
import type { OriginCount } from "../../host/types.gen.ts";

export function OriginsLine({ origins }: { origins: OriginCount }) {
  return (
    <Trans>
      <Plural value={origins.exhibits} one="# exhibit" other="# exhibits" />, <Plural value={origins.origins} one="# origin" other="# origins" />, {origins.unknown} of unknown lineage
    </Trans>
  );
}
