import { AnalysisError, quoteList } from "../../errors";
import { describeValue, plainValue } from "../../table/describeValue";
import { choice } from "../choice";
import { checkLevel } from "../level";
import { required } from "../options";

const SCORES = ["nps", "csat", "topBox", "bottomBox", "ces", "meanScore", "customerIndex"] as const;

/** The scores that can be planned. */
export type PlannedScoreName = (typeof SCORES)[number];

/** What is expected of the answers: as much of it as the score depends on. */
export interface PlannedScore {
  readonly score: PlannedScoreName;
  /** NPS: expected promoters in percent. Without it the worst case is planned for, half promoters and half detractors. */
  readonly promoters?: number;
  /** NPS: expected detractors in percent. */
  readonly detractors?: number;
  /** CSAT, top box, bottom box: the expected share in percent; without it the worst case, 50. */
  readonly share?: number;
  /** CES, mean score, customer index: the expected standard deviation of the answers (of the respondents' indices), in their units. */
  readonly standardDeviation?: number;
}

/** What every plan takes. */
export interface PlanOptions extends PlannedScore {
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
  /** How many times the variance of answers drawn one by one is to be expected: clusters, unequal weights. 1 by default. */
  readonly designEffect?: number;
}

export const PLAN_OPTIONS = [
  "score",
  "promoters",
  "detractors",
  "share",
  "standardDeviation",
  "level",
  "designEffect",
] as const;

/** The expected answers, as plans compute with them: shares between 0 and 1. */
export type ExpectedAnswers =
  | { readonly kind: "net"; readonly promoters: number; readonly detractors: number }
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "mean"; readonly standardDeviation: number };

export interface Plan {
  readonly score: PlannedScoreName;
  readonly expected: ExpectedAnswers;
  readonly level: number;
  readonly designEffect: number;
  /** 100 for points and percent, 1 for means. */
  readonly unit: number;
}

/**
 * What is planned, checked and completed.
 * @throws AnalysisError "missing-option" · "invalid-option"
 */
export function checkPlan(call: string, options: PlanOptions): Plan {
  const score = choice(call, "score", required(call, options, "score"), SCORES, "nps");
  const level = checkLevel(call, options.level);
  const designEffect = positive(call, "designEffect", options.designEffect ?? 1, "1 for answers drawn one by one");
  const expected = expectedAnswers(call, score, options);
  return { score, expected, level, designEffect, unit: expected.kind === "mean" ? 1 : 100 };
}

function expectedAnswers(call: string, score: PlannedScoreName, options: PlanOptions): ExpectedAnswers {
  if (score === "nps") {
    refuse(call, score, options, ["share", "standardDeviation"]);
    const promoters = percent(call, "promoters", options.promoters);
    const detractors = percent(call, "detractors", options.detractors);
    if (promoters === undefined && detractors === undefined) return { kind: "net", promoters: 0.5, detractors: 0.5 };
    if (promoters === undefined || detractors === undefined) {
      const lacking = promoters === undefined ? "promoters" : "detractors";
      throw new AnalysisError(
        "missing-option",
        `${call}: option "${lacking}" is missing; the variance of an NPS depends on both promoters and detractors`,
        { option: lacking },
      );
    }
    if (promoters + detractors > 1 + 1e-12) {
      throw new AnalysisError(
        "invalid-option",
        `${call}: ${options.promoters} % promoters and ${options.detractors} % detractors are more than 100 % together`,
        { promoters: options.promoters, detractors: options.detractors },
      );
    }
    return { kind: "net", promoters, detractors };
  }
  if (score === "csat" || score === "topBox" || score === "bottomBox") {
    refuse(call, score, options, ["promoters", "detractors", "standardDeviation"]);
    return { kind: "share", share: percent(call, "share", options.share) ?? 0.5 };
  }
  refuse(call, score, options, ["promoters", "detractors", "share"]);
  if (options.standardDeviation === undefined) {
    throw new AnalysisError(
      "missing-option",
      `${call}: option "standardDeviation" is missing; a mean cannot be planned without the spread of its answers, as an earlier survey had it`,
      { option: "standardDeviation" },
    );
  }
  const mend = "the standard deviation of the answers, as an earlier survey had it";
  return { kind: "mean", standardDeviation: positive(call, "standardDeviation", options.standardDeviation, mend) };
}

/** A share in percent as a number between 0 and 1. */
function percent(call: string, option: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "number" || !(value >= 0 && value <= 100)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "${option}" is ${describeValue(value)}, expected percent from 0 to 100`,
      { option, value: plainValue(value) },
    );
  }
  if (value > 0 && value < 1) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "${option}" is ${value}, less than one percent; for ${Number((100 * value).toPrecision(12))} % write ${Number((100 * value).toPrecision(12))}`,
      { option, value },
    );
  }
  return value / 100;
}

function refuse(call: string, score: string, options: PlanOptions, others: readonly (keyof PlannedScore)[]): void {
  const given = others.filter((option) => options[option] !== undefined);
  if (given.length === 0) return;
  throw new AnalysisError(
    "invalid-option",
    `${call}: ${quoteList(given)} ${given.length === 1 ? "says" : "say"} nothing about score "${score}"; leave ${given.length === 1 ? "it" : "them"} out`,
    { options: given, score },
  );
}

/** @throws AnalysisError "invalid-option" unless it is a finite number above 0 */
export function positive(call: string, option: string, value: unknown, expected: string): number {
  if (typeof value === "number" && value > 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "${option}" is ${describeValue(value)}, expected a number above 0: ${expected}`,
    { option, value: Number.isNaN(value) ? "NaN" : plainValue(value) },
  );
}

/** @throws AnalysisError "invalid-option" unless it is a whole number of people, `least` or more */
export function people(call: string, option: string, value: unknown, least: number): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) return value;
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "${option}" is ${describeValue(value)}, expected a whole number of people, ${least} or more`,
    { option, value: Number.isNaN(value) ? "NaN" : plainValue(value) },
  );
}

/** Variance of one answer: of −1, 0 and 1, of 0 and 1, or of the scale. */
export function varianceOfOne(expected: ExpectedAnswers): number {
  switch (expected.kind) {
    case "net":
      return expected.promoters + expected.detractors - (expected.promoters - expected.detractors) ** 2;
    case "share":
      return expected.share * (1 - expected.share);
    case "mean":
      return expected.standardDeviation ** 2;
  }
}

/** The expected answers as a result says them: shares in percent. */
export function assumedOf(expected: ExpectedAnswers): Readonly<Record<string, number>> {
  switch (expected.kind) {
    case "net":
      return { promoters: 100 * expected.promoters, detractors: 100 * expected.detractors };
    case "share":
      return { share: 100 * expected.share };
    case "mean":
      return { standardDeviation: expected.standardDeviation };
  }
}
