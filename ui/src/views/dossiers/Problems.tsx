// What stands against handing the dossier out, the gravest first, each with a
// way to the place where it is mended; what is the matter with many records is
// said once, with the records below. It hides nothing and settles nothing.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Problem, Severity } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { blocksOf, grouped, nameOfRule } from "./grouped.ts";
import type { Group } from "./grouped.ts";

const SEVERITIES: { readonly [S in Severity]: MessageDescriptor } = { error: msg`Error`, warning: msg`Warning`, note: msg`Note` };

/** Of one group, shown before one asks for more. */
const FIRST = 20;

export interface Props { problems: readonly Problem[]; onBlock: (block: number) => void }

export function Problems({ problems, onBlock }: Props) {
  const { i18n } = useLingui();
  return (
    <section className="problems" aria-labelledby="problems">
      <h2 id="problems" className="cap"><span><Trans>Before it is handed out</Trans></span><span>{i18n.number(problems.length)}</span></h2>
      {problems.length === 0 ? <p className="none"><Trans>Nothing stands against it.</Trans></p> : null}
      <ul>
        {grouped(problems).map((group) => (
          <li key={`${group.severity} ${group.rule}`} data-severity={group.severity} data-rule={group.rule}>
            {group.problems.length === 1 ? group.problems.map((one) => (
              <div key={one.message} className="one">
                <span className="grade">{i18n._(SEVERITIES[one.severity])}</span>
                <One problem={one} onBlock={onBlock} />
              </div>
            )) : <Many group={group} onBlock={onBlock} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Many({ group, onBlock }: { group: Group; onBlock: Props["onBlock"] }) {
  const { i18n } = useLingui();
  const [all, setAll] = useState(false);
  const name = nameOfRule(group.rule);
  const blocks = blocksOf(group);
  const rest = group.problems.length - FIRST;
  return (
    <details>
      <summary className="one">
        <span className="grade">{i18n._(SEVERITIES[group.severity])}</span>
        <span>{name === null ? group.rule : i18n._(name)}{blocks.length === 0 ? null : <span className="muted"> · <Trans>blocks {blocks.map((block) => block + 1).join(", ")}</Trans></span>}</span>
        <span className="num">{i18n.number(group.problems.length)}</span>
      </summary>
      <ul className="each">
        {group.problems.slice(0, all ? undefined : FIRST).map((one, n) => <li key={n} className="one"><One problem={one} onBlock={onBlock} /></li>)}
      </ul>
      {rest > 0 ? <Button look="plain" aria-expanded={all} onPress={() => setAll(!all)}>{all ? <Trans>Fewer</Trans> : <Trans>{rest} more</Trans>}</Button> : null}
    </details>
  );
}

function One({ problem, onBlock }: { problem: Problem; onBlock: Props["onBlock"] }) {
  const { block } = problem;
  return (
    <>
      <span className="words">{problem.message}</span>
      <span className="ways">
        {block === null ? null : <Button look="plain" onPress={() => onBlock(block)}><Trans>Block {block + 1}</Trans></Button>}
        {problem.refs.slice(0, 4).map((ref) => <RefLink key={ref} to={ref} />)}
      </span>
    </>
  );
}
