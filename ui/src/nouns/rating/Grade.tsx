// A grade such as B2: the speaker's letter and the quote's digit. It is spelled
// out to whoever points at it or listens.
import { useLingui } from "@lingui/react/macro";
import { CREDIBILITY, RELIABILITY, UNRATED, termOf } from "./rating.ts";
import type { Scale } from "./rating.ts";
import "./Grade.css";

export function Grade({ letter, digit }: { letter?: string; digit?: string }) {
  const { t } = useLingui();
  const spell = (scale: Scale, value: string): string => (value === UNRATED ? t`not rated` : `${value}: ${termOf(scale, value)?.label ?? ""}`);
  const parts = [
    ...(letter === undefined ? [] : [spell(RELIABILITY, letter)]),
    ...(digit === undefined ? [] : [spell(CREDIBILITY, digit)]),
  ];
  return (
    <span className="grade-pair" role="img" aria-label={parts.join("; ")} title={parts.join("\n")}>
      {letter === undefined ? null : <span aria-hidden="true" className={letter === UNRATED ? "unrated" : letter}>{letter}</span>}
      {digit === undefined ? null : <span aria-hidden="true" className={digit === UNRATED ? "unrated" : `d${digit}`}>{digit}</span>}
    </span>
  );
}
