// Answers of the desk, kept while they are true. The core is the only truth:
// nothing here goes stale by time, only when something was changed.
import { QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { UseMutationResult, UseQueryResult } from "@tanstack/react-query";
import { CommandError, rpc } from "./client.ts";
import type { AnswerOf, Name, RequestOf } from "./client.ts";

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

/** A command that changes something. All that was read before is read again. */
export function useDo<C extends Name>(name: C): UseMutationResult<AnswerOf<C>, CommandError, RequestOf<C>> {
  const queries = useQueryClient();
  return useMutation<AnswerOf<C>, CommandError, RequestOf<C>>({
    mutationFn: (request) => rpc(name, request),
    onSettled: () => queries.invalidateQueries(),
  });
}
