// What the case asks, what it holds, what needs attention, what was last done.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Counts, Overview as OverviewAnswer } from "../../host/types.gen.ts";
import { href } from "../../shared/route.ts";
import { grouped, moment } from "../../shared/when.ts";
import { EntryLabel } from "../case/EntryLabel.tsx";
import { named } from "../case/History.tsx";
import { Attention } from "./Attention.tsx";
import "./Overview.css";

/** The nouns in the order in which a case grows, with the letter their refs wear. */
const NOUNS: readonly { key: keyof Counts; letter: string; name: MessageDescriptor; room?: string }[] = [
  { key: "sources", letter: "S", name: msg`Sources`, room: "sources" },
  { key: "exhibits", letter: "E", name: msg`Exhibits`, room: "exhibits" },
  { key: "layers", letter: "T", name: msg`Text layers`, room: "exhibits" },
  { key: "quotes", letter: "Q", name: msg`Quotes`, room: "exhibits" },
  { key: "claims", letter: "C", name: msg`Claims`, room: "claims" },
  { key: "evidence", letter: "L", name: msg`Evidence lines`, room: "claims" },
  { key: "figures", letter: "F", name: msg`Figures`, room: "claims" },
  { key: "ratings", letter: "R", name: msg`Ratings`, room: "sources" },
  { key: "dependences", letter: "P", name: msg`Dependences`, room: "sources" },
  { key: "exchangeRates", letter: "X", name: msg`Exchange rates` },
  { key: "findings", letter: "J", name: msg`Findings` },
  { key: "dossiers", letter: "D", name: msg`Dossiers`, room: "dossiers" },
];

/** What a case without anything in it begins with. */
function Begin() {
  return (
    <section aria-labelledby="begin">
      <h2 id="begin" className="cap"><Trans>Where to begin</Trans></h2>
      <ol className="begin">
        <li><span><Trans><a href={href("exhibits")}>Add exhibits</a>: articles, reports, saved pages, interview notes. Each is kept whole, with its hash.</Trans></span></li>
        <li><span><Trans>Read one, select words in it and press <kbd>Q</kbd>: a quote, with its figures, and whose words they are.</Trans></span></li>
        <li><span><Trans>Say in <a href={href("claims")}>claims</a> what is to be shown, and link the quotes that speak for or against it.</Trans></span></li>
        <li><span><Trans>Rate the <a href={href("sources")}>sources</a> and the quotes, each with a reason.</Trans></span></li>
        <li><span><Trans>Print it as a <a href={href("dossiers")}>dossier</a> that a stranger can check.</Trans></span></li>
      </ol>
    </section>
  );
}

export function Overview({ overview }: { overview: OverviewAnswer }) {
  const { i18n } = useLingui();
  const { journal } = overview;
  return (
    <div className="overview">
      <section className="question" aria-labelledby="question">
        <h2 id="question" className="cap" style={{ border: 0, padding: 0 }}><Trans>Question</Trans></h2>
        {overview.question
          ? <p className="words">{overview.question}</p>
          : (
            <p className="none">
              <Trans>No question is set yet. A case that asks nothing answers nothing. <a href={href("case", "settings")}>Set the question</a></Trans>
            </p>
          )}
      </section>

      <section aria-labelledby="holds">
        <h2 id="holds" className="cap"><Trans>What the case holds</Trans></h2>
        <table className="counts">
          <tbody>
            {NOUNS.map((noun) => (
              <tr key={noun.key} data-noun={noun.key} className={overview.counts[noun.key] === 0 ? "empty" : ""}>
                <td className="mono letter" aria-hidden="true">{noun.letter}</td>
                <th scope="row">{noun.room ? <a href={href(noun.room)}>{i18n._(noun.name)}</a> : i18n._(noun.name)}</th>
                <td className="num">{i18n.number(overview.counts[noun.key])}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="dropping"><Trans>Drop files anywhere in the window to keep them as exhibits.</Trans></p>
      </section>

      <div>
        {overview.counts.exhibits + overview.counts.sources + overview.counts.claims === 0 ? <Begin /> : <Attention lints={overview.attention} />}

        <section className="changes" aria-labelledby="changes">
          <h2 id="changes" className="cap">
            <Trans>Recent changes</Trans>
            <a href={href("case", "history")}><Trans>The whole history</Trans></a>
          </h2>
          <table>
            <tbody>
              {overview.recent.map((entry) => (
                <tr key={entry.seq}>
                  <td className="num mono">{entry.seq}</td>
                  <td><EntryLabel label={entry.label} /></td>
                  <td className="who" title={entry.actor}><bdi>{named(entry.actor)}</bdi></td>
                  <td className="when"><time dateTime={entry.at} title={entry.at}>{moment(entry.at, i18n.locale)}</time></td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>

      <section className="colophon" aria-labelledby="colophon">
        <h2 id="colophon" className="unseen"><Trans>Journal</Trans></h2>
        <p>
          <Plural value={journal.length} one="One journal entry" other="# journal entries" />
          {" · "}<Trans>state of {moment(journal.at, i18n.locale)}</Trans>
          {" · "}<Trans>schema {overview.schema}</Trans>
          {" · "}{overview.encrypted ? <Trans>encrypted</Trans> : <Trans>not encrypted</Trans>}
        </p>
        <p><Trans>Head of the journal, as every dossier prints it</Trans></p>
        <p className="head">{grouped(journal.head)}</p>
      </section>
    </div>
  );
}
