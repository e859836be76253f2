import { type Stream, streamAt } from "../../../../src/random/stream";

/** A quality that goes with a loyalty by `path`, three items each, loadings of 0.85 but where said otherwise. */
export function madeUpPaths(
  rows: number,
  seed: number,
  { path = 0.6, loadings = [0.85, 0.85, 0.85] }: { readonly path?: number; readonly loadings?: readonly number[] } = {},
): Record<string, number[]> {
  const stream: Stream = streamAt(seed, 0);
  const columns: Record<string, number[]> = {};
  const measure = (name: string, score: number, strength: readonly number[]): void => {
    strength.forEach((loading, i) => {
      const noise = Math.sqrt(1 - loading * loading) * stream.normal();
      columns[`${name}${i + 1}`] ??= [];
      columns[`${name}${i + 1}`]!.push(5 + 2 * (loading * score + noise));
    });
  };
  for (let row = 0; row < rows; row++) {
    const quality = stream.normal();
    const loyalty = path * quality + Math.sqrt(1 - path * path) * stream.normal();
    measure("quality", quality, loadings);
    measure("loyalty", loyalty, [0.85, 0.85, 0.85]);
  }
  return columns;
}

export const madeUpModel = {
  constructs: { Quality: ["quality1", "quality2", "quality3"], Loyalty: ["loyalty1", "loyalty2", "loyalty3"] },
  paths: [{ from: "Quality", to: "Loyalty" }],
} as const;

/** Two surveys below one another, the rows of each named by their group. */
export function groupedBy(
  a: Record<string, number[]>,
  b: Record<string, number[]>,
): Record<string, (number | string)[]> {
  const count = (survey: Record<string, number[]>): number => Object.values(survey)[0]!.length;
  return {
    ...Object.fromEntries(Object.keys(a).map((name) => [name, [...a[name]!, ...b[name]!]])),
    group: [...Array<string>(count(a)).fill("a"), ...Array<string>(count(b)).fill("b")],
  };
}
