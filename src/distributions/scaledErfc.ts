/**
 * Chebyshev coefficients of (1 + 2x)·exp(x²)·erfc(x) in (x − 3.75)/(x + 3.75), the first one halved, computed with
 * 60 digits by test/reference/distributions.py. The next one is 3e-20.
 */
const COEFFICIENTS: readonly number[] = [
  1.1775789345674017, -0.004590054580646477, -0.08424913336651792, 0.05920993999819189, -0.026658668435305753,
  0.009074997670705265, -0.002413163540417608, 0.0004907758365258086, -6.916973302501207e-5, 4.13902798607301e-6,
  7.740383066198492e-7, -2.1886401049234383e-7, 1.0764999465671004e-8, 4.521959811218372e-9, -7.754400208830589e-10,
  -6.31808834088002e-11, 2.8687950109363425e-11, 1.9455868550426974e-13, -9.654696748073274e-13, 3.2525481506828756e-14,
  3.34781194973972e-14, -1.8645628767814072e-15, -1.2507950603417644e-15, 7.418233442194908e-17, 5.068146013060458e-17,
  -2.2370961931509362e-18, -2.1873928801386444e-18,
];

/**
 * The complementary error function without its exponential decay:
 *   erfcx(x) = exp(x²)·erfc(x), from 1 at x = 0 down to 1/(x√π) for large x
 * One Chebyshev series on the whole half line, in a variable that maps [0, ∞] to [−1, 1].
 * @param x ≥ 0
 * @returns relative error below 5e-16
 * @source Shepherd & Laframboise (1981), Mathematics of Computation 36(153); DLMF 7.2
 * @example scaledErfc(1) // → 0.42758357615580694
 */
export function scaledErfc(x: number): number {
  const argument = 1 - 7.5 / (x + 3.75);
  const twice = 2 * argument;
  let next = 0;
  let afterNext = 0;
  for (let k = COEFFICIENTS.length - 1; k > 0; k--) {
    const current = COEFFICIENTS[k]! + twice * next - afterNext;
    afterNext = next;
    next = current;
  }
  return (COEFFICIENTS[0]! + argument * next - afterNext) / (1 + 2 * x);
}
