import type { DesignMatrix } from "../../design/designMatrix";
import type { InteractionPairs } from "../../design/designTerms";
import type { BrantRow } from "../../estimate/regression/brantTest";
import { ordinalEffects } from "../../estimate/regression/marginalEffects";
import { pseudoRSquared } from "../../estimate/regression/pseudoRSquared";
import { type ColumnEffect, columnEffects } from "./columnEffects";
import type { OrdinalFit } from "./logitFit";
import { logitCoefficient, logitModel, logitSlopes, marginalEffect, oddsRatioOf } from "./logitRows";
import type {
  MarginalEffect,
  OrdinalEffects,
  OrdinalModel,
  OrdinalRow,
  ProportionalityTest,
  ProportionalOddsTest,
  ThresholdRow,
} from "./modelResults";
import { proportionalOdds } from "./proportionalOdds";

/** The rows of an ordinal model, and what its test of proportional odds says. */
export interface OrdinalTable {
  readonly rows: readonly OrdinalRow[];
  readonly thresholds: readonly ThresholdRow[];
  readonly proportionalOdds: ProportionalOddsTest | null;
  /** Thresholds that the test could not compare. */
  readonly leftOut: readonly string[];
}

export function ordinalTable(
  fit: OrdinalFit,
  design: DesignMatrix,
  interactions: InteractionPairs | undefined,
  level: number,
): OrdinalTable {
  const { test, compared, leftOut } = proportionalOdds(fit.estimate);
  const effects = effectsOfColumns(fit, design, interactions, level);
  const thresholds = thresholdRows(fit, level);
  const names = (numbers: readonly number[]): string[] => numbers.map((k) => thresholds[k]!.term);
  return {
    rows: logitSlopes(fit, level).map((slope, j) => ({
      ...slope,
      oddsRatio: oddsRatioOf(slope),
      averageMarginalEffects: effects[j]!,
      proportionalOdds: test && proportionality(test.rows[j]!),
    })),
    thresholds,
    proportionalOdds: test && { ...proportionality(test.omnibus), thresholds: names(compared) },
    leftOut: names([...leftOut].sort((a, b) => a - b)),
  };
}

function proportionality({ statistic, df, pValue }: BrantRow): ProportionalityTest {
  return { statistic, df, pValue };
}

function thresholdRows({ estimate, covariance, size, df }: OrdinalFit, level: number): ThresholdRow[] {
  const { levels, thresholds, coefficients } = estimate;
  return Array.from(thresholds, (threshold, k) => {
    const at = coefficients.length + k;
    const [lower, upper] = [levels[k]!, levels[k + 1]!];
    return {
      ...logitCoefficient(thresholdTerm(lower, upper), threshold, covariance[at * (size + 1)]!, df, level),
      lower,
      upper,
    };
  });
}

function thresholdTerm(lower: number, upper: number): string {
  return `${lower}|${upper}`;
}

/** Names of all parameters, slopes before thresholds. */
export function ordinalTerms({ predictors, estimate }: OrdinalFit): string[] {
  const { levels } = estimate;
  return [...predictors, ...Array.from(levels.subarray(1), (upper, k) => thresholdTerm(levels[k]!, upper))];
}

/** The lowest rating of a promoter and the highest of a detractor, on 0 to 10. */
const PROMOTERS = 9;
const DETRACTORS = 6;

function effectsOfColumns(
  fit: OrdinalFit,
  design: DesignMatrix,
  interactions: InteractionPairs | undefined,
  level: number,
): (OrdinalEffects | null)[] {
  const { estimate, covariance, df, predictors } = fit;
  const { levels } = estimate;
  const scale = design.columns.at(-1)!.scale;
  const recommends = scale !== undefined && scale[0] === 0 && scale[1] === 10;
  const effects = columnEffects(design, estimate.model, interactions);
  const on = (score: (answer: number) => number): readonly (ColumnEffect | null)[] => {
    const scores = levels.map(score);
    return effects((model, change) => ordinalEffects({ ...estimate, model }, covariance, scores, change));
  };
  const mean = on((answer) => answer);
  const promoters = recommends ? on((answer) => (answer >= PROMOTERS ? 100 : 0)) : null;
  const detractors = recommends ? on((answer) => (answer <= DETRACTORS ? 100 : 0)) : null;
  const points = recommends ? on((answer) => (answer >= PROMOTERS ? 100 : answer <= DETRACTORS ? -100 : 0)) : null;
  const answers = Array.from(levels, (own) => on((answer) => (answer === own ? 100 : 0)));
  return predictors.map((_, j) => {
    const first = mean[j]!;
    if (first === null) return null;
    const effect = (found: readonly (ColumnEffect | null)[]): MarginalEffect =>
      marginalEffect(found[j]!.estimate, found[j]!.stdError, df, level);
    return {
      of: first.of,
      mean: effect(mean),
      promoters: promoters && effect(promoters),
      detractors: detractors && effect(detractors),
      nps: points && effect(points),
      answers: answers.map((found, k) => ({ answer: levels[k]!, ...effect(found) })),
    };
  });
}

export function ordinalModel(fit: OrdinalFit, missing: number): OrdinalModel {
  const { mcFadden, coxSnell, nagelkerke, mcKelveyZavoina } = pseudoRSquared(fit.estimate);
  return { ...logitModel(fit, missing), pseudoRSquared: { mcFadden, coxSnell, nagelkerke, mcKelveyZavoina } };
}
