// Long work as the page hears of it: steps and the answer come by two ways, and
// nothing holds them in order.
import { expect, test, vi } from "vitest";
import type { Step } from "./work.ts";

const told = vi.hoisted(() => ({ channels: [] as { onmessage?: (step: Step) => void }[] }));

vi.mock("@tauri-apps/api/core", () => ({
  Channel: class {
    onmessage?: (step: Step) => void;
    constructor() { told.channels.push(this); }
  },
  invoke: (_name: string, { name }: { name: string }) => (name === "verify" ? Promise.resolve("done") : Promise.reject(new Error("refused"))),
}));

const { work } = await import("./work.ts");
const step = (done: number): Step => ({ stage: "verifying", done, total: 3 });

test("a step that comes in after the answer is told no more", async () => {
  const heard: number[] = [];
  const running = work("verify", {}, ({ done }) => heard.push(done));
  const channel = told.channels.at(-1);
  channel?.onmessage?.(step(1));
  await running.answer;
  channel?.onmessage?.(step(2));
  expect(heard).toEqual([1]);
});

test("nor one that comes in after a refusal", async () => {
  const heard: number[] = [];
  const running = work("dossier.export", { path: "a.pdf" }, ({ done }) => heard.push(done));
  await expect(running.answer).rejects.toThrow();
  told.channels.at(-1)?.onmessage?.(step(2));
  expect(heard).toEqual([]);
});
