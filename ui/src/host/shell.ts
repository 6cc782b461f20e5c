// The way through the shell: the one file that speaks to the application's own
// programming interface. It interprets nothing.
import { Channel, invoke } from "@tauri-apps/api/core";
import { listen as hear } from "@tauri-apps/api/event";

export { invoke };
export { open, save } from "@tauri-apps/plugin-dialog";

/** Steps and answer come by two ways, and a step may be overtaken: after the answer none is told. */
export function invokeWatched<A, M>(name: string, args: Record<string, unknown>, tell: (message: M) => void): Promise<A> {
  const progress = new Channel<M>();
  progress.onmessage = tell;
  return invoke<A>(name, { ...args, progress }).finally(() => { progress.onmessage = () => undefined; });
}

export const listen = <T>(name: string, tell: (event: { payload: T }) => void): Promise<() => void> => hear<T>(name, tell);
