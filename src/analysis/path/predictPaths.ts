import type { WeightsReference } from "../../design/weights";
import { AnalysisError, quote, quoteList } from "../../errors";
import { type Antecedents, type HeldOutErrors, heldOutErrors } from "../../estimate/path/heldOutErrors";
import { shuffleInPlace } from "../../random/permutation";
import { streamAt } from "../../random/stream";
import { pickRows } from "../../table/smallColumn";
import type { MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import { checkOptions } from "../options";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { ItemPrediction, PredictPathsResult } from "./pathComparisonResults";
import { namingConstructs } from "./pathCulprits";
import { pathDesign } from "./pathDesign";
import { type PathModelOptions, type PathSpecification, pathSpecification } from "./pathSpecification";
import { refuseStages } from "./pathStages";

export interface PredictPathsOptions extends Omit<PathModelOptions, "consistent" | "moderations"> {
  /** Sampling weights, or `{ frequency: … }`. */
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
  /** Parts that are left out in turn; 10 by default. */
  readonly folds?: number;
  /** How often people are dealt into parts anew; the errors are averaged. 10 by default. */
  readonly repeats?: number;
  /** Whole number; 1 by default. */
  readonly seed?: number;
  /** What a construct is predicted from: what leads straight to it (default), or the constructs that nothing leads to. */
  readonly antecedents?: Antecedents;
}

const CALL = "predictPaths";
const OPTIONS = [
  "constructs",
  "paths",
  "scheme",
  "tolerance",
  "maxIterations",
  "weights",
  "missingCodes",
  "scale",
  "folds",
  "repeats",
  "seed",
  "antecedents",
];

/**
 * How well a path model predicts the answers of people it was not estimated on (PLSpredict): k folds, each left out in turn.
 * Beside each item stands least squares on the items of the same constructs, which knows no model: a path model that predicts worse than
 * that has paths or constructs that the answers do not bear out. In R², which only looks back, that does not show.
 * @throws AnalysisError "too-few-rows" · "invalid-option" · as `plsPath`
 * @source Shmueli, Ray, Velasquez Estrada & Chatla (2016); Shmueli et al. (2019), reading of the result; test/reference/plsScores.json
 * @example
 * const { data } = simulateSurvey({ respondents: 300, seed: 1 });
 * predictPaths(data, {
 *   constructs: { Image: ["image1", "image2"], Loyalty: ["loyalty1", "loyalty2"] },
 *   paths: [{ from: "Image", to: "Loyalty" }],
 * }).rows.map(({ indicator }) => indicator) // → ["loyalty1", "loyalty2"]
 */
export function predictPaths(data: SurveyData, options: PredictPathsOptions): PredictPathsResult {
  checkOptions(CALL, options, OPTIONS);
  const folds = checkCount(CALL, "folds", options.folds ?? 10, 2);
  const repeats = checkCount(CALL, "repeats", options.repeats ?? 10, 1);
  const seed = checkCount(CALL, "seed", options.seed ?? 1, 0);
  const antecedents = choice(CALL, "antecedents", options.antecedents, ["direct", "earliest"], "direct");
  const specification = pathSpecification(CALL, options);
  refuseStages(specification);
  const design = pathDesign(data, specification, options);
  const { weights } = design;
  const frequency = weights.kind === "frequency" ? weights.values : null;
  const people = Uint32Array.from(
    Array.from(design.rows.keys()).flatMap((place) => Array<number>(frequency?.[place] ?? 1).fill(place)),
  );
  refuseFew(people.length, folds, specification);
  const columns = design.columns.map(({ values }) => pickRows(values, people));
  const caseWeights = weights.kind === "sampling" ? pickRows(weights.values, people) : null;
  const runs = Array.from({ length: repeats }, (_, repeat) =>
    naming(specification, () =>
      heldOutErrors(
        specification.model,
        columns,
        caseWeights,
        dealtFolds(people.length, folds, seed, repeat),
        folds,
        antecedents,
      ),
    ),
  );
  const rows = predictions(specification, runs);
  const audit = auditOf(design.audit);
  return deepFreeze({
    kind: CALL,
    antecedents,
    folds,
    repeats,
    seed,
    rows,
    power: powerOf(rows),
    n: design.n,
    missing: design.missing,
    audit,
    warnings: [...auditWarnings(audit), ...predictionWarnings(specification, rows, runs)],
  });
}

/** Says in the user's words what the estimator refused. */
function naming<Result>(specification: PathSpecification, compute: () => Result): Result {
  try {
    return namingConstructs(specification, compute);
  } catch (error) {
    if (!(error instanceof AnalysisError && error.code === "constant-column")) throw error;
    const item = specification.items.flat()[error.details.item as number]!;
    throw new AnalysisError(
      error.code,
      `${CALL}: without one of the folds everybody answers ${quote(item)} alike; leave the item out, or take fewer folds`,
      { item },
    );
  }
}

/** @throws AnalysisError "invalid-option" */
export function checkCount(call: string, option: string, value: unknown, least: number): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) return value;
  throw new AnalysisError(
    "invalid-option",
    `${call}: ${option} must be a whole number of at least ${least}, got ${quote(value)}`,
    { option, least },
  );
}

/** Everybody in a random order, dealt like cards: the folds differ by one person at most. */
function dealtFolds(people: number, folds: number, seed: number, repeat: number): Uint32Array {
  const order = Uint32Array.from({ length: people }, (_, person) => person);
  shuffleInPlace(streamAt(seed, repeat), order);
  const foldOf = new Uint32Array(people);
  for (let place = 0; place < people; place++) foldOf[order[place]!] = place % folds;
  return foldOf;
}

function refuseFew(people: number, folds: number, { model }: PathSpecification): void {
  if (people < folds) {
    throw new AnalysisError(
      "too-few-rows",
      `${CALL}: ${people} complete rows cannot be dealt into ${folds} folds; take folds: ${Math.max(2, people)} at most`,
      { rows: people, folds },
    );
  }
  const left = people - Math.ceil(people / folds);
  const least = Math.max(...model.predecessors.map(({ length }) => length)) + 2;
  if (left >= least) return;
  throw new AnalysisError(
    "too-few-rows",
    `${CALL}: of ${people} complete rows ${left} are left to estimate the model on when a fold is left out, expected at least ${least}; ask more people`,
    { rows: people, folds, least },
  );
}

function predictions({ constructs, items }: PathSpecification, runs: readonly HeldOutErrors[]): ItemPrediction[] {
  const names = items.flat();
  const mean = (figure: (run: HeldOutErrors) => number): number =>
    runs.reduce((sum, run) => sum + figure(run) / run.sumWeights, 0) / runs.length;
  return runs[0]!.items.map(({ item, construct }, t) => {
    const square = mean((run) => run.items[t]!.square);
    const linearSquare = mean((run) => run.items[t]!.linearSquare);
    const naive = mean((run) => run.items[t]!.naiveSquare);
    const linear = Number.isNaN(linearSquare)
      ? null
      : {
          rmse: Math.sqrt(linearSquare),
          mae: mean((run) => run.items[t]!.linearAbsolute),
          qSquared: 1 - linearSquare / naive,
        };
    return {
      construct: constructs[construct]!.name,
      indicator: names[item]!,
      rmse: Math.sqrt(square),
      mae: mean((run) => run.items[t]!.absolute),
      qSquared: 1 - square / naive,
      linear,
      betterThanLinear: linear === null ? null : square < linearSquare,
    };
  });
}

function powerOf(rows: readonly ItemPrediction[]): PredictPathsResult["power"] {
  const judged = rows.filter(({ betterThanLinear }) => betterThanLinear !== null);
  if (judged.length === 0) return null;
  const better = judged.filter(({ betterThanLinear }) => betterThanLinear).length;
  if (better === judged.length) return "high";
  if (better === 0) return "none";
  return 2 * better > judged.length ? "medium" : "low";
}

function predictionWarnings(
  { items }: PathSpecification,
  rows: readonly ItemPrediction[],
  runs: readonly HeldOutErrors[],
): Warning[] {
  const warnings: Warning[] = [];
  const useless = rows.filter(({ qSquared }) => qSquared <= 0).map(({ indicator }) => indicator);
  if (useless.length > 0) {
    warnings.push(
      warning(
        "no-predictive-relevance",
        `The model predicts ${quoteList(useless)} no better than the mean of the others does.`,
        { items: useless },
      ),
    );
  }
  const names = items.flat();
  const without = [...new Set(runs.flatMap(({ withoutLinear }) => withoutLinear))].map((item) => names[item]!);
  if (without.length > 0) {
    warnings.push(
      warning(
        "no-linear-benchmark",
        `The items that lead to ${quoteList(without)} determine one another in some fold, so there is no least-squares prediction to compare with.`,
        { items: without },
      ),
    );
  }
  return warnings;
}
