import type { DesignColumn } from "../../design/designColumn";
import type { DesignMatrix } from "../../design/designMatrix";
import { quoteList } from "../../errors";
import { adjustPValues } from "../../inference/adjustPValues";
import type { SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { deepFreeze } from "../frozen";
import { jointTest } from "../regression/coefficientRows";
import { type Fit, fitDesign } from "../regression/fit";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { type ImpactOptions, impactDesign, withPredictors } from "./impactOptions";
import type { AdjustedTest, NonlinearityResult, NonlinearityRow } from "./impactResults";

export type NonlinearityOptions = ImpactOptions;

const CALL = "nonlinearity";
/** A scale of 0–10 has eleven answers; more than these are no categories. */
const MOST_CATEGORIES = 11;

/**
 * Whether the outcome goes up and down with each driver in a straight line. For one driver at a time, the others staying lines:
 * - `square`: F of its square added to the model, which finds an effect that grows or shrinks along the scale;
 * - `categories`: F of its answers as categories against the line, which finds any other shape, a step or a dip.
 * p-values are Holm-adjusted over the drivers, each of the two tests for itself.
 * @returns a row for each driver that is a number; `curve` "up" or "down" where the square's adjusted p is below 1 − level
 * @throws AnalysisError as `drivers` does
 * @source partial F test; agrees with anova(lm, lm), test/reference/penaltyReward.json
 * @example nonlinearity(attitude, { outcome: "rating", drivers: ["complaints", "learning"] }).rows[0].curve // → "none"
 */
export function nonlinearity(data: SurveyData, options: NonlinearityOptions): NonlinearityResult {
  const { design, level } = impactDesign(CALL, data, options);
  const fit = fitDesign(design, CALL, options);
  const numbers = design.terms.filter(({ role, category }) => role === "predictor" && category === undefined);
  const tests = numbers.map(({ columns }) => shapeTests(design, columns[0]!, options));
  const adjusted = (of: (test: ShapeTests) => Unadjusted | null): (number | null)[] =>
    adjustPValues(tests.map((test) => of(test)?.pValue ?? null));
  const squares = adjusted(({ square }) => square);
  const categories = adjusted((test) => test.categories);
  const rows = numbers.map(({ term }, j): NonlinearityRow => {
    const { square, turningPoint, ...test } = tests[j]!;
    const p = squares[j] ?? null;
    return {
      term,
      curve: square === null ? null : p !== null && p < 1 - level ? (square.estimate > 0 ? "up" : "down") : "none",
      square: square && { ...square, adjustedPValue: p },
      turningPoint,
      categories: test.categories && { ...test.categories, adjustedPValue: categories[j] ?? null },
    };
  });
  const audit = auditOf(design.audit);
  return deepFreeze({
    kind: CALL,
    outcome: fit.outcome,
    level,
    errors: fit.errors,
    n: design.n,
    missing: design.missing,
    rows,
    audit,
    warnings: [...auditWarnings(audit), ...shapeWarnings(rows, level)],
  });
}

type Unadjusted = Omit<AdjustedTest, "adjustedPValue">;

interface ShapeTests {
  readonly square: (Unadjusted & { readonly estimate: number; readonly stdError: number }) | null;
  readonly turningPoint: number | null;
  readonly categories: Unadjusted | null;
}

function shapeTests(design: DesignMatrix, place: number, options: NonlinearityOptions): ShapeTests {
  const column = design.columns[place]!;
  const answers = answersOf(column, MOST_CATEGORIES + 1);
  if (answers.length < 3) return { square: null, turningPoint: null, categories: null };
  const fitWith = (added: readonly DesignColumn[]): Fit =>
    fitDesign(withPredictors(design, [...design.columns.slice(0, -1), ...added]), CALL, options);
  const first = design.columns.length - 1;
  const middle = meanOf(column);
  const curved = fitWith([
    {
      term: `${column.term}²`,
      values: Float64Array.from(column.values, (value) => (value - middle) ** 2),
      scale: undefined,
    },
  ]);
  const bend = curved.estimate.coefficients[first]!;
  const size = curved.predictors.length + 1;
  return {
    square: {
      estimate: bend,
      stdError: Math.sqrt(curved.covariance[(first + 1) * (size + 1)]!),
      ...jointTest(curved, [first]),
    },
    turningPoint: turningPoint(column, middle - curved.estimate.coefficients[place]! / (2 * bend)),
    categories: answers.length > MOST_CATEGORIES ? null : categoryTest(column, answers, first, fitWith),
  };
}

/** Beside the line k − 2 dummies make k answers free: two of them, the outermost, are what a line has. */
function categoryTest(
  column: DesignColumn,
  answers: readonly number[],
  first: number,
  fitWith: (added: readonly DesignColumn[]) => Fit,
): Unadjusted {
  const dummies = answers.slice(1, -1).map(
    (answer): DesignColumn => ({
      term: `${column.term}: ${answer}`,
      values: Int8Array.from(column.values, (value) => (value === answer ? 1 : 0)),
      scale: undefined,
    }),
  );
  return jointTest(
    fitWith(dummies),
    dummies.map((_, k) => first + k),
  );
}

/** The different answers, ascending; no more than `most` of them are looked for. */
function answersOf({ values }: DesignColumn, most: number): number[] {
  const found = new Set<number>();
  for (let row = 0; row < values.length && found.size < most; row++) found.add(values[row]!);
  return [...found].sort((a, b) => a - b);
}

function meanOf({ values }: DesignColumn): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row]!;
  return sum / values.length;
}

function turningPoint({ values }: DesignColumn, place: number): number | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    low = Math.min(low, values[row]!);
    high = Math.max(high, values[row]!);
  }
  return place > low && place < high ? place : null;
}

function shapeWarnings(rows: readonly NonlinearityRow[], level: number): Warning[] {
  const bent = rows.filter(
    ({ curve, categories }) => curve === "up" || curve === "down" || (categories?.adjustedPValue ?? 1) < 1 - level,
  );
  if (bent.length === 0) return [];
  const terms = bent.map(({ term }) => term);
  return [
    warning(
      "nonlinear",
      `The outcome does not go up and down with ${quoteList(terms)} in a straight line: one coefficient for the whole scale hides it. penaltyReward shows what low and high answers do.`,
      { terms },
    ),
  ];
}
