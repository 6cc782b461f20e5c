// What the window itself knows: what it was started with, its theme, and the
// system's own file dialogs.
import { invoke, listen, open, save } from "./transport.ts";

export type Theme = "light" | "dark";

/** How this window was started. `path` is the case named on the command line. */
export interface Launch { path: string | null; theme: Theme }

/** Asked once, at the start. */
export const launch = (): Promise<Launch> => invoke<Launch>("launch");

/** Tells when the desktop changes between light and dark. */
export const onTheme = (tell: (theme: Theme) => void): Promise<() => void> =>
  listen<Theme>("theme", (event) => tell(event.payload));

/** Tells which case a further start of the program handed to this window, also one from before anybody listened. */
export async function onOpen(tell: (path: string) => void): Promise<() => void> {
  const ask = async () => {
    const path = await invoke<string | null>("handed");
    if (path !== null) tell(path);
  };
  const off = await listen("open-path", () => void ask());
  await ask();
  return off;
}

export interface FileKind { name: string; extensions: string[] }

/** The system's save dialog; null if the person thought better of it. */
export const askWhereToSave = (title: string, suggested: string, kind: FileKind): Promise<string | null> =>
  save({ title, defaultPath: suggested, filters: [kind] });

/** The system's open dialog for one file; null if the person thought better of it. */
export const askForFile = (title: string, kinds: FileKind[]): Promise<string | null> =>
  open({ title, filters: kinds, multiple: false, directory: false });

/** The system's open dialog for any number of files; empty if none was chosen. */
export const askForFiles = async (title: string): Promise<string[]> =>
  (await open({ title, multiple: true, directory: false })) ?? [];

/** Files held over the window, let go of over it, or gone again. */
export interface Dragged { what: "over" | "dropped" | "away"; files: string[] }

/** Tells when a person drags files over the window from outside. */
export function onFiles(tell: (dragged: Dragged) => void): () => void {
  const of = (what: Dragged["what"]) => (event: { payload: unknown }) => {
    const paths = (event.payload as { paths?: unknown } | null)?.paths;
    tell({ what, files: Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : [] });
  };
  const stops = [
    listen("tauri://drag-enter", of("over")),
    listen("tauri://drag-drop", of("dropped")),
    listen("tauri://drag-leave", of("away")),
  ];
  return () => { for (const stop of stops) void stop.then((off) => off()); };
}
