import type { DesignMatrix } from "../../design/designMatrix";
import { type GroupValue, groupsOf } from "../../design/groups";
import type { WeightsReference } from "../../design/weights";
import { AnalysisError, quote, quoteList } from "../../errors";
import { type DifferencePlaces, differencePlaces, groupDifferences } from "../../estimate/path/groupDifferences";
import { pathEstimator } from "../../estimate/path/pathEstimator";
import { type AdjustmentMethod, adjustPValues } from "../../inference/adjustPValues";
import type { Replicates } from "../../inference/replicateStore";
import { runReplicates } from "../../inference/runReplicates";
import { correlationFromMoments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import { resampledRows } from "../../moments/resampledSums";
import { packedLength } from "../../numeric/packedSums";
import { quantileSorted } from "../../numeric/quantile";
import { shuffleInPlace } from "../../random/permutation";
import type { Stream } from "../../random/stream";
import { missingCodesFor } from "../../table/missingCodes";
import { namedColumn } from "../../table/namedColumn";
import { pickRows } from "../../table/smallColumn";
import type { ColumnReference, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { ComparePathsResult, GroupInvariance, GroupPair, PathGroup } from "./pathComparisonResults";
import { namingConstructs } from "./pathCulprits";
import { pathDesign } from "./pathDesign";
import {
  PATH_MODEL_OPTIONS,
  type PathModelOptions,
  type PathSpecification,
  pathSpecification,
} from "./pathSpecification";
import { refuseStages } from "./pathStages";
import { checkCount } from "./predictPaths";

export interface ComparePathsOptions extends Omit<PathModelOptions, "moderations"> {
  /** The column of the groups. */
  readonly by: ColumnReference;
  /** Sampling weights, or `{ frequency: … }`. */
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
  /** Random rearrangements of people over the groups, for each pair of groups; 1,000 by default. */
  readonly resamples?: number;
  /** Whole number; 1 by default. */
  readonly seed?: number;
  /** Level of the tests of invariance: 0.95 by default, which tests at 5 %. */
  readonly level?: number;
  /** How p-values of paths are adjusted over all paths and pairs; "holm" by default. */
  readonly adjust?: AdjustmentMethod;
}

const CALL = "comparePaths";
const OPTIONS = [
  ...PATH_MODEL_OPTIONS,
  "by",
  "weights",
  "missingCodes",
  "scale",
  "resamples",
  "seed",
  "level",
  "adjust",
];

/**
 * The same path model in each group, and whether its paths differ, by permutation: people are dealt at random over the two groups of a
 * pair, again and again, and p is the share of rearrangements that differ as much as the groups do, (b + 1)/(B + 1).
 * Paths may be compared only where the constructs are the same thing in both groups, so measurement invariance comes first (MICOM):
 *   compositional: c = correlation of the scores by the weights of either group, over everybody; not below the lower quantile of c
 *   equal means and equal variances of the scores by everybody's weights: also needed before people of both groups are pooled
 * The same items, scheme and weighting in all groups are the first step, and given by the call. Where the paths of one group are much
 * weaker its weights vary more, and the compositional test rejects a little too often: a warning of it is no verdict.
 * @throws AnalysisError "invalid-data" (fewer than two groups) · "too-few-rows" (a group with fewer answers than items + 2) · as `plsPath`
 * @source Henseler, Ringle & Sarstedt (2016); Chin & Dibbern (2010), permutation of groups; test/reference/plsScores.json
 * @example
 * const { data } = simulateSurvey({ respondents: 400, seed: 1, missing: 0 });
 * const model = { constructs: { Image: ["image1", "image2"], Loyalty: ["loyalty1", "loyalty2"] }, paths: [{ from: "Image", to: "Loyalty" }] };
 * comparePaths(data, { ...model, by: "region", resamples: 99 }).groups.length // → 4
 */
export function comparePaths(data: SurveyData, options: ComparePathsOptions): ComparePathsResult {
  checkOptions(CALL, options, OPTIONS);
  const level = checkLevel(CALL, options?.level);
  const resamples = checkCount(CALL, "resamples", options.resamples ?? 1000, 1);
  const seed = checkCount(CALL, "seed", options.seed ?? 1, 0);
  const adjust = choice(CALL, "adjust", options.adjust, ["holm", "benjamini-hochberg", "bonferroni", "none"], "holm");
  const specification = pathSpecification(CALL, options);
  refuseStages(specification);
  const design = pathDesign(data, specification, options);
  const by = namedColumn(design.table, required(CALL, options, "by"), { call: CALL, option: "by" });
  const groups = groupsOf(by, missingCodesFor(options.missingCodes, by.name, CALL), CALL);
  const codes = Int32Array.from(design.rows, (row) => groups.codes[row]!);
  const samples = groups.values.map((value, code) => groupSample(value, design, codes, code)).filter(({ n }) => n > 0);
  refuseGroups(by.name, samples, specification);

  const models = samples.map((sample) => groupModel(specification, sample));
  const pairs = samples.flatMap((a, i) =>
    samples.slice(i + 1).map((b) => comparePair(specification, a, b, { resamples, seed, level })),
  );
  const adjusted = adjustPValues(
    pairs.flatMap(({ paths }) => paths.map(({ pValue }) => pValue)),
    adjust,
  );
  let at = 0;
  const audit = auditOf(design.audit);
  const withoutGroup = codes.reduce((sum, code) => sum + (code < 0 ? 1 : 0), 0);
  const adjustedPairs = pairs.map((pair) => ({
    ...pair,
    paths: pair.paths.map((path) => ({ ...path, adjustedPValue: adjusted[at++] ?? null })),
  }));
  return deepFreeze({
    kind: CALL,
    by: by.name,
    level,
    resamples,
    seed,
    adjust,
    groups: models,
    pairs: adjustedPairs,
    n: samples.reduce((sum, { n }) => sum + n, 0),
    missing: design.missing,
    audit,
    warnings: [...auditWarnings(audit), ...comparisonWarnings(adjustedPairs, withoutGroup, by.name, resamples)],
  });
}

/** The people of a group, one entry each; rows with a frequency stand there as often as they count. */
interface GroupSample {
  readonly value: GroupValue;
  readonly columns: readonly (Float64Array | Int8Array)[];
  readonly weights: Float64Array | null;
  readonly n: number;
}

function groupSample(value: GroupValue, design: DesignMatrix, codes: Int32Array, code: number): GroupSample {
  const { weights } = design;
  const places: number[] = [];
  codes.forEach((own, place) => {
    if (own !== code) return;
    const times = weights.kind === "frequency" ? weights.values[place]! : 1;
    for (let time = 0; time < times; time++) places.push(place);
  });
  const rows = Uint32Array.from(places);
  return {
    value: value instanceof Date ? new Date(value) : value,
    columns: design.columns.map(({ values }) => pickRows(values, rows)),
    weights: weights.kind === "sampling" ? pickRows(weights.values, rows) : null,
    n: rows.length,
  };
}

function refuseGroups(by: string, samples: readonly GroupSample[], { items, model }: PathSpecification): void {
  if (samples.length < 2) {
    const got = samples.length === 0 ? "no group" : `only ${quote(samples[0]!.value)}`;
    throw new AnalysisError(
      "invalid-data",
      `${CALL}: column ${quote(by)} has ${got} among the complete rows, expected at least two groups to compare`,
      { column: by, groups: samples.length },
    );
  }
  const least = items.flat().length + 2;
  const small = samples.filter(({ n }) => n < least);
  if (small.length === 0) return;
  throw new AnalysisError(
    "too-few-rows",
    `${CALL}: group ${quoteList(small.map(({ value }) => String(value)))} of column ${quote(by)} has ${small.map(({ n }) => n).join(", ")} complete rows, expected at least ${least} for ${model.items} items; leave it out, or join groups`,
    { column: by, groups: small.map(({ value, n }) => ({ group: String(value), n })), least },
  );
}

function groupModel(specification: PathSpecification, { value, columns, weights, n }: GroupSample): PathGroup {
  const { model, paths, constructs, items } = specification;
  const k = constructs.length;
  const moments = momentsOfColumns(columns, weights, n);
  const constant = items.flat().find((_, i) => !(moments.crossProducts[i * (model.items + 1)]! > 0));
  if (constant !== undefined) {
    throw new AnalysisError(
      "constant-column",
      `${CALL}: everybody in group ${quote(value)} answers ${quote(constant)} alike; leave the item or the group out`,
      { item: constant, group: String(value) },
    );
  }
  const {
    outer,
    paths: found,
    rSquared,
  } = namingConstructs(specification, () => pathEstimator(model)(correlationFromMoments(moments), null));
  return {
    group: plainGroup(value),
    n,
    converged: outer.converged,
    iterations: outer.iterations,
    paths: paths.map(([from, to]) => ({
      from: constructs[from]!.name,
      to: constructs[to]!.name,
      estimate: found[from * k + to]!,
    })),
    rSquared: constructs.flatMap(({ name }, j) =>
      model.predecessors[j]!.length === 0 ? [] : [{ term: name, estimate: rSquared[j]! }],
    ),
  };
}

function plainGroup(value: GroupValue): string | number | boolean {
  return value instanceof Date ? value.toISOString() : value;
}

interface PermutationSettings {
  readonly resamples: number;
  readonly seed: number;
  readonly level: number;
}

/** A pair before its p-values are adjusted. */
type UnadjustedPair = Omit<GroupPair, "paths"> & {
  readonly paths: readonly Omit<GroupPair["paths"][number], "adjustedPValue">[];
};

function comparePair(
  specification: PathSpecification,
  a: GroupSample,
  b: GroupSample,
  { resamples, seed, level }: PermutationSettings,
): UnadjustedPair {
  const { call, model, paths, constructs } = specification;
  const columns = a.columns.map((column, i) => joined(column, b.columns[i]!));
  const weights = a.weights === null ? null : joined(a.weights, b.weights!);
  const sums = resampledRows(columns, weights);
  const pooled = new Float64Array(packedLength(sums.columns));
  const first = new Float64Array(pooled.length);
  sums.into(new Float64Array(sums.units).fill(1), pooled);
  const at = differencePlaces(paths.length, constructs.length);
  const differences = namingConstructs(specification, () => groupDifferences(model, paths, pooled));
  const estimator = (inFirst: Float64Array): Float64Array => {
    sums.into(inFirst, first);
    return differences(first);
  };
  const asGiven = new Float64Array(sums.units).fill(1, 0, a.n);
  const observed = namingConstructs(specification, () => estimator(asGiven)).slice();
  const made = runReplicates(estimator, {
    units: sums.units,
    width: at.width,
    resamples,
    seed,
    call,
    draw: dealing(sums.units, a.n),
  });
  return {
    a: plainGroup(a.value),
    b: plainGroup(b.value),
    invariance: constructs.map(({ name }, j) => invariance(name, observed, made, at, j, level)),
    paths: paths.map(([from, to], p) => {
      const difference = observed[at.paths + p]!;
      return {
        from: constructs[from]!.name,
        to: constructs[to]!.name,
        difference,
        pValue: pValueOf(made, at.paths + p, (value) => Math.abs(value) >= Math.abs(difference) - ROUNDING),
      };
    }),
    failed: made.failed.map(({ cause, count }) => ({ cause, count })),
  };
}

/** What differs less than this from the observed difference, differs by rounding. */
const ROUNDING = 1e-12;

/** Puts `count` units, any of them, into the first group. */
function dealing(units: number, count: number): (stream: Stream, inFirst: Float64Array) => void {
  const order = Uint32Array.from({ length: units }, (_, unit) => unit);
  return (stream, inFirst) => {
    // From the same order each time, so that a rearrangement depends on its stream alone.
    for (let unit = 0; unit < units; unit++) order[unit] = unit;
    shuffleInPlace(stream, order);
    inFirst.fill(0);
    for (let place = 0; place < count; place++) inFirst[order[place]!] = 1;
  };
}

function joined<Values extends Float64Array | Int8Array>(a: Values, b: Float64Array | Int8Array): Values {
  const bytes = a instanceof Int8Array && b instanceof Int8Array;
  const both = bytes ? new Int8Array(a.length + b.length) : new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both as Values;
}

function replicatesOf({ values, resamples }: Replicates, figure: number): Float64Array {
  return values.subarray(figure * resamples, (figure + 1) * resamples).filter((value) => !Number.isNaN(value));
}

function pValueOf(made: Replicates, figure: number, isAsExtreme: (value: number) => boolean): number {
  const values = replicatesOf(made, figure);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (isAsExtreme(values[i]!)) count++;
  return (count + 1) / (values.length + 1);
}

function invariance(
  term: string,
  observed: Float64Array,
  made: Replicates,
  at: DifferencePlaces,
  j: number,
  level: number,
): GroupInvariance {
  const correlation = observed[at.compositional + j]!;
  const permuted = replicatesOf(made, at.compositional + j).sort();
  const compositionalPValue = pValueOf(made, at.compositional + j, (value) => value <= correlation + ROUNDING);
  const difference = (figure: number) => {
    const estimate = observed[figure]!;
    const sorted = replicatesOf(made, figure).sort();
    return {
      estimate,
      low: quantileSorted(sorted, (1 - level) / 2),
      high: quantileSorted(sorted, (1 + level) / 2),
      pValue: pValueOf(made, figure, (value) => Math.abs(value) >= Math.abs(estimate) - ROUNDING),
    };
  };
  const mean = difference(at.means + j);
  const logVariance = difference(at.logVariances + j);
  const compositional = compositionalPValue > 1 - level;
  const equal = mean.pValue > 1 - level && logVariance.pValue > 1 - level;
  return {
    term,
    correlation,
    correlationQuantile: quantileSorted(permuted, 1 - level),
    correlationPValue: compositionalPValue,
    compositional,
    mean,
    logVariance,
    invariance: !compositional ? "none" : equal ? "full" : "partial",
  };
}

/** Fewer rearrangements than this say little about small p-values. */
const FEW_RESAMPLES = 1000;

function comparisonWarnings(
  pairs: readonly GroupPair[],
  withoutGroup: number,
  by: string,
  resamples: number,
): Warning[] {
  const warnings: Warning[] = [];
  for (const { a, b, invariance: constructs, failed } of pairs) {
    const names = constructs.filter(({ compositional }) => !compositional).map(({ term }) => term);
    if (names.length > 0) {
      warnings.push(
        warning(
          "not-invariant",
          `${quoteList(names)} ${names.length > 1 ? "are" : "is"} not composed alike in ${quote(a)} and ${quote(b)}, so paths to and from ${names.length > 1 ? "them" : "it"} differ in meaning and their coefficients should not be compared.`,
          { a, b, constructs: names },
        ),
      );
    }
    const lost = failed.reduce((sum, { count }) => sum + count, 0);
    if (lost > 0) {
      warnings.push(
        warning(
          "failed-replicates",
          `${lost} of ${resamples} rearrangements of ${quote(a)} and ${quote(b)} could not be computed (${failed.map(({ cause, count }) => `${cause}: ${count}`).join(", ")}); the p-values rest on the others.`,
          { a, b, failed, resamples },
        ),
      );
    }
  }
  if (withoutGroup > 0) {
    warnings.push(
      warning(
        "missing-group",
        `${withoutGroup} complete ${withoutGroup === 1 ? "row has" : "rows have"} no value in ${quote(by)} and ${withoutGroup === 1 ? "is" : "are"} left out.`,
        { column: by, rows: withoutGroup },
      ),
    );
  }
  if (resamples < FEW_RESAMPLES) {
    warnings.push(
      warning(
        "few-resamples",
        `${resamples} rearrangements are few for a p-value, which cannot be below ${1 / (resamples + 1)}; take ${FEW_RESAMPLES} or more.`,
        { resamples },
      ),
    );
  }
  return warnings;
}
