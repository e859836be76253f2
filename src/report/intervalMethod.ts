import { plainLine } from "./label";
import type { Language } from "./language";

/** The plain name of an interval method; one without a plain name keeps its own. */
export function intervalMethod(method: string, { words }: Language): string {
  return words.intervalMethods.get(method) ?? plainLine(method);
}
