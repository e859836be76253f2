import { nextBelow } from "./nextBelow";
import type { Stream } from "./stream";

/**
 * Puts the entries into a random order, each order equally likely (Fisher–Yates).
 * @param entries changed in place
 */
export function shuffleInPlace(stream: Stream, entries: Uint32Array): void {
  for (let last = entries.length - 1; last > 0; last--) {
    const other = nextBelow(stream.state, last + 1);
    const entry = entries[last]!;
    entries[last] = entries[other]!;
    entries[other] = entry;
  }
}
