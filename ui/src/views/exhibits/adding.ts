// Adding files as exhibits, watched and stoppable: what cannot be had is passed
// over and said, the others are kept.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { asFault } from "../../host/client.ts";
import { refresh } from "../../host/query.ts";
import type { Fault } from "../../host/types.gen.ts";
import { work } from "../../host/work.ts";
import type { Step } from "../../host/work.ts";
import { go } from "../../shared/route.ts";

export interface Adding {
  add: (files: string[]) => Promise<void>;
  /** How far it is; null while nothing is added. */
  step: Step | null;
  stop: () => void;
  fault: Fault | null;
  /** What should be looked at: files passed over, notes of the reader. */
  warnings: string[];
  dismiss: () => void;
}

export function useAdding(): Adding {
  const queries = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [warnings, setWarnings] = useState<string[]>([]);
  const running = useRef<(() => void) | null>(null);

  const add = useCallback(async (files: string[]) => {
    if (files.length === 0 || running.current) return;
    setFault(null);
    setWarnings([]);
    setStep({ stage: "storing", done: 0, total: 0 });
    const { answer, stop } = work("exhibit.add", { files, passOver: true }, setStep);
    running.current = stop;
    try {
      const added = await answer;
      setWarnings(added.warnings);
      await refresh(queries, added);
      const first = added.value[0];
      if (first) go("exhibits", first.ref);
    } catch (thrown) {
      setFault(asFault(thrown));
      // What was finished before the error stays, each file by itself.
      await refresh(queries, null);
    } finally {
      running.current = null;
      setStep(null);
    }
  }, [queries]);
  const stop = useCallback(() => running.current?.(), []);
  const dismiss = useCallback(() => { setFault(null); setWarnings([]); }, []);
  return { add, step, stop, fault, warnings, dismiss };
}
