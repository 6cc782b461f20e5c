// The chain of a quote, drawn from left to right: a box a link, from the first
// known teller to the one who handed the words to us, with its part, its date
// and its letter; or the same as a table. The weakest link is named, in words
// and by its box. It works nothing out: the core tells the chain.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAsk } from "../../host/query.ts";
import type { ChainLink, ChainShown } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Grade } from "../../nouns/rating/Grade.tsx";
import { UNRATED } from "../../nouns/rating/rating.ts";
import "./Chain.css";

/** The grade of a link: its letter, and with the speaker the digit of the quote. */
function GradeOf({ link }: { link: ChainLink }) {
  return <Grade letter={link.letter ?? UNRATED} {...(link.speaks ? { digit: link.digit ?? UNRATED } : {})} />;
}

export function Chain({ quote }: { quote: string }) {
  const { t } = useLingui();
  const asked = useAsk("quote.chain", { quote });
  const [listed, setListed] = useState(false);
  if (asked.error) return <FaultNote fault={asked.error.fault} />;
  const chain = asked.data;
  if (!chain) return null;
  if (chain.links.length === 0) return <p className="none">{chain.told}</p>;
  return (
    <div className="chain-shown" data-chain={quote}>
      {listed
        ? <Listed chain={chain} label={t`Chain of ${quote}`} />
        : <Drawn chain={chain} label={t`Chain of ${quote}, from the first teller to us`} />}
      <div className="told muted">
        {chain.weakest === null ? null : <p>{chain.weakest}</p>}
        {chain.unjudged === null ? null : <p>{chain.unjudged}</p>}
        <Button look="plain" onPress={() => setListed(!listed)}>{listed ? <Trans>Show it drawn</Trans> : <Trans>Show it as a list</Trans>}</Button>
      </div>
    </div>
  );
}

function Drawn({ chain, label }: { chain: ChainShown; label: string }) {
  return (
    <div className="drawn" role="region" aria-label={label} tabIndex={0}>
      <ol>
        {chain.behind === null ? null : <li className="behind"><p>{chain.behind}</p></li>}
        {chain.links.map((link, n) => (
          <li key={`${link.source}-${n}`} className={link.weakest ? "weakest" : ""}>
            <p className="who"><RefLink to={link.source} /> <GradeOf link={link} /></p>
            <p className={link.speaks ? "teller speaks words" : "teller words"}>{link.name}</p>
            <p className="part">{link.part}</p>
            {link.when === null ? null : <p className="part">{link.when}</p>}
            {link.weakest ? <p className="mark"><Trans>weakest link</Trans></p> : null}
          </li>
        ))}
        <li className="us"><p><Trans>Us</Trans></p></li>
      </ol>
    </div>
  );
}

function Listed({ chain, label }: { chain: ChainShown; label: string }) {
  return (
    <table className="quiet" aria-label={label}>
      <thead>
        <tr><th scope="col"><Trans>Source</Trans></th><th scope="col"><Trans>Grade</Trans></th><th scope="col"><Trans>Its part</Trans></th><th scope="col"><Trans>When</Trans></th></tr>
      </thead>
      <tbody>
        {chain.behind === null ? null : <tr><td>–</td><td>–</td><td colSpan={2}>{chain.behind}</td></tr>}
        {chain.links.map((link, n) => (
          <tr key={`${link.source}-${n}`}>
            <td><RefLink to={link.source} /> <span className="words">{link.name}</span></td>
            <td><GradeOf link={link} />{link.weakest ? <> <Trans>weakest link</Trans></> : null}</td>
            <td>{link.part}</td>
            <td>{link.when ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
