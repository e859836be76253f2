/**
 * By how much log(1 + u) falls short of u:
 *   u − log(1 + u) = u²/2 − u³/3 + …, never negative
 * The exponent of a density around its centre is a sum of such terms; subtracting the logarithm from u
 * would lose all digits there. With r = u/(2 + u): log(1 + u) = 2(r + r³/3 + r⁵/5 + …) and u − 2r = u·r.
 * @param u > −1
 * @returns relative error of a few units in the last place
 * @source DLMF 4.6.4
 * @example logShortfall(1) // → 0.3068528194400547
 */
export function logShortfall(u: number): number {
  if (u < -0.3 || u > 0.45) return u - Math.log1p(u);
  const r = u / (2 + u);
  const s = r * r;
  const series =
    1 / 3 +
    s *
      (1 / 5 +
        s *
          (1 / 7 +
            s * (1 / 9 + s * (1 / 11 + s * (1 / 13 + s * (1 / 15 + s * (1 / 17 + s * (1 / 19 + s * (1 / 21)))))))));
  return r * (u - 2 * s * series);
}
