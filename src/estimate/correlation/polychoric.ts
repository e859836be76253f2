import { bivariateNormalCdf, bivariateNormalDensity } from "../../distributions/bivariateNormal";
import { normalQuantile } from "../../distributions/normal";

/**
 * - "converged": the likelihood has its top inside;
 * - "boundary": it still rises at ±0.9999, where the search ends: the answers are as good as ordered by one another;
 * - "one-category": an item has a single answer, and there is no correlation.
 */
export type PolychoricStatus = "converged" | "boundary" | "one-category";

/** What `polychoricInPlace` finds, and its working memory, made once for any number of tables. */
export interface Polychoric {
  /** NaN for "one-category". */
  rho: number;
  /** Of ρ, the thresholds taken as known: 1/√(−∂²ℓ/∂ρ²). NaN unless converged. */
  stdError: number;
  logLikelihood: number;
  /** Combinations that nobody chose although both answers were given. */
  emptyCells: number;
  iterations: number;
  status: PolychoricStatus;
  /** categories − 1 cuts of the latent variable behind the rows and the columns; ±Infinity before the first answer that was given. */
  readonly rowThresholds: Float64Array;
  readonly columnThresholds: Float64Array;
  readonly table: Float64Array;
  /** Of the corners: P(X ≤ aᵢ, Y ≤ bⱼ), its first and its second derivative by ρ. */
  readonly corner: Float64Array;
  readonly slope: Float64Array;
  readonly bend: Float64Array;
}

/** @param categories the most that an item has */
export function polychoricOf(categories: number): Polychoric {
  const square = (size: number): Float64Array => new Float64Array(size * size);
  return {
    rho: Number.NaN,
    stdError: Number.NaN,
    logLikelihood: Number.NaN,
    emptyCells: 0,
    iterations: 0,
    status: "one-category",
    rowThresholds: new Float64Array(categories - 1),
    columnThresholds: new Float64Array(categories - 1),
    table: square(categories),
    corner: square(categories + 1),
    slope: square(categories + 1),
    bend: square(categories + 1),
  };
}

/** The search ends here: beyond, probabilities of cells are lost to rounding, and nothing is said that ±0.9999 does not say. */
const MOST = 0.9999;
const MOST_STEPS = 100;
/** A cell that somebody chose has a probability, however far off ρ still is. */
const LEAST_PROBABILITY = 1e-16;

/**
 * Polychoric correlation in two steps: the correlation of two normal variables that were cut into ordered answers.
 * The cuts are the normal quantiles of the margins; ρ is the maximum of
 *   ℓ(ρ) = Σᵢⱼ nᵢⱼ·ln πᵢⱼ(ρ),   πᵢⱼ = Φ₂(aᵢ, bⱼ) − Φ₂(aᵢ₋₁, bⱼ) − Φ₂(aᵢ, bⱼ₋₁) + Φ₂(aᵢ₋₁, bⱼ₋₁)
 * by Newton's method between bounds that are known to hold it.
 * @param table rows×columns counts or sums of weights, row-major; not changed
 * @param correction what to count in a cell that nobody chose; 0 leaves it empty
 * @param fit overwritten
 * @source Olsson (1979), Psychometrika 44(4); agrees with polycor::polychor, test/reference/polychoric.json
 */
export function polychoricInPlace(
  table: ArrayLike<number>,
  rows: number,
  columns: number,
  correction: number,
  fit: Polychoric,
): void {
  fit.rho = Number.NaN;
  fit.stdError = Number.NaN;
  fit.logLikelihood = Number.NaN;
  fit.iterations = 0;
  fit.status = "one-category";
  if (!fillTable(table, rows, columns, correction, fit)) return;

  let low = -MOST;
  let high = MOST;
  let rho = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    fit.iterations = step + 1;
    const { score, curvature, logLikelihood } = likelihood(rho, rows, columns, fit);
    fit.rho = rho;
    fit.logLikelihood = logLikelihood;
    fit.stdError = curvature < 0 ? 1 / Math.sqrt(-curvature) : Number.NaN;
    if (rho === Math.sign(score) * MOST) {
      fit.status = "boundary";
      fit.stdError = Number.NaN;
      return;
    }
    if (score > 0) low = rho;
    else high = rho;
    let next = curvature < 0 ? rho - score / curvature : Number.NaN;
    // Written so that NaN is outside too. An end that was not tried yet is tried before anything between.
    if (!(next > low && next < high)) {
      const end = score > 0 ? high : low;
      next = Math.abs(end) === MOST && Math.abs(rho) < MOST ? end : (low + high) / 2;
    }
    if (Math.abs(next - rho) < 1e-14 || score === 0) break;
    rho = next;
  }
  fit.status = "converged";
}

/** Copies and corrects the table and finds the thresholds of its margins. @returns whether both items have two answers at least */
function fillTable(
  table: ArrayLike<number>,
  rows: number,
  columns: number,
  correction: number,
  fit: Polychoric,
): boolean {
  const { table: cells, rowThresholds, columnThresholds } = fit;
  const chosenRow = (i: number): boolean => sumOf(table, i * columns, columns, 1) > 0;
  const chosenColumn = (j: number): boolean => sumOf(table, j, rows, columns) > 0;
  fit.emptyCells = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const count = table[i * columns + j]!;
      const empty = count === 0 && chosenRow(i) && chosenColumn(j);
      if (empty) fit.emptyCells++;
      cells[i * columns + j] = empty ? correction : count;
    }
  }
  const total = sumOf(cells, 0, rows * columns, 1);
  let below = 0;
  let answers = 0;
  for (let i = 0; i < rows; i++) {
    const own = sumOf(cells, i * columns, columns, 1);
    if (own > 0) answers++;
    below += own;
    if (i + 1 < rows) rowThresholds[i] = normalQuantile(Math.min(1, below / total));
  }
  if (answers < 2) return false;
  below = 0;
  answers = 0;
  for (let j = 0; j < columns; j++) {
    const own = sumOf(cells, j, rows, columns);
    if (own > 0) answers++;
    below += own;
    if (j + 1 < columns) columnThresholds[j] = normalQuantile(Math.min(1, below / total));
  }
  return answers > 1;
}

function sumOf(values: ArrayLike<number>, from: number, count: number, stride: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += values[from + k * stride]!;
  return sum;
}

/** ℓ(ρ) and its derivatives. Of the corners only those between answers change: at the outer ones P is 0 or a margin. */
function likelihood(
  rho: number,
  rows: number,
  columns: number,
  fit: Polychoric,
): { readonly score: number; readonly curvature: number; readonly logLikelihood: number } {
  const { table, corner, slope, bend, rowThresholds, columnThresholds } = fit;
  const width = columns + 1;
  const rest = (1 - rho) * (1 + rho);
  for (let i = 0; i <= rows; i++) {
    const a = i === 0 ? Number.NEGATIVE_INFINITY : i === rows ? Number.POSITIVE_INFINITY : rowThresholds[i - 1]!;
    for (let j = 0; j <= columns; j++) {
      const b =
        j === 0 ? Number.NEGATIVE_INFINITY : j === columns ? Number.POSITIVE_INFINITY : columnThresholds[j - 1]!;
      const at = i * width + j;
      corner[at] = bivariateNormalCdf(a, b, rho);
      const density = bivariateNormalDensity(a, b, rho);
      slope[at] = density;
      bend[at] =
        density === 0 ? 0 : density * (rho / rest + (a * b * (1 + rho * rho) - rho * (a * a + b * b)) / (rest * rest));
    }
  }
  let score = 0;
  let curvature = 0;
  let logLikelihood = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const count = table[i * columns + j]!;
      if (count === 0) continue;
      const at = i * width + j;
      const probability = Math.max(LEAST_PROBABILITY, rectangle(corner, at, width));
      const first = rectangle(slope, at, width) / probability;
      score += count * first;
      curvature += count * (rectangle(bend, at, width) / probability - first * first);
      logLikelihood += count * Math.log(probability);
    }
  }
  return { score, curvature, logLikelihood };
}

function rectangle(values: Float64Array, at: number, width: number): number {
  return values[at + width + 1]! - values[at + width]! - (values[at + 1]! - values[at]!);
}
