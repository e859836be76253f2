import type { DesignMatrix } from "../../design/designMatrix";
import type { InteractionPairs } from "../../design/designTerms";
import type { CumulativeModel } from "../../estimate/regression/cumulativeModel";
import type { MarginalEffects, PredictorChange } from "../../estimate/regression/marginalEffects";
import type { EffectOf } from "./modelResults";

/** The effect of one column of a design, before it has an interval. */
export interface ColumnEffect {
  readonly of: EffectOf;
  readonly estimate: number;
  readonly stdError: number;
}

/** Columns whose effects come from one and the same pass over the rows. */
interface EffectPass {
  readonly of: EffectOf;
  readonly change: PredictorChange;
  readonly columns: readonly number[];
  /** Columns that are 0 in every row meanwhile: the levels of a category exclude each other. */
  readonly zero: readonly number[];
}

/** Effects of a design's columns on whatever figure; null for those that stand in an interaction, whose products would have to move too. */
export type ColumnEffects = (
  effectsOf: (model: CumulativeModel, change: PredictorChange) => MarginalEffects,
) => readonly (ColumnEffect | null)[];

/**
 * What an effect is of, column by column: the slope of a number, 1 in place of 0 of a yes–no column, and one level of a category in place of
 * the reference (of the mean of the levels, with sum contrasts).
 */
export function columnEffects(
  design: DesignMatrix,
  model: CumulativeModel,
  interactions: InteractionPairs | undefined,
): ColumnEffects {
  const interacting = new Set((interactions ?? []).flat());
  const slopes: number[] = [];
  const switches: number[] = [];
  const passes: EffectPass[] = [];
  for (const { term, role, columns, category } of design.terms) {
    if (role === "interaction" || interacting.has(term)) continue;
    if (category !== undefined) passes.push({ of: "switch", change: "switch", columns, zero: columns });
    else if (isYesNo(design.columns[columns[0]!]!.values)) switches.push(columns[0]!);
    else slopes.push(columns[0]!);
  }
  if (slopes.length > 0) passes.push({ of: "slope", change: "derivative", columns: slopes, zero: [] });
  if (switches.length > 0) passes.push({ of: "switch", change: "switch", columns: switches, zero: [] });
  const models = passes.map(({ zero }) => withZeros(model, zero));
  const p = model.predictors.length;
  return (effectsOf) => {
    const found = new Array<ColumnEffect | null>(p).fill(null);
    passes.forEach(({ of, change, columns }, k) => {
      const { estimates, covariance } = effectsOf(models[k]!, change);
      for (const j of columns) {
        found[j] = { of, estimate: estimates[j]!, stdError: Math.sqrt(covariance[j * (p + 1)]!) };
      }
    });
    return found;
  };
}

function withZeros(model: CumulativeModel, zero: readonly number[]): CumulativeModel {
  if (zero.length < 2) return model;
  const empty = new Int8Array(model.data.codes.length);
  return { ...model, predictors: model.predictors.map((column, j) => (zero.includes(j) ? empty : column)) };
}

function isYesNo(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== 0 && values[i] !== 1) return false;
  return true;
}
