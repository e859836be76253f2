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
