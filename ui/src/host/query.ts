// Answers of the desk, kept while they are true. The core is the only truth:
// nothing here goes stale by time, only when something was changed.
import { QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { bringIn, touchedBy, warningsOf } from "./changed.ts";
import { CommandError, asFault, rpc } from "./client.ts";
import type { AnswerOf, Name, RequestOf } from "./client.ts";
import type { Fault } from "./types.gen.ts";

/** The cache. `networkMode: "always"` because the library otherwise waits for a network that we never use. */
export const makeQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });

/** The answer to a command that only reads. */
export function useAsk<C extends Name>(
  name: C,
  request: RequestOf<C>,
  options: { enabled?: boolean } = {},
): UseQueryResult<AnswerOf<C>, CommandError> {
  return useQuery<AnswerOf<C>, CommandError>({
    queryKey: [name, request],
    queryFn: () => rpc(name, request),
    enabled: options.enabled ?? true,
  });
}

/** Answers that take long to make: asked for again like the rest, but nobody waits for them. */
const SLOW: ReadonlySet<unknown> = new Set(["dossier.preview", "case.overview"]);

/** Reads again what is no longer true: records that changed, lists of touched nouns, and whatever spans nouns. */
export async function refresh(queries: QueryClient, answer: unknown): Promise<void> {
  const touched = touchedBy(answer);
  const done = await bringIn(queries, answer);
  const stale = (noun: string): boolean =>
    // A computation may rest on a rate of exchange.
    touched === null || (touched.includes(noun) && !done.has(noun)) || (noun === "figures" && touched.includes("exchangeRates"));
  const read = queries.invalidateQueries({
    predicate: ({ queryKey: [name, noun] }) =>
      !SLOW.has(name) && name !== "app.info" && name !== "layer.text" && (name !== "record.list" || stale(String(noun))),
  });
  void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => SLOW.has(name) });
  await read;
}

let underWay = 0;

/** Whether something is being changed whose effect on this answer the window may not have heard of yet. */
export const isOvertaken = (queries: QueryClient, name: Name): boolean =>
  underWay > 0 || queries.isFetching({ queryKey: [name] }) > 0;

export interface Acting {
  /** Carries a command out; null where it was refused, and `fault` then says why. */
  act: <C extends Name>(name: C, request: RequestOf<C>) => Promise<AnswerOf<C> | null>;
  fault: Fault | null;
  /** What the last command asks to be looked at. */
  warnings: string[];
  busy: boolean;
  dismiss: () => void;
}

/** Commands that change something, with what stood in the way of the last one. */
export function useActing(): Acting {
  const queries = useQueryClient();
  const [fault, setFault] = useState<Fault | null>(null);
  const [warnings, setWarnings] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const dismiss = useCallback(() => { setFault(null); setWarnings([]); }, []);
  const act = useCallback(async <C extends Name>(name: C, request: RequestOf<C>): Promise<AnswerOf<C> | null> => {
    setBusy(true);
    underWay += 1;
    try {
      const answer = await rpc(name, request);
      setFault(null);
      setWarnings(warningsOf(answer));
      await refresh(queries, answer);
      return answer;
    } catch (thrown) {
      setFault(asFault(thrown));
      return null;
    } finally {
      underWay -= 1;
      setBusy(false);
    }
  }, [queries]);
  return { act, fault, warnings, busy, dismiss };
}
