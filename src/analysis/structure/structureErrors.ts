import { AnalysisError, quote } from "../../errors";
import type { AnswerCodes } from "../../estimate/correlation/answerCodes";
import type { CorrelationName } from "./structureOptions";

/** More different answers than this are no ordered categories. */
const MOST_CATEGORIES = 30;

/** @throws AnalysisError "invalid-option" unless it is from 0 to 1, or given where it means nothing */
export function emptyCellsOf(call: string, given: number | undefined, kind: CorrelationName, option: string): number {
  if (given === undefined) return 0;
  if (kind !== "polychoric") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: emptyCells is for polychoric correlations, and these are ${quote(kind)}; leave it out, or choose ${option}: "polychoric"`,
      { option: "emptyCells" },
    );
  }
  if (Number.isFinite(given) && given >= 0 && given <= 1) return given;
  throw new AnalysisError(
    "invalid-option",
    `${call}: emptyCells must be a number from 0 to 1, got ${quote(given)}; 0.5 is usual`,
    { option: "emptyCells" },
  );
}

export function singleItem(call: string, terms: readonly string[]): AnalysisError {
  return new AnalysisError(
    "too-few-items",
    `${call}: correlations need at least two items, got ${quote(terms[0]!)} alone; add other items`,
    { items: [...terms] },
  );
}

export function tooFewRows(call: string, n: number, k: number, needed: number): AnalysisError {
  return new AnalysisError(
    "too-few-rows",
    `${call}: ${n} ${n === 1 ? "row is" : "rows are"} too few for ${k} items; at least ${needed} are needed. Use fewer items`,
    { n, columns: k, needed },
  );
}

export function refuseContinuous(
  call: string,
  terms: readonly string[],
  codes: readonly AnswerCodes[],
  option: string,
): void {
  const place = codes.findIndex(({ answers }) => answers.length > MOST_CATEGORIES);
  if (place < 0) return;
  const count = codes[place]!.answers.length;
  throw new AnalysisError(
    "invalid-option",
    `${call}: ${quote(terms[place]!)} has ${count} different answers, and polychoric correlations are for a few ordered ones, at most ${MOST_CATEGORIES}; choose ${option}: "pearson" or "spearman"`,
    { term: terms[place]!, answers: count, most: MOST_CATEGORIES },
  );
}

/** Of items read pair by pair: the one that has no answers, or a single one, is named by itself. */
export function refuseSingleAnswer(call: string, terms: readonly string[], codes: readonly AnswerCodes[]): void {
  const place = codes.findIndex(({ answers }) => answers.length < 2);
  if (place < 0) return;
  const none = codes[place]!.answers.length === 0;
  throw new AnalysisError(
    none ? "no-valid-answers" : "constant-column",
    none
      ? `${call}: ${quote(terms[place]!)} has no answers; leave it out`
      : `${call}: ${quote(terms[place]!)} has the same value (${codes[place]!.answers[0]!}) in all of its answers, so nothing can go with it; leave it out, or find out why (a filter, a missing code)`,
    { term: terms[place]! },
  );
}

export function noPair(
  call: string,
  failure: { readonly cause: "no-pair" | "one-category"; readonly a: number; readonly b: number },
  terms: readonly string[],
): AnalysisError {
  const [first, second] = [terms[failure.a]!, terms[failure.b]!];
  if (failure.cause === "no-pair") {
    return new AnalysisError(
      "no-valid-answers",
      `${call}: nobody answered both ${quote(first)} and ${quote(second)}, so they have no correlation; leave one of them out`,
      { terms: [first, second] },
    );
  }
  return new AnalysisError(
    "constant-column",
    `${call}: among the rows that answered both ${quote(first)} and ${quote(second)}, one of the two has a single value, so they have no correlation; leave one of them out`,
    { terms: [first, second] },
  );
}
