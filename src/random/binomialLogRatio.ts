/** ln k! − (k + ½) ln(k + 1) + (k + 1) − ½ ln 2π for k = 0 … 9. */
const STIRLING_TABLE: readonly number[] = [
  0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.0118967099458917, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871,
];

/** What Stirling's formula at k + 1 lacks. */
function stirlingRemainder(k: number): number {
  if (k < STIRLING_TABLE.length) return STIRLING_TABLE[k]!;
  const inverse = 1 / (k + 1);
  const square = inverse * inverse;
  return (1 / 12 - (1 / 360 - (1 / 1260 - square / 1680) * square) * square) * inverse;
}

/**
 * ln P(k)/P(mode) of a binomial variable. Written in differences from the mode, in which nothing large cancels: good to
 * 1e-7 even for n near 2^53, where ln n! itself has no correct digit after the point.
 * @param odds p/(1 − p)
 * @source Stirling's formula; mpmath, test/reference/streams.json
 */
export function binomialLogRatio(k: number, mode: number, n: number, odds: number): number {
  const distance = k - mode;
  return (
    distance * Math.log((odds * (n - mode + 1)) / (mode + 1)) -
    (k + 0.5) * Math.log1p(distance / (mode + 1)) -
    (n - k + 0.5) * Math.log1p(-distance / (n - mode + 1)) +
    stirlingRemainder(mode) +
    stirlingRemainder(n - mode) -
    stirlingRemainder(k) -
    stirlingRemainder(n - k)
  );
}
