/** Δ(½), Δ(1), …, Δ(9½), computed with 60 digits by test/reference/distributions.py: whole degrees of freedom are common. */
const OF_HALVES: readonly number[] = [
  0.15342640972002736, 0.08106146679532726, 0.05481412105191765, 0.0413406959554093, 0.03316287351993629,
  0.02767792568499834, 0.023746163656297496, 0.020790672103765093, 0.018488450532673187, 0.016644691189821193,
  0.015134973221917378, 0.013876128823070748, 0.012810465242920227, 0.01189670994589177, 0.011104559758206917,
  0.010411265261972096, 0.009799416126158804, 0.009255462182712733, 0.008768700134139386,
];

/**
 * What Stirling's formula leaves of the log of the gamma function:
 *   Δ(a) = ln Γ(a) − (a − ½)·ln a + a − ½·ln 2π = 1/(12a) − 1/(360a³) + …
 * Small where ln Γ is large, so densities built on it keep their digits for any a.
 * Below 10 the argument is shifted up by Γ(a + n) = Γ(a)·a(a + 1)…(a + n − 1).
 * @param a > 0
 * @returns absolute error below 2e-15
 * @source DLMF 5.11.1; Loader (2000), Fast and accurate computation of binomial probabilities
 * @example stirlingError(1) // → 0.08106146679532726
 */
export function stirlingError(a: number): number {
  if (a >= 10) return series(a);
  const twice = 2 * a;
  if (Number.isInteger(twice)) return OF_HALVES[twice - 1]!;
  const steps = Math.ceil(10 - a);
  const shifted = a + steps;
  let product = 1;
  for (let k = 0; k < steps; k++) product *= (a + k) / shifted;
  return series(shifted) - steps + (a - 0.5) * Math.log1p(steps / a) - Math.log(product);
}

function series(a: number): number {
  const inverse = 1 / a;
  const square = inverse * inverse;
  return (
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square *
            (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360 - square * (1 / 156)))))))
  );
}
