import { AnalysisError } from "../../errors";
import { sequentialGainsInPlace } from "../../numeric/sequentialGains";

/** How strongly a variable goes with a driver and with the outcome: partial R², each in [0, 1]. */
export interface PartialStrength {
  /** With the driver, given all other drivers. */
  readonly withDriver: number;
  /** With the outcome, given the driver and all other drivers. */
  readonly withOutcome: number;
}

/** The strength of a confounder that is k times as strong as a benchmark. */
export interface ConfounderBound extends PartialStrength {
  /**
   * "possible", or why no such confounder exists on these data: it would have to explain more than all that is left of the
   * driver ("beyond-driver", the figures are NaN) or of the outcome ("beyond-outcome", `withOutcome` is cut at 1).
   */
  readonly status: "possible" | "beyond-driver" | "beyond-outcome";
}

/** What a regression says of a driver. */
export interface Effect {
  readonly estimate: number;
  /** Classical. */
  readonly stdError: number;
  /** Residual degrees of freedom. */
  readonly df: number;
}

/**
 * How strong a benchmark driver is: its partial R² with the driver in question and with the outcome.
 * @param correlation size×size, row-major, the outcome last
 * @param driver column of the driver in question
 * @param benchmark column of the benchmark, or columns of a benchmark of several
 * @throws AnalysisError "not-positive-definite"
 * @source sensemakr partial_r2, group_partial_r2; test/reference/sensemakr.json, test/reference/sensitivity.json
 */
export function benchmarkStrength(
  correlation: Float64Array,
  size: number,
  driver: number,
  benchmark: readonly number[],
): PartialStrength {
  const others = Array.from({ length: size - 1 }, (_, j) => j).filter((j) => j !== driver && !benchmark.includes(j));
  return {
    withDriver: partialOfLast(correlation, size, driver, others, benchmark),
    withOutcome: partialOfLast(correlation, size, size - 1, [...others, driver], benchmark),
  };
}

/** Partial R² of some columns with the target given others: (R²(all) − R²(others))/(1 − R²(others)). */
function partialOfLast(
  correlation: Float64Array,
  size: number,
  target: number,
  others: readonly number[],
  last: readonly number[],
): number {
  const columns = Uint32Array.from([...others, ...last]);
  const count = columns.length;
  const gains = new Float64Array(count);
  const failed = sequentialGainsInPlace(
    correlation,
    size,
    target,
    columns,
    count,
    new Float64Array(count * count),
    gains,
  );
  if (failed >= 0) {
    throw new AnalysisError(
      "not-positive-definite",
      `sensitivity: driver ${columns[failed]! + 1} is determined by the others, so there is no part of it that a confounder could go with; leave one out`,
      { driver: columns[failed]! },
    );
  }
  let left = 1;
  let gained = 0;
  gains.forEach((gain, k) => {
    if (k < others.length) left -= gain;
    else gained += gain;
  });
  return gained / left;
}

/**
 * Bounds on a confounder that goes with the driver `withDriver` times, and with the outcome `withOutcome` times, as strongly as a
 * benchmark does. With r_d, r_y the benchmark's partial R² and f² = r/(1 − r),
 *   R²_dz = k_d·f_d²,   R²_z|d = k_d·r_d²/((1 − k_d·r_d)(1 − r_d)),
 *   R²_yz = ((√k_y + √R²_z|d)/√(1 − R²_z|d))²·f_y²
 * @param benchmark see `benchmarkStrength`
 * @param times k_d and k_y, ≥ 0; k_y is k_d unless given
 * @source Cinelli & Hazlett (2020), section 4.4 and its supplement; sensemakr ovb_partial_r2_bound, test/reference/sensemakr.json
 */
export function confounderBound(
  benchmark: PartialStrength,
  times: { readonly withDriver: number; readonly withOutcome?: number },
): ConfounderBound {
  const { withDriver: d, withOutcome: y } = benchmark;
  const kd = times.withDriver;
  const ky = times.withOutcome ?? kd;
  const withDriver = (kd * d) / (1 - d);
  const ofConfounder = (kd * d * d) / ((1 - kd * d) * (1 - d));
  if (!(withDriver < 1 && kd * d < 1 && ofConfounder < 1)) {
    return { withDriver: Number.NaN, withOutcome: Number.NaN, status: "beyond-driver" };
  }
  const withOutcome = ((Math.sqrt(ky) + Math.sqrt(ofConfounder)) ** 2 / (1 - ofConfounder)) * (y / (1 - y));
  return withOutcome > 1
    ? { withDriver, withOutcome: 1, status: "beyond-outcome" }
    : { withDriver, withOutcome, status: "possible" };
}

/** An effect as it would be had the confounder been in the regression. */
export interface AdjustedEffect {
  readonly estimate: number;
  readonly stdError: number;
  /** t on df − 1; NaN where the confounder leaves nothing of the outcome. */
  readonly statistic: number;
}

/**
 * The effect of a driver with a confounder of this strength in the regression that works against the estimate:
 *   |bias| = se·√(R²_yz·R²_dz/(1 − R²_dz)·df),   se′ = se·√((1 − R²_yz)/(1 − R²_dz)·df/(df − 1))
 * This is exact least squares algebra, not an approximation.
 * @source Cinelli & Hazlett (2020), equations 9 and 11; agrees with lm that has the confounder, test/reference/sensitivity.json
 */
export function adjustedEffect(effect: Effect, { withDriver, withOutcome }: PartialStrength): AdjustedEffect {
  const { estimate, stdError, df } = effect;
  const bias = stdError * Math.sqrt(((withOutcome * withDriver) / (1 - withDriver)) * df);
  const adjusted = Math.sign(estimate) * (Math.abs(estimate) - bias);
  const error = stdError * Math.sqrt(((1 - withOutcome) / (1 - withDriver)) * (df / (df - 1)));
  return { estimate: adjusted, stdError: error, statistic: error > 0 ? adjusted / error : Number.NaN };
}
