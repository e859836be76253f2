import type { Counted } from "./counted";

/** The form of a noun or verb that goes with a number, in languages where only one thing is singular. */
export function plural(count: Counted, one: string, many: string): string {
  return count.value === 1 ? one : many;
}
