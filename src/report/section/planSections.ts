import type { ComparisonPlan, DetectableDifferenceResult, MarginResult } from "../../analysis/results";
import type { Language } from "../language";
import type { Naming } from "../naming";
import { type Block, bulletList, heading, leftColumn, paragraph, rightColumn, table } from "../nodes";
import { plannedUnit } from "../pieces/plannedUnit";
import { type ScoreFigures, scoreFigures } from "../pieces/scoreFigures";
import { isMostlyMissed } from "../reading/isMostlyMissed";
import type { Section } from "./section";

type Plan = MarginResult | ComparisonPlan | DetectableDifferenceResult;

/** How many answers a score takes, or how sure so many make it. */
export const marginSection: Section<MarginResult> = (result, naming, language) => {
  const { words, formats } = language;
  const say = result.kind === "sampleSize" ? words.planning.sampleSize : words.planning.marginOfError;
  const figures = scoreFigures(plannedUnit(result.score), language);
  return planBlocks(result, naming, language, [
    say(
      scoreInSentence(result.score, language),
      figures.amount(result.margin),
      formats.level(result.level),
      formats.count(result.n),
    ),
  ]);
};

/** How many answers a comparison takes, or what so many would find. */
export const comparisonPlanSection: Section<ComparisonPlan> = (result, naming, language) => {
  const { words, formats } = language;
  const figures = scoreFigures(plannedUnit(result.score), language);
  const [first, second] = result.n;
  const isPower = result.kind === "comparisonPower";
  const say = isPower ? words.planning.comparisonPower : words.planning.comparisonSampleSize;
  return planBlocks(result, naming, language, [
    say(formats.count(first), formats.count(second), figures.amount(result.difference), chance(result.power, language)),
    isPower && isMostlyMissed(result.power) && words.planning.mostlyMissed,
  ]);
};

/** The smallest difference that so many answers would find. */
export const detectableDifferenceSection: Section<DetectableDifferenceResult> = (result, naming, language) =>
  planBlocks(result, naming, language, [smallest(result, scoreFigures(plannedUnit(result.score), language), language)]);

function smallest(
  { n, rise, fall, power }: DetectableDifferenceResult,
  { amount }: ScoreFigures,
  language: Language,
): string {
  const { words, formats } = language;
  const [first, second, found] = [formats.count(n[0]), formats.count(n[1]), chance(power, language)];
  if (rise === null) {
    return fall === null
      ? words.planning.nothingDetectable(first, second, found)
      : words.planning.fallOnly(first, second, amount(fall), found);
  }
  return fall === null
    ? words.planning.riseOnly(first, second, amount(rise), found)
    : words.planning.detectable(first, second, amount(rise), amount(fall), found);
}

/** A chance in percent, to a tenth at most. */
function chance(power: number, { formats }: Language): string {
  return formats.level(Math.round(1000 * power) / 1000);
}

function planBlocks(
  plan: Plan,
  naming: Naming,
  language: Language,
  sentences: readonly (string | false)[],
): readonly Block[] {
  const { words, formats } = language;
  const isComparison = plan.kind !== "sampleSize" && plan.kind !== "marginOfError";
  const assumed: ReadonlyMap<string, string> = new Map([
    ["promoters", words.score.promoters],
    ["detractors", words.score.detractors],
    ["share", words.planning.share],
    ["standardDeviation", words.planning.standardDeviation],
  ]);
  const lines: (readonly [string, string])[] = [
    [words.planning.score, scoreHeading(plan.score, language)],
    [words.planning.level, formats.level(plan.level)],
    ...Object.entries(plan.assumed).map(([term, value]): readonly [string, string] => [
      assumed.get(term) ?? language.name(term),
      formats.plain(value),
    ]),
    [words.planning.designEffect, formats.plain(plan.designEffect)],
  ];
  if ("populationSize" in plan && plan.populationSize !== null) {
    lines.push([words.planning.population, formats.count(plan.populationSize)]);
  }
  return [
    heading(2, naming.heading ?? words.planning.headings[plan.kind]),
    paragraph(...sentences),
    table<readonly [string, string]>(
      [leftColumn(words.planning.plan, ([term]) => term), rightColumn(words.planning.value, ([, value]) => value)],
      lines,
    ),
    bulletList([
      words.planning.answersNote,
      isComparison && words.planning.foundNote(formats.level(plan.level)),
      words.planning.assumedNote,
    ]),
  ];
}

function scoreHeading(score: string, { words, name }: Language): string {
  return Object.hasOwn(words.score.headings, score)
    ? words.score.headings[score as keyof typeof words.score.headings]
    : name(score);
}

function scoreInSentence(score: string, { words, name }: Language): string {
  return Object.hasOwn(words.score.sentenceFigures, score)
    ? words.score.sentenceFigures[score as keyof typeof words.score.sentenceFigures]
    : name(score);
}
