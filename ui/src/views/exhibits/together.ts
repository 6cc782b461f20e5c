// Keeps the text of an exhibit and the pictures of its pages at the same page;
// whichever a person moves leads.
import { useCallback, useRef, useState } from "react";
import type { RefObject } from "react";
import type { Page } from "../../host/types.gen.ts";

export function usePageTogether(text: RefObject<HTMLElement | null>, pages: readonly Page[], reveal: (start: number, end: number) => Range | null) {
  const [wantedPage, setWantedPage] = useState<{ page: number } | null>(null);
  const leads = useRef(true);
  const last = useRef(0);
  const followText = useCallback(() => { leads.current = true; }, []);
  const textScrolled = useCallback(() => {
    const view = text.current?.closest<HTMLElement>(".scroll");
    if (!view || !leads.current || pages.length === 0) return;
    const at = lineAt(view, view.getBoundingClientRect().top + view.clientHeight / 2);
    const page = Math.max(0, pages.findLastIndex((one) => one.start <= at));
    if (page === last.current) return;
    last.current = page;
    setWantedPage({ page });
  }, [text, pages]);
  const pictureTurned = useCallback((page: number) => {
    if (page === last.current) return;
    last.current = page;
    leads.current = false;
    const view = text.current?.closest<HTMLElement>(".scroll");
    const start = pages[page]?.start ?? 0;
    reveal(start, start + 1);
    // A page without text of its own has no sign: the nearest before it stands for it.
    for (let at = page; at >= 0; at -= 1) {
      const sign = view?.querySelector<HTMLElement>(`[data-text-page="${at}"]`);
      if (sign) return sign.scrollIntoView({ block: "start" });
    }
    view?.scrollTo({ top: 0 });
  }, [text, pages, reveal]);
  return { wantedPage, textScrolled, followText, pictureTurned };
}

/** The begin of the last line that stands above a height of the screen, in code points. */
function lineAt(view: HTMLElement, height: number): number {
  const block = lastAbove([...view.querySelectorAll<HTMLElement>("[data-block]")], height);
  const line = block ? lastAbove([...block.querySelectorAll<HTMLElement>("[data-line]")], height) : null;
  return Number(line?.dataset["line"] ?? 0);
}

/** Of elements in order from top to bottom, the last that begins above a height. */
function lastAbove(all: readonly HTMLElement[], height: number): HTMLElement | null {
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((all[middle]?.getBoundingClientRect().top ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return all[low] ?? null;
}
