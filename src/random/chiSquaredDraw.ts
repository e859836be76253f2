import type { Stream } from "./stream";

/**
 * A χ² variate on df degrees of freedom, whatever df is, at a cost that does not grow with it: twice a gamma variate of shape df/2 by
 * squeezing a cubed normal.
 * @param df above 1
 * @source Marsaglia & Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26(3)
 */
export function chiSquaredDraw(stream: Stream, df: number): number {
  // Shapes below 1 would need another factor; df = 1 is the square of a normal.
  if (df === 1) return stream.normal() ** 2;
  const d = df / 2 - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = stream.normal();
    const v = (1 + c * x) ** 3;
    if (!(v > 0)) continue;
    const u = stream.uniform();
    if (u < 1 - 0.0331 * x ** 4 || Math.log(u) < (x * x) / 2 + d * (1 - v + Math.log(v))) return 2 * d * v;
  }
}
