import { checkArgument, checkParameter, checkParameterFromZero } from "./checkArguments";
import { chiSquaredCdf, chiSquaredSurvival } from "./chiSquared";
import { gammaDeviance } from "./incompleteGamma";
import { stirlingError } from "./stirlingError";

/**
 * Distribution function of the noncentral χ²: a Poisson mixture of central ones,
 *   P(X ≤ x) = Σⱼ Poisson(j; λ/2) · P(χ²(df + 2j) ≤ x)
 * @param df > 0, need not be whole
 * @param noncentrality λ ≥ 0; 0 is the central distribution
 * @returns P(X ≤ x)
 * @throws AnalysisError "invalid-option" when x is NaN or a parameter is out of its range
 * @source DLMF 8.2.4; Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, chapter 29
 * @example noncentralChiSquaredCdf(10, 4, 3) // → 0.7837631816817…
 */
export function noncentralChiSquaredCdf(x: number, df: number, noncentrality: number): number {
  return tail("noncentralChiSquaredCdf", x, df, noncentrality, false);
}

/**
 * Upper tail of the noncentral χ², computed as itself.
 * @param df > 0, need not be whole
 * @param noncentrality λ ≥ 0; 0 is the central distribution
 * @returns P(X > x)
 * @throws AnalysisError "invalid-option" when x is NaN or a parameter is out of its range
 * @source as `noncentralChiSquaredCdf`
 * @example noncentralChiSquaredSurvival(10, 4, 0) // → 0.0404276819945128
 */
export function noncentralChiSquaredSurvival(x: number, df: number, noncentrality: number): number {
  return tail("noncentralChiSquaredSurvival", x, df, noncentrality, true);
}

/** What is smaller than this share of a sum does not change it. */
const NEGLIGIBLE = 1e-18;
const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

function tail(call: string, x: number, df: number, noncentrality: number, upper: boolean): number {
  checkArgument(call, "x", x);
  checkParameter(call, "df", df);
  checkParameterFromZero(call, "noncentrality", noncentrality);
  if (x <= 0) return upper ? 1 : 0;
  if (x === Number.POSITIVE_INFINITY) return upper ? 0 : 1;
  if (noncentrality === 0) return upper ? chiSquaredSurvival(x, df) : chiSquaredCdf(x, df);
  return Math.min(
    1,
    upper ? upperMixture(x / 2, df / 2, noncentrality / 2) : lowerMixture(x / 2, df / 2, noncentrality / 2),
  );
}

/** Downwards from shapes whose lower tail is least: P(a, y) = P(a + 1, y) + yᵃe⁻ʸ/Γ(a + 1) then only adds. */
function lowerMixture(y: number, shape: number, mean: number): number {
  const { mode, last, lastWeight, total } = poisson(mean);
  let central = chiSquaredCdf(2 * y, 2 * (shape + last));
  let weight = lastWeight;
  let sum = weight * central;
  for (let j = last - 1; j >= 0; j--) {
    central += gammaStep(shape + j, y);
    weight *= (j + 1) / mean;
    sum += weight * central;
    if (j < mode && weight < NEGLIGIBLE * sum) break;
  }
  return sum / total;
}

/** Upwards from shapes whose upper tail is least: Q(a + 1, y) = Q(a, y) + yᵃe⁻ʸ/Γ(a + 1) then only adds. */
function upperMixture(y: number, shape: number, mean: number): number {
  const { mode, first, firstWeight, total } = poisson(mean);
  let central = chiSquaredSurvival(2 * y, 2 * (shape + first));
  let weight = firstWeight;
  let sum = weight * central;
  for (let j = first + 1; ; j++) {
    central += gammaStep(shape + j - 1, y);
    weight *= mean / j;
    sum += weight * central;
    // No central tail is more than 1, so this bounds what is left.
    if (j > mode && weight * mean < NEGLIGIBLE * sum * (j + 1 - mean)) break;
  }
  return sum / total;
}

/**
 * Poisson weights relative to that of the mode, so that no factorial is needed: where they end on both sides, and their sum.
 * Past the mode they fall like those of a normal curve with variance `mean`.
 */
function poisson(mean: number) {
  const mode = Math.floor(mean);
  let total = 1;
  let last = mode;
  let lastWeight = 1;
  while (lastWeight > NEGLIGIBLE * total) {
    last += 1;
    lastWeight *= mean / last;
    total += lastWeight;
  }
  let first = mode;
  let firstWeight = 1;
  while (first > 0 && firstWeight > NEGLIGIBLE * total) {
    firstWeight *= first / mean;
    first -= 1;
    total += firstWeight;
  }
  return { mode, first, firstWeight, last, lastWeight, total };
}

/** yᵃe⁻ʸ/Γ(a + 1): by how much the tail of one shape differs from that of the next. */
function gammaStep(a: number, y: number): number {
  return (INVERSE_ROOT_TWO_PI / Math.sqrt(a)) * Math.exp(-gammaDeviance(a, y, y - a) - stirlingError(a));
}
