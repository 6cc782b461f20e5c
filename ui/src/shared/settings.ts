// What this window remembers for its own sake: theme, language and size of text.
// Nothing of a case is ever kept here.
import { useSyncExternalStore } from "react";

export type ThemeChoice = "system" | "light" | "dark";
export interface Settings { theme: ThemeChoice; language: string | null; scale: number }

/** How large text can be made, against the usual size. */
export const SCALES: readonly number[] = [0.9, 1, 1.15, 1.3, 1.5];

const KEY = "assay.window";
const USUAL: Settings = { theme: "system", language: null, scale: 1 };

const load = (): Settings => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return { ...USUAL, ...(typeof kept === "object" ? kept : {}) };
  } catch {
    return USUAL;
  }
};

let now: Settings | null = null;
const tellers = new Set<() => void>();

export const settings = (): Settings => (now ??= load());

export function change(some: Partial<Settings>): void {
  now = { ...settings(), ...some };
  localStorage.setItem(KEY, JSON.stringify(now));
  for (const tell of tellers) tell();
}

const follow = (tell: () => void): (() => void) => {
  tellers.add(tell);
  return () => tellers.delete(tell);
};

export const useSettings = (): Settings => useSyncExternalStore(follow, settings, () => USUAL);
