import { type DesignMatrix, designMatrix } from "../../design/designMatrix";
import { type TagColumn, tagColumns } from "../../design/tags";
import type { WeightsReference } from "../../design/weights";
import { AnalysisError, quote, quoteList } from "../../errors";
import { missingCodesFor } from "../../table/missingCodes";
import { type NamedColumn, namedColumn, namedColumns } from "../../table/namedColumn";
import { numericColumn } from "../../table/numericColumn";
import { scaleFor } from "../../table/scale";
import type {
  Column,
  ColumnReference,
  ColumnReferences,
  MissingCodes,
  Scale,
  SurveyData,
} from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import { auditOf, auditWarnings } from "../audit";
import { choice } from "../choice";
import { driverImportance } from "../drivers/driverTable";
import { driverTerms } from "../drivers/driverTerms";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import { fitWarnings, regressionModel } from "../regression/coefficientRows";
import { fitDesign } from "../regression/fit";
import { REGRESSION_ERROR_OPTIONS, type RegressionErrorOptions } from "../regression/regressionErrors";
import type { IntervalEstimate, Warning } from "../results";
import { type NpsCutoffs, npsCutoffs, npsSigns } from "../score/npsScore";
import { wholeScale } from "../score/wholeScale";
import { warning } from "../warnings";
import { withPredictors } from "./impactOptions";
import type { ContrastFigures, TopicDriversResult, TopicRow } from "./impactResults";
import { slopeContrast } from "./slopeContrast";

export interface TopicDriversOptions extends RegressionErrorOptions {
  /** The ratings. */
  readonly outcome: ColumnReference;
  /** One column with several topics a cell ("price;staff", or a list), by name or itself; or a list of 0/1 columns, one a topic. */
  readonly topics: string | ColumnReferences;
  /** What stands between two topics of a text; ";" by default. */
  readonly separator?: string;
  /** "nps" by default; "mean" takes the ratings as they are. */
  readonly score?: "nps" | "mean";
  /** Ends of the rating's scale; [0, 10] by default for "nps". */
  readonly scale?: Scale;
  /** Promoters from, detractors up to; 9 and 6 on 0–10. */
  readonly cutoffs?: NpsCutoffs;
  /** Topics with fewer mentions are left out; 10 by default. */
  readonly minimum?: number;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

const CALL = "topicDrivers";
const MINIMUM = 10;
const MOST_TOPICS = 25;

/**
 * Topics of comments as drivers of a score. For each topic, with p the share of answers that mention it:
 *   lift = score of those who mention it − score of those who do not
 *   impact = score − score without their answers = p·lift, exactly
 *   adjusted = what mentioning it goes with, all other topics held fixed: the coefficient of a regression of 100, 0 and −100 (promoters,
 *   passives, detractors) on all topics
 * Errors are HC2 unless weights, clusters or `errors` call for others: of a lift they are Welch's. The intervals of the impacts hold the
 * prevalence fixed.
 * An answer without a topic counts as one that mentions none. Topics name what people talk about, and who talks is not drawn by lot:
 * association, not cause.
 * @throws AnalysisError "invalid-data" · "invalid-option" · "too-few-items" (no topic mentioned often enough) · "aliased-columns"
 *   (topics that are always mentioned together) · as `nps` does
 * @source agrees with lm and sandwich::vcovHC, test/reference/topics.json
 * @example topicDrivers(simulateSurvey().data, { outcome: "recommend", topics: "topics" }).rows[0].term // → "price"
 */
export function topicDrivers(data: SurveyData, options: TopicDriversOptions): TopicDriversResult {
  checkOptions(CALL, options, [
    "outcome",
    "topics",
    "separator",
    "score",
    "scale",
    "cutoffs",
    "minimum",
    "weights",
    "missingCodes",
    "level",
    ...REGRESSION_ERROR_OPTIONS,
  ]);
  const level = checkLevel(CALL, options?.level);
  const score = choice(CALL, "score", options.score, ["nps", "mean"] as const, "nps");
  const minimum = wholeMinimum(options.minimum);
  const table = tableFrom(data, CALL);
  const rating = namedColumn(table, required(CALL, options, "outcome"), { call: CALL, option: "outcome" });
  const topics = topicColumns(table, options);
  if (topics.length === 0) throw noTopics("the column of topics is empty", []);
  const design = designMatrix(data, {
    call: CALL,
    option: "topics",
    columns: Object.fromEntries(topics.map(({ name, values }) => [name, values] as [string, Column])),
    outcome: scored(rating, score, options),
    weights: options.weights,
  });
  const { kept, rare, always } = sorted(design, minimum);
  if (kept.length === 0) throw noTopics(`none is mentioned by ${minimum} or more`, [...rare, ...always]);
  const errors = errorOptions(design, options);
  const fitOf = (columns: DesignMatrix["columns"]): ReturnType<typeof fitDesign> =>
    fitDesign(withPredictors(design, columns), CALL, errors);
  const predictors = kept.map(({ place }) => design.columns[place]!);
  const model = fitOf(predictors);
  const terms = driverTerms(
    CALL,
    kept.map(({ term }, j) => ({ term, role: "predictor" as const, columns: [j] })),
    undefined,
  );
  const importance = importanceOf(model, terms, predictors.length, level);
  const estimate = model.moments.means.at(-1)!;
  const rows = kept.map(({ term, mentions }, j): TopicRow => {
    const single = fitOf([predictors[j]!]);
    const prevalence = model.moments.means[j]!;
    const scoreWithout = single.estimate.intercept;
    const lift = slopeContrast(single, new Map([[0, 1]]), level);
    const adjusted = slopeContrast(model, new Map([[j, 1]]), level);
    const share = importance.shares[j]!;
    return {
      term,
      mentions,
      prevalence,
      scoreWith: scoreWithout + lift.estimate,
      scoreWithout,
      lift,
      impact: times(lift, prevalence),
      adjusted,
      adjustedImpact: times(adjusted, prevalence),
      importance: importance.raw[j]!,
      share: Number.isFinite(share) ? share : null,
      rank: importance.ranks[j]!,
    };
  });
  // The outcome went in as a column of figures, which has no name of its own.
  const audit = auditOf({
    ...design.audit,
    columns: design.audit.columns.map((column) =>
      !topics.some(({ name }) => name === column.term) ? { ...column, term: rating.name } : column,
    ),
  });
  return deepFreeze({
    kind: CALL,
    outcome: rating.name,
    score,
    level,
    errors: model.errors,
    n: design.n,
    missing: design.missing,
    estimate,
    rows,
    model: regressionModel(model, design.missing),
    audit,
    warnings: [
      ...auditWarnings(audit),
      ...fitWarnings(model.estimate, rating.name, model.predictors),
      ...topicWarnings(rare, always, minimum),
    ],
  });
}

function topicColumns(
  table: ReturnType<typeof tableFrom>,
  options: TopicDriversOptions,
): readonly (TagColumn | NamedColumn)[] {
  const { topics, separator = ";" } = options;
  if (typeof separator !== "string" || separator === "") {
    throw new AnalysisError(
      "invalid-option",
      `${CALL}: separator is ${quote(separator)}, expected what stands between two topics, such as ";"`,
      { option: "separator" },
    );
  }
  if (typeof topics === "string") {
    return tagColumns(namedColumn(table, topics, { call: CALL, option: "topics" }), separator, CALL);
  }
  return namedColumns(table, required(CALL, options, "topics") as ColumnReferences, {
    call: CALL,
    option: "topics",
  }).map((column) => ({
    name: column.name,
    values: numericColumn(column, {
      call: CALL,
      codes: missingCodesFor(options.missingCodes, column.name, CALL),
      scale: [0, 1],
      whole: true,
      booleans: true,
    }),
  }));
}

/** What each rating counts: 100, 0 and −100, or itself. NaN where there is none. */
function scored(rating: NamedColumn, score: "nps" | "mean", options: TopicDriversOptions): Float64Array {
  const codes = missingCodesFor(options.missingCodes, rating.name, CALL);
  if (score === "mean") {
    return numericColumn(rating, { call: CALL, codes, scale: scaleFor(options.scale, rating.name, CALL) });
  }
  const scale = wholeScale(CALL, options.scale, [0, 10]);
  const cutoffs = npsCutoffs(CALL, options.cutoffs, scale);
  const ratings = numericColumn(rating, { call: CALL, codes, scale, whole: true });
  return npsSigns(ratings, cutoffs).map((sign, row) => (Number.isNaN(ratings[row]!) ? Number.NaN : 100 * sign));
}

interface Topic {
  readonly term: string;
  readonly place: number;
  readonly mentions: number;
}

/** Topics by mentions, most first; those that are too rare, and those that everybody mentions. */
function sorted(
  { columns, weights, n }: DesignMatrix,
  minimum: number,
): { kept: Topic[]; rare: string[]; always: string[] } {
  const frequencies = weights.kind === "frequency" ? weights.values : null;
  const all = columns.slice(0, -1).map(({ term, values }, place): Topic => {
    let mentions = 0;
    for (let row = 0; row < values.length; row++)
      mentions += values[row]! * (frequencies === null ? 1 : frequencies[row]!);
    return { term, place, mentions };
  });
  return {
    kept: all
      .filter(({ mentions }) => mentions >= minimum && mentions < n)
      .sort((a, b) => b.mentions - a.mentions || (a.term < b.term ? -1 : 1)),
    rare: all.filter(({ mentions }) => mentions < minimum).map(({ term }) => term),
    always: all.filter(({ mentions }) => mentions >= minimum && mentions === n).map(({ term }) => term),
  };
}

function errorOptions({ weights }: DesignMatrix, options: TopicDriversOptions): RegressionErrorOptions {
  const { errors, clusters, strata, populationSize } = options;
  const decided =
    errors !== undefined ||
    clusters !== undefined ||
    strata !== undefined ||
    populationSize !== undefined ||
    weights.kind === "sampling";
  return decided
    ? {
        ...(errors !== undefined && { errors }),
        ...(clusters !== undefined && { clusters }),
        ...(strata !== undefined && { strata }),
        ...(populationSize !== undefined && { populationSize }),
      }
    : { errors: "HC2" };
}

function importanceOf(
  fit: ReturnType<typeof fitDesign>,
  rows: ReturnType<typeof driverTerms>,
  p: number,
  level: number,
): ReturnType<typeof driverImportance> {
  if (p > MOST_TOPICS) {
    throw new AnalysisError(
      "too-many-drivers",
      `${CALL}: ${p} topics are mentioned often enough, expected no more than ${MOST_TOPICS}; raise minimum, or merge topics`,
      { topics: p, most: MOST_TOPICS },
    );
  }
  return driverImportance({
    call: CALL,
    fit,
    rows,
    terms: { terms: rows.map(({ columns }) => columns), size: p + 1, names: rows.map(({ term }) => term) },
    level,
    importance: "shapley",
    scales: [],
    missing: 0,
    audit: null,
  });
}

function times({ estimate, confLow, confHigh }: ContrastFigures, prevalence: number): IntervalEstimate {
  return { estimate: prevalence * estimate, confLow: prevalence * confLow, confHigh: prevalence * confHigh };
}

function wholeMinimum(minimum: unknown): number {
  if (minimum === undefined) return MINIMUM;
  if (typeof minimum === "number" && Number.isSafeInteger(minimum) && minimum >= 1) return minimum;
  throw new AnalysisError(
    "invalid-option",
    `${CALL}: minimum must be a whole number of mentions, got ${quote(minimum)}`,
    { option: "minimum" },
  );
}

function noTopics(why: string, topics: readonly string[]): AnalysisError {
  return new AnalysisError(
    "too-few-items",
    `${CALL}: there is no topic to look at: ${why}${topics.length === 0 ? "" : `; there are ${quoteList(topics)}`}`,
    { topics: [...topics] },
  );
}

function topicWarnings(rare: readonly string[], always: readonly string[], minimum: number): Warning[] {
  const warnings: Warning[] = [];
  if (rare.length > 0) {
    warnings.push(
      warning("rare-topics", `Mentioned by fewer than ${minimum}, and left out: ${quoteList(rare)}.`, {
        terms: [...rare],
        minimum,
      }),
    );
  }
  if (always.length > 0) {
    warnings.push(
      warning(
        "constant-topics",
        `Mentioned by everybody, so that nobody is left to compare with, and left out: ${quoteList(always)}.`,
        { terms: [...always] },
      ),
    );
  }
  return warnings;
}
