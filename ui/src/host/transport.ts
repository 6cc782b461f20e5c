// By which way the pages reach the core, decided when they are built: through
// the shell, or, for browser tests alone, over a loopback bridge. What is not
// chosen is not in the pages: no shipped page can call anybody but the shell.
import * as bridge from "./bridge.ts";
import * as shell from "./shell.ts";

/** Whether these pages are built for an ordinary browser. */
const WEB = import.meta.env.VITE_TARGET === "web";

/** Calls the other side; rejects with what it answers instead, a Fault as a rule. */
export const invoke = WEB ? bridge.invoke : shell.invoke;

/** The same for work that is watched: `tell` hears of each message on the way, and of none after the answer. */
export const invokeWatched = WEB ? bridge.invokeWatched : shell.invokeWatched;

/** Tells of each event of that name, until what it gives is called. */
export const listen = WEB ? bridge.listen : shell.listen;

/** The system's dialog for files to open. */
export const open = WEB ? (bridge.open as typeof shell.open) : shell.open;

/** The system's dialog for a file to save. */
export const save = WEB ? bridge.save : shell.save;
