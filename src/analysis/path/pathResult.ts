import { antecedentInflation } from "../../estimate/path/antecedentInflation";
import { blockInflation } from "../../estimate/path/blockInflation";
import type { ColumnRecipe } from "../../estimate/path/derivedColumns";
import type { PathEstimate } from "../../estimate/path/pathEstimator";
import { impliedConstructsInto, srmr } from "../../estimate/path/pathResiduals";
import { auditWarnings } from "../audit";
import type { Audit } from "../results";
import { alphaOfBlock } from "./alphaOfBlock";
import { itemNames } from "./constructEntries";
import type { PathAnalysis } from "./pathAnalysis";
import type {
  ConstructRow,
  ConstructScores,
  FornellLarckerRow,
  PathFit,
  PathFitTest,
  PathRow,
  PlsPathResult,
  ResampledEstimate,
  ResampledFigure,
  TotalEffectRow,
} from "./pathResults";
import type { PathSpecification } from "./pathSpecification";
import { moderationRows, partsOf } from "./pathStageRows";
import { pathWarnings } from "./pathWarnings";
import type { ResampledPath } from "./resampledPath";

export interface PathResultInput extends PathAnalysis {
  readonly specification: PathSpecification;
  readonly n: number;
  readonly missing: number;
  readonly audit: Audit | null;
  readonly level: number;
  readonly resampled: ResampledPath | null;
  readonly scores: readonly ConstructScores[] | null;
  /** Absent when it was not asked for, null when it does not exist. */
  readonly fitTest?: PathFitTest | null;
}

/** Everything put under its name. */
export function pathResult(input: PathResultInput): PlsPathResult {
  const { specification, estimate, figures, values, resampled, n } = input;
  const { constructs, paths, model, consistent } = specification;
  const { at } = figures;
  const k = constructs.length;
  const names = constructs.map(({ name }) => name);
  const items = specification.items.flat();
  const owner = specification.items.flatMap((block, j) => block.map(() => names[j]!));
  const figure = (place: number): ResampledFigure => ({
    estimate: existing(values[place]!),
    stdError: resampled?.stdErrors[place] ?? null,
    confLow: resampled?.lows[place] ?? null,
    confHigh: resampled?.highs[place] ?? null,
  });
  const certain = (place: number): ResampledEstimate => figure(place) as ResampledEstimate;
  const vif = inflationOfPaths(specification, estimate);
  const rows = constructRows(input, figure);
  const squaredLength = (j: number): number => (model.blocks[j]!.size === 1 ? 1 : values[at.ave + j]!);
  const result = {
    kind: "plsPath" as const,
    scheme: model.scheme,
    consistent,
    level: resampled?.record.level ?? input.level,
    method: resampled?.record.method ?? "none",
    n,
    missing: input.missing,
    paths: paths.map(([from, to], p): PathRow => {
      const beta = values[at.paths + p]!;
      const unexplained = 1 - estimate.rSquared[to]!;
      const units = figure(at.pathUnits + p);
      return {
        from: names[from]!,
        to: names[to]!,
        ...certain(at.paths + p),
        unstandardized: units.estimate,
        unstandardizedLow: units.confLow,
        unstandardizedHigh: units.confHigh,
        fSquared: unexplained > 0 ? beta ** 2 / (vif[p]! * unexplained) : null,
        vif: vif[p]!,
      };
    }),
    totalEffects: figures.effects.map(([from, to], e): TotalEffectRow => {
      const direct = paths.some((path) => path[0] === from && path[1] === to) ? estimate.paths[from * k + to]! : 0;
      const impact = existing(values[at.impacts + e]!);
      const units = figure(at.totalUnits + e);
      return {
        from: names[from]!,
        to: names[to]!,
        ...certain(at.totals + e),
        direct,
        indirect: values[at.totals + e]! - direct,
        unstandardized: units.estimate,
        unstandardizedLow: units.confLow,
        unstandardizedHigh: units.confHigh,
        perIndexPoint: impact,
        perFiveIndexPoints: impact === null ? null : 5 * impact,
      };
    }),
    indirectEffects: figures.indirect.map(([from, to], e) => ({
      from: names[from]!,
      to: names[to]!,
      ...certain(at.indirect + e),
    })),
    weights: inflationOfItems(input).map((inflation, i) => ({
      construct: owner[i]!,
      indicator: items[i]!,
      ...certain(at.weights + i),
      vif: inflation,
      indexWeight: existing(figures.indexWeights[i]!),
    })),
    loadings: items.map((indicator, i) => ({ construct: owner[i]!, indicator, ...certain(at.loadings + i) })),
    crossLoadings: names.flatMap((construct, j) =>
      items.map((indicator, i) => ({ construct, indicator, estimate: crossLoading(input, i, j) })),
    ),
    constructs: rows,
    correlations: figures.pairs.map(([a, b]) => ({
      a: names[a]!,
      b: names[b]!,
      estimate: estimate.correlation[a * k + b]!,
    })),
    htmt: figures.pairs.map(([a, b], p) => ({ a: names[a]!, b: names[b]!, ...certain(at.htmt + p) })),
    htmt2: figures.pairs.map(([a, b], p) => ({ a: names[a]!, b: names[b]!, ...figure(at.htmt2 + p) })),
    fornellLarcker: figures.pairs.map(([a, b]): FornellLarckerRow => {
      const squaredCorrelation = estimate.correlation[a * k + b]! ** 2;
      const [aveA, aveB] = [squaredLength(a), squaredLength(b)];
      return {
        a: names[a]!,
        b: names[b]!,
        squaredCorrelation,
        aveA,
        aveB,
        holds: squaredCorrelation < Math.min(aveA, aveB),
      };
    }),
    fit: pathFit(input),
    priorityMatrix: figures.effects.map(([from, to], e) => {
      const { index, indexLow, indexHigh } = rows[from]!;
      const { estimate: impact, confLow, confHigh } = figure(at.impacts + e);
      return {
        target: names[to]!,
        term: names[from]!,
        impact,
        impactLow: confLow,
        impactHigh: confHigh,
        index,
        indexLow,
        indexHigh,
      };
    }),
    ...(specification.moderations.length > 0 && { moderations: moderationRows(input) }),
    ...(input.view.firstStage && specification.derived && partsOf(input)),
    converged: estimate.outer.converged && (input.view.firstStage?.outer.converged ?? true),
    iterations: estimate.outer.iterations,
    ...(input.scores && { scores: input.scores }),
    audit: input.audit,
    ...(resampled && { resampling: resampled.record }),
  };
  const answered = specification.sources.flatMap(itemNames);
  const withoutScale = answered.filter((_, i) => input.view.scales[i] === undefined);
  return {
    ...result,
    warnings: [
      ...(input.audit ? auditWarnings(input.audit) : []),
      ...pathWarnings(result, specification, withoutScale),
      ...(resampled?.warnings ?? []),
    ],
  };
}

function constructRows(
  { specification, sample, estimate, figures, n }: PathResultInput,
  figure: (place: number) => ResampledFigure,
): ConstructRow[] {
  const { constructs, model } = specification;
  const { at } = figures;
  return constructs.map(({ name, kind, mode }, j): ConstructRow => {
    const block = model.blocks[j]!;
    const antecedents = model.predecessors[j]!.length;
    const rSquared = figure(at.rSquared + j);
    const index = figure(at.index + j);
    const [reliability, composite, extracted] = [at.rhoA, at.rhoC, at.ave].map((start) => figure(start + j)) as [
      ResampledFigure,
      ResampledFigure,
      ResampledFigure,
    ];
    const several = block.size > 1;
    const left = n - antecedents - 1;
    return {
      term: name,
      kind,
      mode,
      items: block.size,
      rSquared: rSquared.estimate,
      rSquaredStdError: rSquared.stdError,
      rSquaredLow: rSquared.confLow,
      rSquaredHigh: rSquared.confHigh,
      adjustedRSquared: rSquared.estimate === null || left <= 0 ? null : 1 - ((1 - rSquared.estimate) * (n - 1)) / left,
      alpha: several ? existing(alphaOfBlock(sample.correlation, model.items, block)) : null,
      rhoA: reliability.estimate,
      rhoALow: reliability.confLow,
      rhoAHigh: reliability.confHigh,
      rhoC: composite.estimate,
      rhoCLow: composite.confLow,
      rhoCHigh: composite.confHigh,
      ave: extracted.estimate,
      aveLow: extracted.confLow,
      aveHigh: extracted.confHigh,
      index: index.estimate,
      indexStdError: index.stdError,
      indexLow: index.confLow,
      indexHigh: index.confHigh,
      indexStandardDeviation: existing(figures.indexDeviations[j]!),
      flipped: estimate.flipped[j] === 1,
    };
  });
}

/** cov(x_i, w_jᵀx_j) = λ_i·φ·√ρA_j: divided by √ρA_j it is the correlation with the latent variable. */
function crossLoading({ specification, estimate }: PathResultInput, i: number, j: number): number {
  const { blocks } = specification.model;
  const { first, size, corrected } = blocks[j]!;
  const own = i >= first && i < first + size;
  if (own && corrected) return estimate.loadings[i]!;
  return estimate.outer.itemScores[i * blocks.length + j]! / Math.sqrt(estimate.reliabilities[j]!);
}

function inflationOfPaths({ model, paths }: PathSpecification, { correlation }: PathEstimate): number[] {
  const k = model.blocks.length;
  const inflation = model.predecessors.map((causes) => antecedentInflation(correlation, k, causes));
  return paths.map(([from, to]) => inflation[to]![model.predecessors[to]!.indexOf(from)]!);
}

function inflationOfItems({ specification, sample }: PathResultInput): (number | null)[] {
  const { blocks, items } = specification.model;
  return blocks.flatMap(
    (block) => blockInflation(sample.correlation, items, block) ?? Array.from({ length: block.size }, () => null),
  );
}

function pathFit({ specification, sample, estimate, fitTest }: PathResultInput): PathFit | null {
  // Products, and items that stand in two constructs, are implied by other columns and not by the model.
  if (specification.derived?.recipes.some(({ kind }, at, all) => !isOwnColumn(kind, at, all))) return null;
  const { model } = specification;
  const implied = new Float64Array(model.blocks.length ** 2);
  impliedConstructsInto(model, estimate, implied);
  return {
    srmrSaturated: srmr(model, estimate, estimate.correlation, sample.correlation),
    srmr: srmr(model, estimate, implied, sample.correlation),
    ...(fitTest !== undefined && { test: fitTest }),
  };
}

/** What does not exist is null. */
function existing(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function isOwnColumn(kind: ColumnRecipe["kind"], at: number, all: readonly ColumnRecipe[]): boolean {
  if (kind === "score") return true;
  const own = all[at]!;
  return own.kind === "item" && all.findIndex((other) => other.kind === "item" && other.item === own.item) === at;
}
