// Long work, watched: how far it is, and the wish to stop it.
import { Channel, invoke } from "@tauri-apps/api/core";
import { CommandError, asFault } from "./client.ts";
import type { AnswerOf, Name, RequestOf } from "./client.ts";

/** `total` is 0 where nobody knows how much there is. */
export interface Step { stage: "storing" | "reading" | "verifying" | "importing" | "exporting" | "typesetting"; done: number; total: number }

export interface Work<C extends Name> { answer: Promise<AnswerOf<C>>; stop: () => void }

let last = 0;

/**
 * Starts a command that takes long enough to be watched. Steps and answer come by
 * two ways, and a step may be overtaken: after the answer none is told.
 */
export function work<C extends Name>(name: C, request: RequestOf<C>, tell: (step: Step) => void): Work<C> {
  const id = (last += 1);
  const progress = new Channel<Step>();
  progress.onmessage = tell;
  const answer = invoke<AnswerOf<C>>("work", { id, name, payload: request, progress })
    .catch((thrown: unknown) => { throw new CommandError(name, asFault(thrown)); })
    .finally(() => { progress.onmessage = () => undefined; });
  return { answer, stop: () => void invoke("stop", { id }) };
}
