// A value of a scale as it prints: a badge for a letter or a digit, plain elsewhere.
import { Grade } from "./Grade.tsx";
import { CREDIBILITY, RELIABILITY, isOf } from "./rating.ts";
import type { Scale } from "./rating.ts";

export function Value({ scale, value }: { scale: Scale; value: string }) {
  if (isOf(scale.id, RELIABILITY)) return <Grade letter={value} />;
  if (isOf(scale.id, CREDIBILITY)) return <Grade digit={value} />;
  return <span className="mono">{value}</span>;
}
