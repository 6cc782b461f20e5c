// The interval chart, painted from the scene that the dossier prints: the same
// marks in the same places. It adds nothing; the table beside it says the same
// in words, with the source's own words in full.
import { useLingui } from "@lingui/react/macro";
import type { FigureScene } from "../../host/types.gen.ts";
import { useHash, recordHref } from "../../shared/route.ts";
import "./Chart.css";

type Role = "ink" | "muted" | "grid" | "interval" | "ranged" | "approximate";
/** The marks as the dossier's crate serialises them, in points. */
export type Mark =
  | { mark: "line"; x1: number; y1: number; x2: number; y2: number; weight: number; dashed: boolean; role: Role }
  | { mark: "band"; x: number; y: number; width: number; height: number; role: Role }
  | { mark: "dot"; x: number; y: number; radius: number; open: boolean; role: Role }
  | { mark: "arrow"; x: number; y: number; right: boolean; role: Role }
  | { mark: "words"; x: number; y: number; text: string; anchor: "start" | "middle" | "end"; size: number; role: Role };

export function Chart({ drawn }: { drawn: FigureScene }) {
  const { t } = useLingui();
  const hash = useHash();
  const { width, height, marks } = drawn.scene;
  return (
    <div className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t`Interval chart: ${drawn.rows.map((row) => row.sentence).join("; ")}`}>
        {(marks as unknown as Mark[]).map((mark, n) => <One key={n} mark={mark} />)}
      </svg>
      {/* Rows answer to the pointer; keys have the refs of the table. */}
      {drawn.rows.map((row) => (
        <a
          key={row.figure}
          className="row-of"
          href={recordHref(hash, row.figure)}
          data-row={row.figure}
          title={row.sentence}
          aria-hidden="true"
          tabIndex={-1}
          style={{ insetBlockStart: `${(100 * (row.y - row.height / 2)) / height}%`, blockSize: `${(100 * row.height) / height}%` }}
        />
      ))}
    </div>
  );
}

function One({ mark }: { mark: Mark }) {
  switch (mark.mark) {
    case "line":
      return <line className={mark.role} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} strokeWidth={mark.weight} {...(mark.dashed ? { strokeDasharray: "2 2" } : {})} />;
    case "band": return <rect className={mark.role} x={mark.x} y={mark.y} width={mark.width} height={mark.height} />;
    case "dot": return <circle className={mark.open ? `${mark.role} ring` : mark.role} cx={mark.x} cy={mark.y} r={mark.radius} />;
    case "arrow": {
      const back = mark.x + (mark.right ? -5 : 5);
      return <path className={mark.role} d={`M ${mark.x} ${mark.y} L ${back} ${mark.y - 3.5} L ${back} ${mark.y + 3.5} Z`} />;
    }
    case "words":
      return <text className={mark.role} x={mark.x} y={mark.y} textAnchor={mark.anchor} dominantBaseline="central" fontSize={mark.size}>{mark.text}</text>;
  }
}
