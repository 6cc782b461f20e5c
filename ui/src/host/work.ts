// Long work, watched: how far it is, and the wish to stop it.
import { CommandError, asFault } from "./client.ts";
import type { AnswerOf, Name, RequestOf } from "./client.ts";
import { invoke, invokeWatched } from "./transport.ts";

/** `total` is 0 where nobody knows how much there is. */
export interface Step { stage: "storing" | "reading" | "verifying" | "importing" | "exporting" | "typesetting"; done: number; total: number }

export interface Work<C extends Name> { answer: Promise<AnswerOf<C>>; stop: () => void }

let last = 0;

/** Starts a command that takes long enough to be watched; after its answer no step is told. */
export function work<C extends Name>(name: C, request: RequestOf<C>, tell: (step: Step) => void): Work<C> {
  const id = (last += 1);
  const answer = invokeWatched<AnswerOf<C>, Step>("work", { id, name, payload: request }, tell)
    .catch((thrown: unknown) => { throw new CommandError(name, asFault(thrown)); });
  return { answer, stop: () => void invoke("stop", { id }) };
}
