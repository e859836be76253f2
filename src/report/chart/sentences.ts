import type { Language } from "../language";

type Figure = number | null | undefined;

/** A figure as it is written. */
export type Written = (value: Figure) => string;

/** "What: 12.3 (95% interval 8.1 to 16.5)." Without an interval, only the figure. */
export function figureSentence(
  what: string,
  { estimate, low, high }: { readonly estimate: Figure; readonly low?: Figure; readonly high?: Figure },
  level: number,
  written: Written,
  { words, formats }: Language,
): string {
  if (typeof low !== "number" || typeof high !== "number") return `${what}: ${written(estimate)}.`;
  return words.chart.figure(what, written(estimate), formats.level(level), words.range(written(low), written(high)));
}

/** The sentences there are, one after the other. */
export function sentences(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
