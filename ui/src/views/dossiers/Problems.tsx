// What stands against handing the dossier out, the gravest first, each with a
// way to the place where it is mended. It hides nothing and settles nothing.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Problem, Severity } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { RefLink } from "../../shared/RefLink.tsx";

const SEVERITIES: { readonly [S in Severity]: MessageDescriptor } = { error: msg`Error`, warning: msg`Warning`, note: msg`Note` };

/** Shown before one asks for more. */
const FIRST = 6;

export interface Props { problems: readonly Problem[]; onBlock: (block: number) => void }

export function Problems({ problems, onBlock }: Props) {
  const { i18n } = useLingui();
  const [all, setAll] = useState(false);
  return (
    <section className="problems" aria-labelledby="problems">
      <h2 id="problems" className="cap"><Trans>Before it is handed out</Trans> <span className="num">{problems.length}</span></h2>
      {problems.length === 0 ? <p className="none"><Trans>Nothing stands against it.</Trans></p> : null}
      <ul>
        {problems.slice(0, all ? undefined : FIRST).map((one, n) => (
          <li key={`${one.rule}${n}`} data-severity={one.severity} data-rule={one.rule}>
            <span className="grade">{i18n._(SEVERITIES[one.severity])}</span>
            <span className="words">{one.message}</span>
            <span className="ways">
              {one.block === null ? null : (
                <Button look="plain" onPress={() => onBlock(one.block ?? 0)}><Trans>Block {one.block + 1}</Trans></Button>
              )}
              {one.refs.slice(0, 4).map((ref) => <RefLink key={ref} to={ref} />)}
            </span>
          </li>
        ))}
      </ul>
      {problems.length > FIRST ? (
        <Button look="plain" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? <Trans>Fewer</Trans> : <Trans>{problems.length - FIRST} more</Trans>}
        </Button>
      ) : null}
    </section>
  );
}
