// What an entry of the journal did, in words, each record of it a link.
import { useLingui } from "@lingui/react/macro";
import { entryWords } from "./entryWords.ts";
import { placeOfRef } from "./places.ts";

export function EntryLabel({ label }: { label: string }) {
  const { i18n } = useLingui();
  return (
    <>
      {entryWords(i18n, label).split(/\b([A-Z]\d+)\b/).map((part, n) => {
        const place = n % 2 === 1 ? placeOfRef(part) : null;
        return place === null ? part : <a key={n} className="mono" href={place}>{part}</a>;
      })}
    </>
  );
}
