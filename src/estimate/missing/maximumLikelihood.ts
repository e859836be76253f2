import { choleskyInPlace, choleskySolveInPlace } from "../../numeric/cholesky";
import { dot } from "../../numeric/sum";
import { packedNormalLength } from "./normalParameters";
import type { NormalScore } from "./normalScore";

export interface MaximisationOptions {
  /** Largest change of an EM step at which it stops, in the units of `PatternSums`: standard deviations. */
  readonly tolerance: number;
  /** Most evaluations of the likelihood. */
  readonly mostSteps: number;
  /** Called with the log-likelihood of each point on the way. */
  readonly onStep?: (logLikelihood: number) => void;
}

export interface Maximised {
  readonly status: "converged" | "not-converged" | "not-positive-definite";
  /** Evaluations of likelihood and score; an EM step costs the same. */
  readonly steps: number;
  /** Change of an EM step from the last point. */
  readonly change: number;
}

export interface MaximumLikelihood {
  /** Maximises for the sample, from and into packed parameters; keeps second derivatives for `resample` where they were worth their cost. */
  sample(at: Float64Array, options: MaximisationOptions): Maximised;
  /** The same for other weights, from the sample's maximum; what one resample found is not used for another. */
  resample(at: Float64Array, options: MaximisationOptions): Maximised;
}

/** Pairs of changes that the quasi-Newton steps remember. */
const REMEMBERED = 12;
/** Steps after which second derivatives are worth their cost, which is that of some dozens of steps. */
const STEPS_WITHOUT = 40;
/** Most parameters for which they are kept: 29 MB, 60 columns. */
const MOST_PARAMETERS = 1900;
/** Smallest pivot of the information that counts as more than rounding. */
const PIVOT_TOLERANCE = 1e-10;
const ARMIJO = 1e-4;
const MOST_HALVINGS = 30;
/** Where columns determine one another, the likelihood grows without bound: what is left of one of them at which the search is given up. */
const SINGULAR = 1e-10;
/** The same when the line search finds nothing better. */
const NEARLY_SINGULAR = 1e-6;
/** Rounding of a log-likelihood, relative. */
const ROUNDING = 16 * Number.EPSILON;

/**
 * Maximum likelihood by EM, sped up: limited-memory quasi-Newton steps whose first guess of the second derivatives is EM's own, so that
 * the first step is an EM step, with a line search that never lets the likelihood fall. Where missing answers make EM slow, the
 * observed information at the point reached takes the place of the guess.
 * @param size columns
 * @source Jamshidian & Jennrich (1997), Acceleration of the EM algorithm by using quasi-Newton methods, JRSS B 59; Nocedal & Wright,
 *   Numerical Optimization, 7.2
 */
export function maximumLikelihood(score: NormalScore, size: number): MaximumLikelihood {
  const length = packedNormalLength(size);
  const climb = climber(score, length);
  const affordable = length <= MOST_PARAMETERS;
  const memory = (): Float64Array => new Float64Array(length * length);
  let ofSample: Float64Array | null = null;
  let ofResample: Float64Array | null = null;
  const forSample = (): Float64Array => (ofSample ??= memory());
  const forResample = (): Float64Array => (ofResample ??= memory());
  let informed = false;
  return {
    sample(at, options) {
      const climbed = climb(at, options, affordable ? forSample : null, false);
      informed = climbed.informed;
      return climbed.outcome;
    },
    resample(at, options) {
      if (!informed) return climb(at, options, null, false).outcome;
      const { mostSteps } = options;
      const first = climb(at, { ...options, mostSteps: Math.min(mostSteps, STEPS_WITHOUT) }, forSample, true).outcome;
      if (first.status !== "not-converged" || first.steps >= mostSteps) return first;
      const rest = { ...options, mostSteps: mostSteps - first.steps };
      const { status, steps, change } = climb(at, rest, forResample, false).outcome;
      return { status, steps: first.steps + steps, change };
    },
  };
}

interface Climbed {
  readonly outcome: Maximised;
  /** Whether the memory holds a Cholesky factor now. */
  readonly informed: boolean;
}

/**
 * @param memory for second derivatives, or null to do without
 * @param factored whether it holds their Cholesky factor already
 */
type Climb = (
  at: Float64Array,
  options: MaximisationOptions,
  memory: (() => Float64Array) | null,
  factored: boolean,
) => Climbed;

function climber(score: NormalScore, length: number): Climb {
  const vector = (): Float64Array => new Float64Array(length);
  const moves = Array.from({ length: REMEMBERED }, vector);
  const falls = Array.from({ length: REMEMBERED }, vector);
  const products = new Float64Array(REMEMBERED);
  const factors = new Float64Array(REMEMBERED);
  const gradient = vector();
  const nextGradient = vector();
  const next = vector();
  const emDirection = vector();
  const work = vector();
  const direction = vector();
  let remembered = 0;
  let newest = 0;

  /** Inverse second derivatives times the gradient: two loops over what is remembered. */
  function quasiNewton(information: Float64Array | null): void {
    work.set(gradient);
    for (let back = 0; back < remembered; back++) {
      const k = (newest - back + REMEMBERED) % REMEMBERED;
      factors[k] = dot(moves[k]!, work) / products[k]!;
      addInPlace(work, -factors[k]!, falls[k]!);
    }
    if (information === null) {
      score.ascend(work, direction);
    } else {
      direction.set(work);
      choleskySolveInPlace(information, length, direction);
    }
    for (let back = remembered - 1; back >= 0; back--) {
      const k = (newest - back + REMEMBERED) % REMEMBERED;
      addInPlace(direction, factors[k]! - dot(falls[k]!, direction) / products[k]!, moves[k]!);
    }
  }

  /** Remembers the change from `at` to `next`, when the likelihood curves downwards along it, and moves there. */
  function move(at: Float64Array): void {
    const k = (newest + 1) % REMEMBERED;
    const step = moves[k]!;
    const fall = falls[k]!;
    for (let i = 0; i < length; i++) {
      step[i] = next[i]! - at[i]!;
      fall[i] = gradient[i]! - nextGradient[i]!;
    }
    products[k] = dot(step, fall);
    if (products[k]! > 0) {
      newest = k;
      remembered = Math.min(remembered + 1, REMEMBERED);
    }
    at.set(next);
    gradient.set(nextGradient);
  }

  return (at, { tolerance, mostSteps, onStep }, memory, factored) => {
    remembered = 0;
    let informed = factored;
    let sinceInformation = 0;
    let steps = 1;
    let logLikelihood = score.evaluate(at, gradient);
    if (Number.isNaN(logLikelihood)) return ended("not-positive-definite", steps, Number.POSITIVE_INFINITY, informed);
    for (;;) {
      onStep?.(logLikelihood);
      score.ascend(gradient, emDirection);
      const change = largest(emDirection);
      if (change <= tolerance) return ended("converged", steps, change, informed);
      if (steps >= mostSteps) return ended("not-converged", steps, change, informed);
      if (memory !== null && sinceInformation >= STEPS_WITHOUT) {
        const information = memory();
        informed = score.information(at, information) && choleskyInPlace(information, length, PIVOT_TOLERANCE) < 0;
        remembered = 0;
        sinceInformation = 0;
      }
      quasiNewton(informed && memory !== null ? memory() : null);
      let slope = dot(direction, gradient);
      if (!(slope > 0)) {
        direction.set(emDirection);
        slope = dot(direction, gradient);
        remembered = 0;
      }
      const slack = ROUNDING * Math.abs(logLikelihood);
      let reached = Number.NaN;
      let share = 1;
      for (let halvings = 0; halvings <= MOST_HALVINGS; halvings++, share /= 2) {
        for (let k = 0; k < length; k++) next[k] = at[k]! + share * direction[k]!;
        reached = score.evaluate(next, nextGradient);
        steps++;
        if (reached >= logLikelihood + ARMIJO * share * slope - slack) break;
        reached = Number.NaN;
      }
      if (Number.isNaN(reached)) {
        score.evaluate(at, gradient);
        if (remembered > 0 || informed) {
          // What is remembered misleads here: on with EM's own direction.
          remembered = 0;
          informed = false;
          continue;
        }
        const status = score.leastLeft() < NEARLY_SINGULAR ? "not-positive-definite" : "not-converged";
        return ended(status, steps, change, informed);
      }
      sinceInformation++;
      logLikelihood = reached;
      move(at);
      if (score.leastLeft() < SINGULAR) return ended("not-positive-definite", steps, change, informed);
    }
  };
}

function ended(status: Maximised["status"], steps: number, change: number, informed: boolean): Climbed {
  return { outcome: { status, steps, change }, informed };
}

function addInPlace(target: Float64Array, factor: number, x: Float64Array): void {
  for (let k = 0; k < target.length; k++) target[k]! += factor * x[k]!;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let k = 0; k < values.length; k++) most = Math.max(most, Math.abs(values[k]!));
  return most;
}
