// Which ratings newer evidence came after, beside the rating itself and not only
// among the findings of the checks. It says that a rating is to be looked at
// again, not that it is wrong.
import { Trans } from "@lingui/react/macro";
import { useMemo } from "react";
import { useAsk } from "../../host/query.ts";
import { RefLink } from "../../shared/RefLink.tsx";

/** For a source or quote the evidence lines that came after its rating in force. */
export type Stale = ReadonlyMap<string, readonly string[]>;

/** Of the ratings of now, or of those that were in force at the end of a day. */
export function useStale(day: string | null): Stale {
  const asked = useAsk("rating.standing", day === null ? {} : { ratedOn: day });
  return useMemo(() => {
    const found = new Map<string, readonly string[]>();
    for (const one of asked.data ?? []) if (one.newer.length > 0) found.set(one.target, [...(found.get(one.target) ?? []), ...one.newer]);
    return found;
  }, [asked.data]);
}

/** What came after; nothing where nothing did. */
export function Newer({ lines }: { lines: readonly string[] | undefined }) {
  if (lines === undefined || lines.length === 0) return null;
  const shown = [...new Set(lines)];
  return (
    <p className="note stale">
      <Trans>Newer evidence came in after this rating was made:</Trans>
      {shown.map((ref) => <span key={ref}> <RefLink to={ref} /></span>)}
    </p>
  );
}
