// The way over the loopback bridge, for browser tests: never part of the pages
// that ship. What a browser has no counterpart for (the system's dialogs, files
// dragged in, a further start) is answered by whoever drives the page, and is
// nothing where nobody does.

/** What the driver of the page puts there. */
type Driver = (name: string, args: unknown) => Promise<unknown>;

const driven = (name: string, args: unknown): Promise<unknown> =>
  (globalThis as { bridgeDriver?: Driver }).bridgeDriver?.(name, args) ?? Promise.resolve(null);

const dark = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");
const theme = (): string => (dark().matches ? "dark" : "light");

const post = (name: string, args: unknown): Promise<Response> =>
  fetch(`/${name}`, { method: "POST", body: JSON.stringify(args ?? {}), headers: { "content-type": "application/json" } });

export async function invoke<A>(name: string, args?: Record<string, unknown>): Promise<A> {
  if (name === "handed") return (await driven(name, {})) as A;
  const answer = await post(name, args);
  if (answer.status === 422) throw await answer.json();
  if (!answer.ok) throw new Error(`the bridge answers ${answer.status} to ${name}`);
  if (name === "bytes") return (await answer.arrayBuffer()) as A;
  const told: unknown = await answer.json();
  return (name === "launch" ? { ...(told as object), theme: theme() } : told) as A;
}

/** A line a step; the last line is the outcome. */
export async function invokeWatched<A, M>(name: string, args: Record<string, unknown>, tell: (message: M) => void): Promise<A> {
  const answer = await post(name, args);
  if (!answer.ok || answer.body === null) throw new Error(`the bridge answers ${answer.status} to ${name}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    text += value ?? "";
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
      const line = JSON.parse(text.slice(0, end)) as { step?: M; answer?: A; fault?: unknown };
      text = text.slice(end + 1);
      if (line.step !== undefined) tell(line.step);
      else if (line.fault !== undefined) throw line.fault;
      else return line.answer as A;
    }
    if (done) throw new Error(`the bridge broke off in ${name}`);
  }
}

export function listen<T>(name: string, tell: (event: { payload: T }) => void): Promise<() => void> {
  const [target, kind, of]: [EventTarget, string, (event: Event) => unknown] = name === "theme"
    ? [dark(), "change", theme]
    : [window, `bridge:${name}`, (event) => (event as CustomEvent).detail];
  const hear = (event: Event): void => tell({ payload: of(event) as T });
  target.addEventListener(kind, hear);
  return Promise.resolve(() => target.removeEventListener(kind, hear));
}

export const open = (asked?: object): Promise<unknown> => driven("open", asked);

export const save = async (asked?: object): Promise<string | null> => (await driven("save", asked)) as string | null;
