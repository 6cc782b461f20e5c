// The one door to the desk. A command goes out by name with its request and
// comes back as its answer, or as a Fault. No other file speaks to the shell.
import { invoke } from "./transport.ts";
import type { Commands, Fault } from "./types.gen.ts";

export type Name = keyof Commands;
export type RequestOf<C extends Name> = Commands[C]["request"];
export type AnswerOf<C extends Name> = Commands[C]["answer"];

/** A refusal or failure of a command, as something that can be thrown. */
export class CommandError extends Error {
  readonly fault: Fault;
  readonly command: string;
  constructor(command: string, fault: Fault) {
    super(fault.message);
    this.name = "CommandError";
    this.command = command;
    this.fault = fault;
  }
}

/** Carries out one command of the desk. Rejects with a CommandError, nothing else. */
export async function rpc<C extends Name>(name: C, request: RequestOf<C>): Promise<AnswerOf<C>> {
  try {
    return await invoke<AnswerOf<C>>("rpc", { name, payload: request });
  } catch (thrown) {
    throw new CommandError(name, asFault(thrown));
  }
}

/** Whatever was thrown, as a Fault: an answer that is not one is our own bug. */
export function asFault(thrown: unknown): Fault {
  if (thrown instanceof CommandError) return thrown.fault;
  if (isFault(thrown)) return thrown;
  const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return {
    code: "bug",
    message: "The window and its core did not understand each other.",
    kept: "The case is as it was.",
    todo: "Copy the details and report them.",
    detail: [text],
  };
}

function isFault(value: unknown): value is Fault {
  if (typeof value !== "object" || value === null) return false;
  const fault = value as Partial<Fault>;
  return typeof fault.code === "string" && typeof fault.message === "string" && Array.isArray(fault.detail);
}
