import type { DesignMatrix } from "../../design/designMatrix";
import type { InteractionPairs } from "../../design/designTerms";
import { logisticEffects } from "../../estimate/regression/marginalEffects";
import { pseudoRSquared, tjurRSquared } from "../../estimate/regression/pseudoRSquared";
import { eValueOfOddsRatio } from "../../estimate/sensitivity/eValue";
import type { IntervalEstimate } from "../results";
import { columnEffects } from "./columnEffects";
import type { BinaryFit } from "./logitFit";
import { logitCoefficient, logitModel, logitSlopes, marginalEffect, oddsRatioOf } from "./logitRows";
import type { EValueFigures, LogisticModel, LogisticRow } from "./modelResults";

/** Rarer than this, an odds ratio is nearly a risk ratio. */
const RARE = 15;

/** The intercept's row, then those of the columns. */
export function logisticRows(
  fit: BinaryFit,
  design: DesignMatrix,
  interactions: InteractionPairs | undefined,
  level: number,
): LogisticRow[] {
  const { estimate, covariance, df } = fit;
  const effects = columnEffects(
    design,
    estimate.model,
    interactions,
  )((model, change) => logisticEffects({ ...estimate, model }, covariance, change));
  const rare = eventShare(fit) < RARE;
  const intercept = logitCoefficient("(Intercept)", estimate.intercept, covariance[0]!, df, level);
  return [
    { ...intercept, oddsRatio: null, averageMarginalEffect: null, eValue: null },
    ...logitSlopes(fit, level).map((slope, j): LogisticRow => {
      const effect = effects[j]!;
      const oddsRatio = oddsRatioOf(slope);
      return {
        ...slope,
        oddsRatio,
        averageMarginalEffect: effect && {
          of: effect.of,
          ...marginalEffect(100 * effect.estimate, 100 * effect.stdError, df, level),
        },
        eValue: eValueOf(oddsRatio, rare),
      };
    }),
  ];
}

/** Percent of the answers that are the event, weights counted. */
function eventShare({ moments }: BinaryFit): number {
  return 100 * moments.means.at(-1)!;
}

function eValueOf({ estimate, confLow, confHigh }: IntervalEstimate, rare: boolean): EValueFigures | null {
  if (estimate === null || confLow === null || confHigh === null) return null;
  const values = eValueOfOddsRatio({ estimate, low: confLow, high: confHigh }, { rare });
  return { estimate: finite(values.estimate), limit: finite(values.limit) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

export function logisticModel(fit: BinaryFit, events: number, missing: number): LogisticModel {
  const { mcFadden, coxSnell, nagelkerke } = pseudoRSquared(fit.estimate);
  return {
    ...logitModel(fit, missing),
    events,
    eventShare: eventShare(fit),
    pseudoRSquared: { mcFadden, coxSnell, nagelkerke, tjur: tjurRSquared(fit.estimate) },
  };
}
