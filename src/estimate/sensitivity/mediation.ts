import { AnalysisError } from "../../errors";
import type { Moments } from "../../moments/moments";
import { choleskyInPlace, choleskyInverse } from "../../numeric/cholesky";
import { sweepColumnsInto } from "../../numeric/sweepColumns";

/** Which columns of the moments take part. */
export interface MediationColumns {
  readonly driver: number;
  /** One or several, side by side: the driver moves each, each moves the outcome, none moves another. */
  readonly mediators: readonly number[];
  readonly outcome: number;
  /** In every regression. None by default. */
  readonly controls?: readonly number[];
}

/** An effect per unit of the driver, in units of the outcome. */
export interface MediationEffect {
  readonly estimate: number;
  readonly stdError: number;
}

/** The way through one mediator. */
export interface MediatedPath {
  /** Driver → mediator, mediator units per driver unit. */
  readonly first: MediationEffect;
  /** Mediator → outcome with the driver held fixed, outcome units per mediator unit. */
  readonly second: MediationEffect;
  /** first · second; its error is Sobel's. */
  readonly indirect: MediationEffect;
}

export interface Mediation {
  /** Of the driver without the mediators in the regression; total = direct + indirect, exactly. */
  readonly total: MediationEffect;
  /** With the mediators held fixed. */
  readonly direct: MediationEffect;
  /** Through all mediators together. */
  readonly indirect: MediationEffect;
  /** In the order of `mediators`. */
  readonly paths: readonly MediatedPath[];
  /** Residual degrees of freedom of the regressions of total and first, and of direct and second. */
  readonly df: { readonly withoutMediators: number; readonly withMediators: number };
}

/** Working memory of the regressions, and what they leave; cross-products given the controls. */
interface Regressions {
  /** Σ(x − x̂)² of the driver given the controls. */
  driver: number;
  total: number;
  direct: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** k×k cross-products of the mediators given driver and controls. */
  readonly mediators: Float64Array;
  /** Its inverse. */
  readonly inverse: Float64Array;
  /** Residual sums of squares of the outcome without and with the mediators. */
  withoutMediators: number;
  withMediators: number;
}

/**
 * How much of a driver's effect goes through other drivers, from linear regressions on the moments:
 *   mediator_k = a_k·driver + …,   outcome = c′·driver + Σ b_k·mediator_k + …
 *   indirect = Σ a_k·b_k,   direct = c′,   total = c′ + Σ a_k·b_k
 * Errors by the delta method: se(a_k·b_k) = √(a_k²·se(b_k)² + b_k²·se(a_k)²) (Sobel), of the sum with the covariances of the a_k
 * and of the b_k. A product is skewed, so that a bootstrap (`mediationEstimator`) gives the better interval.
 * Causal only if nothing else moves mediator and outcome, or driver and either of them.
 * @throws AnalysisError "too-few-rows" · "not-positive-definite" (driver, mediators and controls determine one another)
 * @source Sobel (1982), Sociological Methodology 13; Preacher & Hayes (2008), Behavior Research Methods 40(3);
 *   agrees with lm and lavaan, test/reference/mediation.json
 */
export function mediation(moments: Moments, columns: MediationColumns, call: string): Mediation {
  const { n, crossProducts, means } = moments;
  const k = columns.mediators.length;
  const dfWithout = n - 2 - (columns.controls?.length ?? 0);
  const dfWith = dfWithout - k;
  if (!(dfWith > 0)) {
    throw new AnalysisError(
      "too-few-rows",
      `${call}: ${n} complete rows are too few for a regression on the driver, ${k} ${k === 1 ? "mediator" : "mediators"} and ${columns.controls?.length ?? 0} controls; ${n - dfWith + 1} are needed`,
      { rows: n, needed: n - dfWith + 1 },
    );
  }
  const fit = regressions(means.length, columns, call);
  fit.compute(crossProducts);
  const { driver, first, second, mediators, inverse } = fit.result;
  // σ² and the cross-products it is divided by are both in units of the weights, which therefore cancel.
  const sigmaWith = fit.result.withMediators / dfWith;
  const covarianceOfFirst = (i: number, j: number): number => mediators[i * k + j]! / dfWithout / driver;
  const covarianceOfSecond = (i: number, j: number): number => sigmaWith * inverse[i * k + j]!;
  let ofDirect = 1 / driver;
  let ofIndirect = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      ofDirect += first[i]! * inverse[i * k + j]! * first[j]!;
      ofIndirect +=
        first[i]! * first[j]! * covarianceOfSecond(i, j) + second[i]! * second[j]! * covarianceOfFirst(i, j);
    }
  }
  const paths = columns.mediators.map((_, i): MediatedPath => {
    const a = first[i]!;
    const b = second[i]!;
    const ofA = covarianceOfFirst(i, i);
    const ofB = covarianceOfSecond(i, i);
    return {
      first: { estimate: a, stdError: Math.sqrt(ofA) },
      second: { estimate: b, stdError: Math.sqrt(ofB) },
      indirect: { estimate: a * b, stdError: Math.sqrt(a * a * ofB + b * b * ofA) },
    };
  });
  return {
    total: {
      estimate: fit.result.total,
      stdError: Math.sqrt(fit.result.withoutMediators / dfWithout / driver),
    },
    direct: { estimate: fit.result.direct, stdError: Math.sqrt(sigmaWith * ofDirect) },
    indirect: {
      estimate: paths.reduce((sum, { indirect }) => sum + indirect.estimate, 0),
      stdError: Math.sqrt(ofIndirect),
    },
    paths,
    df: { withoutMediators: dfWithout, withMediators: dfWith },
  };
}

/**
 * The effects alone, for resamples, without allocating: [total, direct, indirect, indirect through the first mediator, …].
 * @param size rows of the cross-product matrix
 * @returns a function that fills 3 + k effects from cross-products (or covariances, or correlations)
 */
export function mediationEstimator(
  size: number,
  columns: MediationColumns,
  call: string,
): (crossProducts: Float64Array, effects: Float64Array) => void {
  const fit = regressions(size, columns, call);
  return (crossProducts, effects) => {
    fit.compute(crossProducts);
    const { first, second, total, direct } = fit.result;
    effects[0] = total;
    effects[1] = direct;
    let indirect = 0;
    for (let i = 0; i < first.length; i++) {
      const path = first[i]! * second[i]!;
      effects[3 + i] = path;
      indirect += path;
    }
    effects[2] = indirect;
  };
}

/** Share of a column's squares that may be left for it to count as determined by the columns before it. */
const NOTHING_LEFT = 1e-13;

/** Sweeps controls and driver out of [controls, driver, mediators, outcome], and solves for the mediators. */
function regressions(
  size: number,
  { driver, mediators, outcome, controls = [] }: MediationColumns,
  call: string,
): { readonly result: Regressions; compute(crossProducts: Float64Array): void } {
  const gathered = Uint32Array.from([...controls, driver, ...mediators, outcome]);
  const all = gathered.length;
  const c = controls.length;
  const k = mediators.length;
  const work = new Float64Array(all * all);
  const own = new Float64Array(all);
  const factor = new Float64Array(k * k);
  const lower = new Float64Array(k * k);
  const result: Regressions = {
    driver: 0,
    total: 0,
    direct: 0,
    first: new Float64Array(k),
    second: new Float64Array(k),
    mediators: new Float64Array(k * k),
    inverse: new Float64Array(k * k),
    withoutMediators: 0,
    withMediators: 0,
  };

  function refuse(place: number): never {
    throw new AnalysisError(
      "not-positive-definite",
      `${call}: column ${gathered[place]! + 1} is determined by the others of the model, so its path has no unique value; leave one out`,
      { column: gathered[place]! },
    );
  }

  function sweep(place: number): void {
    if (!(work[place * (all + 1)]! > NOTHING_LEFT * own[place]!)) refuse(place);
    sweepColumnsInto(work, work, all, place, place + 1);
  }

  return {
    result,
    compute(crossProducts) {
      for (let i = 0; i < all; i++) {
        const row = gathered[i]! * size;
        for (let j = i; j < all; j++) work[i * all + j] = crossProducts[row + gathered[j]!]!;
        own[i] = work[i * (all + 1)]!;
      }
      for (let place = 0; place < c; place++) sweep(place);
      const rowX = c * all;
      result.driver = work[rowX + c]!;
      sweep(c);
      result.total = work[rowX + all - 1]! / result.driver;
      let through = 0;
      for (let i = 0; i < k; i++) {
        const at = (c + 1 + i) * all + c + 1;
        result.first[i] = work[rowX + c + 1 + i]! / result.driver;
        for (let j = i; j < k; j++) {
          result.mediators[i * k + j] = work[at + j]!;
          result.mediators[j * k + i] = work[at + j]!;
        }
      }
      factor.set(result.mediators);
      for (let i = 0; i < k; i++) {
        if (!(factor[i * (k + 1)]! > NOTHING_LEFT * own[c + 1 + i]!)) refuse(c + 1 + i);
      }
      const failed = choleskyInPlace(factor, k, NOTHING_LEFT);
      if (failed >= 0) refuse(c + 1 + failed);
      choleskyInverse(factor, k, lower, result.inverse);
      let explained = 0;
      for (let i = 0; i < k; i++) {
        let b = 0;
        for (let j = 0; j < k; j++) b += result.inverse[i * k + j]! * work[(c + 1 + j) * all + all - 1]!;
        result.second[i] = b;
        explained += b * work[(c + 1 + i) * all + all - 1]!;
        through += b * work[rowX + c + 1 + i]!;
      }
      result.direct = (work[rowX + all - 1]! - through) / result.driver;
      result.withoutMediators = work[all * all - 1]!;
      result.withMediators = Math.max(0, result.withoutMediators - explained);
    },
  };
}
