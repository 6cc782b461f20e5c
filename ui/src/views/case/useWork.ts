// Long work of this room: one at a time, with how far it is and what came of it.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { asFault } from "../../host/client.ts";
import type { AnswerOf, Name, RequestOf } from "../../host/client.ts";
import { refresh } from "../../host/query.ts";
import { work } from "../../host/work.ts";
import type { Step } from "../../host/work.ts";
import type { Fault } from "../../host/types.gen.ts";

export interface Working<C extends Name> {
  start: (request: RequestOf<C>) => Promise<void>;
  stop: () => void;
  step: Step | null;
  answer: AnswerOf<C> | null;
  /** What was asked when the answer or the fault came. */
  asked: RequestOf<C> | null;
  fault: Fault | null;
  dismiss: () => void;
}

/** `first` is what is shown before the work has said anything itself. */
export function useWork<C extends Name>(name: C, first: Step["stage"]): Working<C> {
  const queries = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const [answer, setAnswer] = useState<AnswerOf<C> | null>(null);
  const [asked, setAsked] = useState<RequestOf<C> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const stop = useRef<() => void>(() => undefined);
  const start = useCallback(async (request: RequestOf<C>) => {
    setAnswer(null);
    setFault(null);
    setAsked(request);
    setStep({ stage: first, done: 0, total: 0 });
    const running = work(name, request, setStep);
    stop.current = running.stop;
    try {
      const done = await running.answer;
      setAnswer(done);
      await refresh(queries, done);
    } catch (thrown) {
      setFault(asFault(thrown));
    } finally {
      setStep(null);
    }
  }, [name, first, queries]);
  const dismiss = useCallback(() => setFault(null), []);
  return { start, stop: () => stop.current(), step, answer, asked, fault, dismiss };
}
