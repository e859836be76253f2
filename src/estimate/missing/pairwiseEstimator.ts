import { choleskyInPlace } from "../../numeric/cholesky";
import { nearestCorrelationInPlace, nearestCorrelationOf } from "../../numeric/nearestCorrelation";
import type { PairwiseColumns } from "./pairwiseColumns";

/** Why there are no pairwise moments: no row answered both columns of a pair, or one of them has a single value in the rows that did. */
export type PairwiseFailure = {
  readonly cause: "no-pair" | "constant" | "not-finite";
  readonly a: number;
  readonly b: number;
};

/** What `pairwiseEstimator` writes; all p×p matrices row-major. */
export interface PairwiseFigures {
  /** p means, each over the rows that answered the column. */
  readonly means: Float64Array;
  /** p variances over the same rows, denominator Σw. */
  readonly variances: Float64Array;
  /** p×p, symmetric, diagonal 1; positive definite once `repairedInPlace` has seen it. */
  readonly correlation: Float64Array;
  /** p×p: Σw over the rows that answered both. */
  readonly sumWeights: Float64Array;
  /** p×p: Σw(xᵢ − x̄ᵢ)(xⱼ − x̄ⱼ) over the rows that answered both, about the means of those rows. */
  readonly crossProducts: Float64Array;
}

export function pairwiseFigures(size: number): PairwiseFigures {
  const square = (): Float64Array => new Float64Array(size * size);
  return {
    means: new Float64Array(size),
    variances: new Float64Array(size),
    correlation: square(),
    sumWeights: square(),
    crossProducts: square(),
  };
}

/** Share of a column's squares about its centre below which its own variation is rounding. */
const NO_VARIATION = 1e-12;

/**
 * Pairwise correlations from packed sums, without allocating: for the sample and for every resample.
 *   r_ij = C_ij/√(C_ii·C_jj), every sum over the rows that answered both i and j
 * @returns a function of the sums of `pairs.columns` and what those were centred at (zeros when not), which overwrites `target` and
 *   returns null, or what the first failing pair lacks
 * @source the definition of R's cor(use = "pairwise.complete.obs"), test/reference/missing.json
 */
export function pairwiseEstimator(
  pairs: PairwiseColumns,
): (sums: Float64Array, sumsCentre: Float64Array, target: PairwiseFigures) => PairwiseFailure | null {
  const { size: p, maskOf, centre } = pairs;
  const width = pairs.columns.length;
  const isComplete = width === p;
  const rowStart = Uint32Array.from({ length: width }, (_, i) => 1 + width + i * width - (i * (i - 1)) / 2 - i);

  /** Σw·a·b of two summed columns, undoing the centring; −1 stands for the column of ones. */
  function product(sums: Float64Array, off: Float64Array, a: number, b: number): number {
    if (a < 0) return b < 0 ? sums[0]! : sums[1 + b]! + off[b]! * sums[0]!;
    if (b < 0) return sums[1 + a]! + off[a]! * sums[0]!;
    const packed = a <= b ? sums[rowStart[a]! + b]! : sums[rowStart[b]! + a]!;
    return packed + off[a]! * sums[1 + b]! + off[b]! * sums[1 + a]! + off[a]! * off[b]! * sums[0]!;
  }

  return (sums, off, { means, variances, correlation, sumWeights, crossProducts }) => {
    // Weights that cancelled leave rounding, not 0.
    const nobody = 1e-12 * sums[0]!;
    let failure: PairwiseFailure | null = null;
    for (let i = 0; i < p; i++) {
      const maskI = maskOf[i]!;
      for (let j = 0; j <= i; j++) {
        const maskJ = maskOf[j]!;
        const weight = product(sums, off, maskI, maskJ);
        sumWeights[i * p + j] = weight;
        sumWeights[j * p + i] = weight;
        if (!(weight > nobody)) {
          failure ??= { cause: Number.isNaN(weight) ? "not-finite" : "no-pair", a: j, b: i };
          sumWeights[i * p + j] = 0;
          sumWeights[j * p + i] = 0;
          crossProducts[i * p + j] = Number.NaN;
          crossProducts[j * p + i] = Number.NaN;
          correlation[i * p + j] = Number.NaN;
          correlation[j * p + i] = Number.NaN;
          continue;
        }
        const linearI = product(sums, off, i, maskJ);
        const linearJ = product(sums, off, j, maskI);
        const squareI = isComplete ? product(sums, off, i, i) : product(sums, off, p + i, maskJ);
        const squareJ = isComplete ? product(sums, off, j, j) : product(sums, off, p + j, maskI);
        const ownI = squareI - (linearI * linearI) / weight;
        const ownJ = squareJ - (linearJ * linearJ) / weight;
        const cross = product(sums, off, i, j) - (linearI * linearJ) / weight;
        crossProducts[i * p + j] = cross;
        crossProducts[j * p + i] = cross;
        if (i === j) {
          means[i] = centre[i]! + linearI / weight;
          variances[i] = ownI / weight;
        }
        if (!(ownI > NO_VARIATION * squareI && ownJ > NO_VARIATION * squareJ)) {
          failure ??= { cause: Number.isNaN(ownI + ownJ) ? "not-finite" : "constant", a: j, b: i };
          correlation[i * p + j] = Number.NaN;
          correlation[j * p + i] = Number.NaN;
          continue;
        }
        const value = i === j ? 1 : Math.max(-1, Math.min(1, cross / Math.sqrt(ownI * ownJ)));
        correlation[i * p + j] = value;
        correlation[j * p + i] = value;
      }
    }
    return failure;
  };
}

/**
 * Makes sure that correlations belong together: when the smallest eigenvalue is below the floor, the matrix is overwritten with the
 * nearest correlation matrix whose eigenvalues are all at least the floor. Checked by one Cholesky factorisation, without allocating.
 * @returns a function that says whether it had to repair; it leaves a matrix that is not finite as it is
 */
export function correlationRepair(size: number, floor: number): (correlation: Float64Array) => boolean {
  const memory = nearestCorrelationOf(size);
  const work = new Float64Array(size * size);
  return (correlation) => {
    work.set(correlation);
    for (let i = 0; i < size; i++) work[i * size + i]! -= floor;
    if (choleskyInPlace(work, size, 0) < 0) return false;
    if (!nearestCorrelationInPlace(correlation, floor, work, memory)) return false;
    correlation.set(work);
    return true;
  };
}
