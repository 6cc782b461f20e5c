// Words around a hit, with what was asked for marked in them.
import type { Hit } from "../../host/types.gen.ts";

export function Snippet({ hit }: { hit: Pick<Hit, "snippet" | "marks"> }) {
  const points = Array.from(hit.snippet);
  const piece = (from: number, to: number) => points.slice(from, to).join("");
  return (
    <span className="snippet" dir="auto">
      {hit.marks.map(([from, to], n) => (
        <span key={from}>{piece(hit.marks[n - 1]?.[1] ?? 0, from)}<mark>{piece(from, to)}</mark></span>
      ))}
      {piece(hit.marks.at(-1)?.[1] ?? 0, points.length)}
    </span>
  );
}
