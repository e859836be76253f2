import { normalQuantile, normalSurvival } from "../../distributions/normal";
import { AnalysisError, quote } from "../../errors";
import {
  confirmatoryFigures,
  type EstimatedFigure,
  type FigureInBothUnits,
} from "../../estimate/confirmatory/confirmatoryFigures";
import { covarianceResiduals } from "../../estimate/confirmatory/covarianceResiduals";
import { logDeterminantInPlace } from "../../estimate/confirmatory/discrepancy";
import { factorStructure } from "../../estimate/confirmatory/factorStructure";
import { fitMeasures } from "../../estimate/confirmatory/fitMeasures";
import { maximumLikelihood } from "../../estimate/confirmatory/maximumLikelihood";
import { omegaOfSum } from "../../estimate/confirmatory/omegaOfSum";
import { averageVarianceExtracted, compositeReliability } from "../../estimate/reliability/compositeReliability";
import { correlationInPlace } from "../../moments/moments";
import { choleskyInPlace } from "../../numeric/cholesky";
import { auditWarnings } from "../audit";
import type { Audit } from "../results";
import type { ConfirmatorySettings } from "./confirmatoryOptions";
import type {
  ConfirmatoryFactorsResult,
  FactorFigure,
  FactorRow,
  ItemPairRow,
  TestedFactorFigure,
} from "./confirmatoryResults";
import { confirmatoryWarnings } from "./confirmatoryWarnings";
import type { FactorBlocks } from "./factorBlocks";
import { misfitRows } from "./misfitRows";

export interface ConfirmatoryInput {
  readonly call: string;
  /** Covariances of the items, block by block, denominator n − 1: items×items, row-major. */
  readonly covariance: Float64Array;
  readonly blocks: FactorBlocks;
  readonly settings: ConfirmatorySettings;
  readonly n: number;
  readonly missing: number | null;
  readonly audit: Audit | null;
  /** Sampling weights. */
  readonly weighted: boolean;
}

/** The model fitted, with all its figures. */
export function confirmatoryModel(input: ConfirmatoryInput): ConfirmatoryFactorsResult {
  const { call, blocks, settings, n } = input;
  const { names, items } = blocks;
  const p = items.length;
  const count = settings.likelihood === "normal" ? n : n - 1;
  const covariance = input.covariance.map((value) => (value * (n - 1)) / count);
  const deviations = Float64Array.from(items, (_, i) => Math.sqrt(covariance[i * p + i]!));
  const correlation = new Float64Array(p * p);
  correlationInPlace(covariance, p, correlation);
  const logDeterminant = checkedLogDeterminant(call, correlation, items);
  const structure = factorStructure(
    blocks.blocks.map(({ length }) => length),
    settings.correlated,
  );
  const fit = maximumLikelihood(correlation, logDeterminant, structure, settings.maxIterations);
  const errors =
    fit.converged && fit.inverseInformation ? fit.inverseInformation.map((value) => (2 * value) / count) : null;
  const figures = confirmatoryFigures(structure, fit, errors, deviations, settings.identification);
  const residuals = covarianceResiduals(correlation, structure, fit, errors, count);
  const implied = fit.discrepancy.matrix;
  const figure = withInterval(settings.level);
  const tested = withTest(figure);
  const negative = figures.uniquenesses.map(({ estimate }) => estimate < 0);
  const pairs = residuals.map(({ first, second, residual, statistic }): ItemPairRow => {
    const unit = deviations[first]! * deviations[second]!;
    return {
      a: items[first]!,
      b: items[second]!,
      observed: covariance[first * p + second]!,
      implied: implied[first * p + second]! * unit,
      residual,
      statistic,
    };
  });
  return {
    kind: "confirmatoryFactors",
    method: "ml",
    likelihood: settings.likelihood,
    identification: settings.identification,
    level: settings.level,
    n,
    missing: input.missing,
    converged: fit.converged,
    iterations: fit.iterations,
    loadings: figures.loadings.map((row, i) => ({
      factor: names[structure.factorOf[i]!]!,
      item: items[i]!,
      ...tested(row),
    })),
    factors: names.map((term, k): FactorRow => {
      const own = structure.blocks[k]!;
      const exists = own.length > 1 && fit.converged && !own.some((item) => negative[item]);
      const loadings = own.map((item) => figures.loadings[item]!.standardized.estimate);
      const uniquenesses = own.map((item) => figures.uniquenesses[item]!.standardized.estimate);
      const units = own.map((item) => deviations[item]!);
      return {
        term,
        items: own.map((item) => items[item]!),
        variance: figure(figures.variances[k]!),
        rhoC: exists ? compositeReliability(loadings) : null,
        omega: exists ? omegaOfSum(loadings, uniquenesses, units) : null,
        ave: exists ? averageVarianceExtracted(loadings) : null,
      };
    }),
    factorCovariances: figures.covariances.map((row, pair) => {
      const [a, b] = structure.pairs[pair]!;
      return { a: names[a]!, b: names[b]!, ...tested(row) };
    }),
    uniquenesses: figures.uniquenesses.map((row, i) => ({
      item: items[i]!,
      ...figure(row),
      standardized: figure(row.standardized),
      rSquared: negative[i] ? null : 1 - row.standardized.estimate,
    })),
    fit: fit.converged
      ? fitMeasures({
          discrepancy: fit.discrepancy.value,
          baseline: -logDeterminant,
          items: p,
          parameters: structure.parameters,
          n,
          count,
          residuals: residuals.map(({ residual }) => residual),
          varianceResiduals: items.map((_, i) => 1 - implied[i * p + i]!),
          logDeterminant: deviations.reduce((sum, deviation) => sum + 2 * Math.log(deviation), logDeterminant),
        })
      : null,
    implied: items.map((_, i) => items.map((__, j) => implied[i * p + j]! * deviations[i]! * deviations[j]!)),
    residuals: pairs,
    misfit: misfitRows(pairs),
    audit: input.audit,
    warnings: [
      ...(input.audit ? auditWarnings(input.audit) : []),
      ...confirmatoryWarnings({ blocks, weighted: input.weighted, structure, fit, figures }),
    ],
  };
}

/** Smaller than this share of its variance, what an item does not share with the others is rounding. */
const SINGULAR = 1e-10;

function checkedLogDeterminant(call: string, correlation: Float64Array, items: readonly string[]): number {
  const redundant = choleskyInPlace(correlation.slice(), items.length, SINGULAR);
  if (redundant < 0) return logDeterminantInPlace(correlation.slice(), items.length)!;
  throw new AnalysisError(
    "not-positive-definite",
    `${call}: the covariances of the items are singular: ${quote(items[redundant]!)} is a sum of items before it, or as good as one, and maximum likelihood does not exist. Leave it out; a total does not belong among its parts`,
    { item: items[redundant]! },
  );
}

function withInterval(level: number) {
  const z = normalQuantile((1 + level) / 2);
  return ({ estimate, stdError }: EstimatedFigure): FactorFigure => ({
    estimate,
    stdError,
    confLow: stdError === null ? null : estimate - z * stdError,
    confHigh: stdError === null ? null : estimate + z * stdError,
  });
}

function withTest(figure: (row: EstimatedFigure) => FactorFigure) {
  return (row: FigureInBothUnits): TestedFactorFigure => {
    const statistic = row.stdError === null || row.stdError === 0 ? null : row.estimate / row.stdError;
    return {
      ...figure(row),
      statistic,
      pValue: statistic === null ? null : Math.min(1, 2 * normalSurvival(Math.abs(statistic))),
      standardized: figure(row.standardized),
    };
  };
}
