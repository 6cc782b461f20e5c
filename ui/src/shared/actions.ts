// What can be done here and now, and by which key. A room says what it offers
// while it is shown; the keys, the palette and the list of keys all follow from
// that one table, so that none of them can name a key that does nothing.
import { useLayoutEffect, useRef } from "react";

export interface Action {
  id: string;
  name: string;
  /** As it is printed: `Ctrl Shift F`, `Alt 1`, `Q`, `?`. The first is shown in the palette. */
  keys?: readonly string[];
  run: () => void;
  /** Why it cannot be done now; it is listed all the same. */
  off?: string | null;
  /** Whether `off` may have been overtaken by what is being done: then it is tried. */
  unsure?: () => boolean;
}

const stands = (action: Action): boolean => !action.off || action.unsure?.() === true;

export interface Group { title: string; actions: readonly Action[]; everywhere: boolean }

const groups = new Set<{ readonly current: Group }>();

/** Offers actions while the caller is shown. `everywhere` lists them after those of the room. */
export function useActions(title: string, actions: readonly Action[], everywhere = false): void {
  const now = useRef<Group>({ title, actions, everywhere });
  now.current = { title, actions, everywhere };
  useLayoutEffect(() => {
    groups.add(now);
    return () => { groups.delete(now); };
  }, []);
}

/** What is offered now: the room's own first. Groups of one title are one. */
export function offered(): Group[] {
  const all = [...groups].map((group) => group.current);
  const found = new Map<string, Group>();
  for (const group of [...all.filter((one) => !one.everywhere), ...all.filter((one) => one.everywhere)]) {
    const known = found.get(group.title);
    found.set(group.title, known ? { ...known, actions: [...known.actions, ...group.actions] } : group);
  }
  return [...found.values()].filter((group) => group.actions.length > 0);
}

/** Does what is offered under this name, if it still is and can be done. */
export function carryOut(id: string): void {
  const action = offered().flatMap((group) => group.actions).find((one) => one.id === id);
  if (action && stands(action)) action.run();
}

export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Whether these keys are the ones that `printed` names. */
export function isKey(printed: string, press: Press): boolean {
  const parts = printed.split(" ");
  const wanted = (parts.pop() ?? "").toLowerCase();
  if (parts.includes("Ctrl") !== (press.ctrlKey || press.metaKey) || parts.includes("Alt") !== press.altKey) return false;
  // A sign such as `?` may need Shift on one keyboard and not on another.
  const letter = /^[a-z]$/.test(wanted);
  if ((letter || wanted.length > 1) && parts.includes("Shift") !== press.shiftKey) return false;
  // While another script is typed, the key itself still says which letter it is.
  return press.key.toLowerCase() === wanted || (letter && !/^[ -~]$/.test(press.key) && press.code === `Key${wanted.toUpperCase()}`);
}

/** Keys that a text being edited needs for itself: letters, and its own undo. */
const ofText = (printed: string): boolean => !/Ctrl|Alt|^F\d/.test(printed) || /^Ctrl (Shift )?[ZY]$/.test(printed);

/**
 * Carries out what a pressed key is offered for. One listener for the whole
 * window, there as soon as what it serves is painted: a key pressed at once is
 * not lost, as it could be between the painting and an effect that follows it.
 */
export function useActionKeys(): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector(".veil")) return;
      const writing = event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable]") !== null;
      for (const action of offered().flatMap((group) => group.actions)) {
        const key = action.keys?.find((one) => isKey(one, event));
        if (key === undefined || !stands(action) || (writing && ofText(key))) continue;
        event.preventDefault();
        action.run();
        return;
      }
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}
