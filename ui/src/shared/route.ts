// Where the window is: the part of the address after `#`. Back and forward,
// also by the mouse's side buttons, come from the browser's own history.
import { useSyncExternalStore } from "react";

const read = (): string => window.location.hash.replace(/^#\/?/, "");
const follow = (tell: () => void): (() => void) => {
  window.addEventListener("hashchange", tell);
  return () => window.removeEventListener("hashchange", tell);
};

/** The path as its parts: `#/exhibits/E14?at=20` is `["exhibits", "E14"]`. */
export function useRoute(): string[] {
  const hash = useSyncExternalStore(follow, read, () => "");
  return parts(hash);
}

export const parts = (hash: string): string[] =>
  (hash.split("?")[0] ?? "").split("/").filter((part) => part !== "").map(decodeURIComponent);

/** The whole of it, for links that keep what is shown and add something. */
export const useHash = (): string => useSyncExternalStore(follow, read, () => "");

/** The arguments of the path, as `at` in `#/exhibits/E14?at=20`. */
export function useRouteArguments(): URLSearchParams {
  const hash = useSyncExternalStore(follow, read, () => "");
  return new URLSearchParams(hash.split("?")[1] ?? "");
}

export const href = (...path: string[]): string => `#/${path.map(encodeURIComponent).join("/")}`;

/** Goes there and remembers where one was. */
export const go = (...path: string[]): void => { window.location.hash = href(...path); };

/** The same place with the record lying open over it: `#/claims/C1?record=Q3`; closed for null. */
export function recordHref(hash: string, ref: string | null): string {
  const [path = "", rest = ""] = hash.split("?");
  const args = new URLSearchParams(rest);
  if (ref === null) args.delete("record");
  else args.set("record", ref);
  const said = args.toString();
  return `#/${path.replace(/^\/+/, "")}${said === "" ? "" : `?${said}`}`;
}

/** Opens the panel of a record over whatever room is shown. */
export const openRecord = (ref: string): void => { window.location.hash = recordHref(read(), ref); };

/** Closes it again. */
export const closeRecord = (): void => { window.location.hash = recordHref(read(), null); };
