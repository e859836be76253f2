import { EigenvalueDecomposition, Matrix, solve } from "ml-matrix";
import { drivers } from "orsak";
import type { BenchFamily, MakeCase } from "../benchCase";
import { columnNames, named, ratings, seeded } from "../seeded";
import { drawnRows, plainCovariance } from "./plainLoops";

/** Johnson's relative weights by ml-matrix. */
function byMlMatrix(covariance: readonly (readonly number[])[]): number[] {
  const p = covariance.length - 1;
  const sd = covariance.map((row, j) => Math.sqrt(row[j]!));
  const r = covariance.map((row, j) => row.map((value, k) => (j === k ? 1 : value / (sd[j]! * sd[k]!))));
  const predictors = new Matrix(r.slice(0, p).map((row) => row.slice(0, p)));
  const { eigenvectorMatrix: vectors, realEigenvalues } = new EigenvalueDecomposition(predictors, {
    assumeSymmetric: true,
  });
  const root = vectors.mmul(Matrix.diag(realEigenvalues.map(Math.sqrt))).mmul(vectors.transpose());
  const slopes = solve(root, Matrix.columnVector(r.slice(0, p).map((row) => row[p]!)));
  return Array.from({ length: p }, (_, j) => {
    let weight = 0;
    for (let k = 0; k < p; k++) weight += root.get(j, k) ** 2 * slopes.get(k, 0) ** 2;
    return weight;
  });
}

function weightsCase(n: number, p: number, resamples: number): MakeCase {
  return (quick) => {
    if (quick && n * p > 1e4) return null;
    const survey = ratings(n, p, 8);
    const all = [...survey.columns, survey.outcome];
    const table = named(survey);
    const options = {
      outcome: "y",
      drivers: columnNames(p),
      importance: "relative-weights",
      ...(resamples > 0 && { interval: { method: "percentile", resamples } as const }),
    } as const;
    const next = seeded(9);
    const isBoot = resamples > 0;
    const suffix = isBoot ? "Boot" : "";
    const few = { resamples: 100 };
    const units = isBoot ? few.resamples : 1;
    return {
      at: { answers: n, drivers: p, resamples },
      ...(isBoot && { units: resamples }),
      work: () => drivers(table, options),
      peers: [
        ...(isBoot && n === 1000 && p === 10
          ? [{ peer: "rwa", yardstick: "rwa_boot_p10_n1000_B200", units: 200 }]
          : []),
        { peer: "R", task: `relativeWeights${suffix}`, settings: few, units },
        { peer: "NumPy", task: `relativeWeights${suffix}`, settings: few, units },
        { peer: "ml-matrix", work: () => byMlMatrix(plainCovariance(isBoot ? drawnRows(all, next) : all)) },
      ],
      data: () => all,
    };
  };
}

export const relativeWeights: BenchFamily = {
  name: "relativeWeights",
  title: "Relative weights",
  does:
    '`drivers` with `importance: "relative-weights"`: the whole driver table, and with resamples the intervals of shares and ranks. ' +
    "Times of a bootstrap are those of the whole call, divided by the number of resamples.",
  per: "resample",
  peers: [
    { name: "rwa", language: "yardstick", does: "`rwa(bootstrap = TRUE)` with 200 resamples." },
    {
      name: "R",
      language: "R",
      does: "`cor`, `eigen` and `solve` by hand, with `boot::boot` around them; the weights alone, no table and no ranks.",
      reason: "One run without a bootstrap makes a whole driver table with errors, tests and VIF.",
    },
    {
      name: "NumPy",
      language: "Python",
      does: "`corrcoef`, `eigh` and `solve` by hand, in a loop over drawn rows; the weights alone.",
      reason: "One run without a bootstrap makes a whole driver table with errors, tests and VIF.",
    },
    {
      name: "ml-matrix",
      language: "JavaScript",
      does: "covariances by a plain loop, eigenvalues by ml-matrix, rows drawn into new columns; the weights alone.",
      reason: "One run without a bootstrap makes a whole driver table with errors, tests and VIF.",
    },
  ],
  cases: [
    weightsCase(1000, 10, 0),
    weightsCase(1000, 10, 2000),
    weightsCase(1e4, 10, 2000),
    weightsCase(1000, 20, 2000),
  ],
};
