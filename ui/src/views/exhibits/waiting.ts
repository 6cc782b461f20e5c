// Files that were dropped while no case was open: they wait for the next one.
// They wait in this window alone, and are forgotten with it.
import { useSyncExternalStore } from "react";

let files: readonly string[] = [];
const told = new Set<() => void>();

function set(next: readonly string[]): void {
  files = next;
  for (const tell of told) tell();
}

const follow = (tell: () => void): (() => void) => {
  told.add(tell);
  return () => { told.delete(tell); };
};

/** What waits now. */
export const useWaiting = (): readonly string[] => useSyncExternalStore(follow, () => files, () => files);

/** Lets files wait, after those that do already; each once. */
export const wait = (more: readonly string[]): void => set([...new Set([...files, ...more])]);

/** Takes all that wait: nobody gets them a second time. */
export function takeWaiting(): string[] {
  const taken = [...files];
  if (taken.length > 0) set([]);
  return taken;
}

/** The one case file among what was dropped, if that is all that was. */
export function onlyCase(dropped: readonly string[]): string | null {
  const [only] = dropped;
  return dropped.length === 1 && only && /\.assay$/i.test(only) ? only : null;
}
