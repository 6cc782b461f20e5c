// The pages of a dossier as the core sets them: asked for anew whenever the case
// changes, an older asking stopped, the last answer kept until the new one is
// there.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { CommandError, rpc } from "../../host/client.ts";
import { work } from "../../host/work.ts";
import type { DossierPreview, Fault, Handling } from "../../host/types.gen.ts";

/** What is set: a dossier, or the standard brief; under which label, if another was asked for, and with the ratings of which day. */
export interface Wanted { dossier?: string; handling?: Handling; ratedOn?: string }

export interface Setting { preview: DossierPreview | null; fault: Fault | null; busy: boolean }

export function useSetting(wanted: Wanted): Setting {
  const asked = useQuery<DossierPreview, CommandError>({
    queryKey: ["dossier.preview", wanted],
    queryFn: ({ signal }) => {
      const running = work("dossier.preview", wanted, () => undefined);
      signal.addEventListener("abort", running.stop);
      return running.answer;
    },
    // Another label is another document: the pages of the last one stay until then.
    placeholderData: (last, query) => ((query?.queryKey[1] as Wanted | undefined)?.dossier === wanted.dossier ? last : undefined),
  });
  return { preview: asked.data ?? null, fault: asked.error?.fault ?? null, busy: asked.isFetching };
}

/** The picture of a page as an address that an image can show; the last one until the new one is there. */
export function usePage(wanted: Wanted, mark: string, page: number): string | null {
  const [shown, setShown] = useState<string | null>(null);
  const { dossier, handling, ratedOn } = wanted;
  useEffect(() => {
    let over = false;
    const ask = async () => {
      try {
        const { svg } = await rpc("dossier.page", { page, mark, ...(dossier ? { dossier } : {}), ...(handling ? { handling } : {}), ...(ratedOn ? { ratedOn } : {}) });
        // As an image, never as markup: an image runs nothing and fetches nothing.
        const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
        // Drawn before it takes the place of the last one, so that nothing flickers.
        const image = new Image();
        image.src = address;
        await image.decode();
        if (over) URL.revokeObjectURL(address);
        else setShown(address);
      } catch {
        // The document was replaced meanwhile: the next one asks for itself.
      }
    };
    void ask();
    return () => { over = true; };
  }, [dossier, handling, ratedOn, mark, page]);
  useEffect(() => () => { if (shown !== null) URL.revokeObjectURL(shown); }, [shown]);
  return shown;
}
