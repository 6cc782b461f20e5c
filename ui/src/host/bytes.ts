// Bytes of an exhibit, as such: some of them at a time, never by an address.
import { CommandError, asFault } from "./client.ts";
import type { RequestOf } from "./client.ts";
import { invoke } from "./transport.ts";

/** The most that one answer carries. */
export const MOST = 1 << 20;

/** Bytes of an exhibit from `at` on: up to `length` of them, fewer where it ends. */
export async function exhibitBytes(exhibit: string, at: number, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let got = 0; got < length;) {
    const part = await some(exhibit, at + got, Math.min(MOST, length - got));
    if (part.length === 0) break;
    parts.push(part);
    got += part.length;
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of parts) { whole.set(part, to); to += part.length; }
  return whole;
}

async function some(exhibit: string, at: number, length: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await invoke<ArrayBuffer>("bytes", { payload: { exhibit, at, length } satisfies RequestOf<"exhibit.bytes"> }));
  } catch (thrown) {
    throw new CommandError("exhibit.bytes", asFault(thrown));
  }
}
