import { AnalysisError } from "../../errors";
import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import type { ImportanceEstimator } from "./importanceEstimator";

/** r²: the R² of a driver alone. Sums to R² only when drivers are uncorrelated. @source relaimpo "first" */
export function firstEstimator(p: number): ImportanceEstimator {
  return (correlation, raw) => {
    for (let j = 0; j < p; j++) raw[j] = correlation[j * (p + 1) + p]! ** 2;
  };
}

/** β_j²/VIF_j: what R² loses when the driver is left out. @source relaimpo "last" */
export function lastEstimator(p: number): ImportanceEstimator {
  return fromStandardized(p, (beta, _correlation, vif) => (beta * beta) / vif);
}

/** β_j², the squared standardised coefficient. @source relaimpo "betasq" */
export function squaredBetaEstimator(p: number): ImportanceEstimator {
  return fromStandardized(p, (beta) => beta * beta);
}

/** β_j·r_j; sums to R² and can be negative. @source Pratt (1987); relaimpo "pratt" */
export function prattEstimator(p: number): ImportanceEstimator {
  return fromStandardized(p, (beta, correlation) => beta * correlation);
}

function fromStandardized(
  p: number,
  importance: (beta: number, correlation: number, vif: number) => number,
): ImportanceEstimator {
  const size = p + 1;
  const factor = new Float64Array(p * p);
  const lower = new Float64Array(p * p);
  const inverse = new Float64Array(p * p);
  return (correlation, raw) => {
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) factor[i * p + j] = correlation[i * size + j]!;
    const failed = choleskyInPlace(factor, p, 1e-13);
    if (failed >= 0) {
      throw new AnalysisError(
        "not-positive-definite",
        `importance: driver ${failed + 1} is determined by the drivers before it, so coefficients have no unique value; leave one out`,
        { driver: failed },
      );
    }
    choleskyInverse(factor, p, lower, inverse);
    for (let j = 0; j < p; j++) {
      let beta = 0;
      for (let k = 0; k < p; k++) beta += inverse[j * p + k]! * correlation[k * size + p]!;
      raw[j] = importance(beta, correlation[j * size + p]!, inverse[j * p + j]!);
    }
  };
}
