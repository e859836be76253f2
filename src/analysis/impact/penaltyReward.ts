import type { DesignColumn } from "../../design/designColumn";
import { AnalysisError, quote, quoteList } from "../../errors";
import { checkColumnKeys } from "../../table/checkColumnKeys";
import { describeValue, plainValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import type { Scale, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { deepFreeze } from "../frozen";
import { fitWarnings, regressionModel } from "../regression/coefficientRows";
import { fitDesign } from "../regression/fit";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { type ImpactOptions, impactDesign, withPredictors } from "./impactOptions";
import type { AsymmetryClass, ContrastFigures, PenaltyRewardResult, PenaltyRewardRow } from "./impactResults";
import { slopeContrast } from "./slopeContrast";

/** One answer for all drivers, or one for each: `2` or `{ price: 3 }`. */
export type AnswerCut = number | Readonly<Record<string, number>>;

export interface PenaltyRewardOptions extends Omit<ImpactOptions, "categorical"> {
  /** Answers up to this one are low; the lowest third of the scale unless given. */
  readonly low?: AnswerCut;
  /** Answers from this one on are high; the highest third of the scale unless given. */
  readonly high?: AnswerCut;
}

const CALL = "penaltyReward";

/** With fewer answers of a kind a coefficient is hardly more than those people's opinion. */
const FEW_ANSWERS = 10;

/**
 * Penalty–reward contrasts: what low answers cost and high answers bring, against the answers between. Each driver has two dummies, all
 * drivers stand in one regression:
 *   outcome = b₀ + Σⱼ penaltyⱼ·[xⱼ ≤ low] + Σⱼ rewardⱼ·[xⱼ ≥ high] + controls
 * The lowest and the highest third of the declared scale are low and high (1–2, 3 and 4–5 of 1–5, as in Matzler & Sauerwein);
 * `low` and `high` say otherwise. A driver is, each test at the level and the asymmetry being reward + penalty = 0,
 * - "neither" when neither penalty (below 0) nor reward (above 0) is found;
 * - "basic" when the asymmetry is below 0, or it is not found and only the penalty is;
 * - "excitement" when the asymmetry is above 0, or it is not found and only the reward is;
 * - "performance" when both are found and the asymmetry is not.
 * The p-values are those of single tests: a class is a reading aid, not proof.
 * @returns rows in the order of the drivers, effects in outcome units
 * @throws AnalysisError "missing-option" (neither scale nor cuts) · "invalid-option" (cuts out of order, nobody between them) · as `drivers` does
 * @source Brandt (1987), Journal of Services Marketing; Matzler & Sauerwein (2002), Int. J. of Service Industry Management 13(4);
 *   agrees with lm on dummies, test/reference/penaltyReward.json
 * @example penaltyReward(simulateSurvey().data, { outcome: "satisfaction1", drivers: ["quality1", "quality2"], scale: [1, 10] }).rows[0].low // → 4
 */
export function penaltyReward(data: SurveyData, options: PenaltyRewardOptions): PenaltyRewardResult {
  const { design, level } = impactDesign(CALL, data, options, ["low", "high"]);
  const asked = design.terms.filter(({ role }) => role === "predictor").map(({ term }) => term);
  checkColumnKeys(isRecord(options.low) ? options.low : undefined, asked, { call: CALL, option: "low" });
  checkColumnKeys(isRecord(options.high) ? options.high : undefined, asked, { call: CALL, option: "high" });
  const predictors: DesignColumn[] = [];
  const contrasts = asked.map((term, j): Contrasts => {
    const column = design.columns[j]!;
    const low = cut(options.low, "low", column);
    const high = cut(options.high, "high", column);
    if (!(low < high)) throw wrongOrder(term, low, high);
    const penalised = dummy(column, `${term} ≤ ${low}`, (answer) => answer <= low);
    const rewarded = dummy(column, `${term} ≥ ${high}`, (answer) => answer >= high);
    const weights = design.weights.kind === "frequency" ? design.weights.values : null;
    const counts = { low: count(penalised, weights), high: count(rewarded, weights) };
    const middle = design.n - counts.low - counts.high;
    if (middle === 0) throw nobodyBetween(term, low, high);
    const place = (added: DesignColumn, people: number): number | null =>
      people === 0 ? null : predictors.push(added) - 1;
    return {
      term,
      low,
      high,
      counts: { low: counts.low, middle, high: counts.high },
      penalty: place(penalised, counts.low),
      reward: place(rewarded, counts.high),
    };
  });
  predictors.push(...design.columns.slice(asked.length, -1));
  const fit = fitDesign(withPredictors(design, predictors), CALL, options);
  const rows = contrasts.map(({ penalty, reward, ...row }): PenaltyRewardRow => {
    const of = (factors: readonly (readonly [number, number])[]): ContrastFigures =>
      slopeContrast(fit, new Map(factors), level);
    const lost = penalty === null ? null : of([[penalty, 1]]);
    const won = reward === null ? null : of([[reward, 1]]);
    const asymmetry =
      penalty === null || reward === null
        ? null
        : of([
            [penalty, 1],
            [reward, 1],
          ]);
    return {
      ...row,
      penalty: lost,
      reward: won,
      asymmetry,
      class: lost && won && asymmetry ? classOf(lost, won, asymmetry, 1 - level) : null,
    };
  });
  const audit = auditOf(design.audit);
  return deepFreeze({
    kind: CALL,
    outcome: fit.outcome,
    level,
    errors: fit.errors,
    rows,
    model: regressionModel(fit, design.missing),
    audit,
    warnings: [
      ...auditWarnings(audit),
      ...fitWarnings(fit.estimate, fit.outcome, fit.predictors),
      ...answerWarnings(rows, level),
    ],
  });
}

interface Contrasts extends Pick<PenaltyRewardRow, "term" | "low" | "high" | "counts"> {
  /** Places among the predictors of the model; null when nobody gave such an answer. */
  readonly penalty: number | null;
  readonly reward: number | null;
}

function cut(given: AnswerCut | undefined, option: "low" | "high", { term, scale }: DesignColumn): number {
  const own = isRecord(given) ? (Object.hasOwn(given, term) ? given[term] : undefined) : given;
  if (typeof own === "number" && Number.isFinite(own)) return own;
  if (own !== undefined) {
    throw new AnalysisError(
      "invalid-option",
      `${CALL}: option ${quote(option)} of ${quote(term)} is ${describeValue(own)}, expected an answer, such as ${option === "low" ? 2 : 4}`,
      { option, column: term, value: plainValue(own) },
    );
  }
  if (scale === undefined) {
    throw new AnalysisError(
      "missing-option",
      `${CALL}: it has to be said which answers of ${quote(term)} are ${option}: give the scale, { scale: [1, 5] }, or the answer itself, { ${option}: ${option === "low" ? 2 : 4} }`,
      { option, column: term },
    );
  }
  return third(scale, option);
}

function third([low, high]: Scale, option: "low" | "high"): number {
  const width = (high - low) / 3;
  return option === "low" ? low + width : high - width;
}

function dummy({ values }: DesignColumn, term: string, is: (answer: number) => boolean): DesignColumn {
  const column = new Int8Array(values.length);
  for (let row = 0; row < column.length; row++) column[row] = is(values[row]!) ? 1 : 0;
  return { term, values: column, scale: undefined };
}

function count({ values }: DesignColumn, weights: Float64Array | null): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row]! * (weights === null ? 1 : weights[row]!);
  return sum;
}

function classOf(
  penalty: ContrastFigures,
  reward: ContrastFigures,
  asymmetry: ContrastFigures,
  most: number,
): AsymmetryClass {
  const found = ({ pValue }: ContrastFigures): boolean => pValue !== null && pValue < most;
  const costs = penalty.estimate < 0 && found(penalty);
  const brings = reward.estimate > 0 && found(reward);
  if (!costs && !brings) return "neither";
  if (found(asymmetry)) return asymmetry.estimate < 0 ? "basic" : "excitement";
  if (costs && brings) return "performance";
  return costs ? "basic" : "excitement";
}

function answerWarnings(rows: readonly PenaltyRewardRow[], level: number): Warning[] {
  const warnings: Warning[] = [];
  const none = rows.filter(({ counts }) => counts.low === 0 || counts.high === 0);
  if (none.length > 0) {
    const what = none.map(({ term, counts }) => `${quote(term)} (${counts.low === 0 ? "low" : "high"})`);
    warnings.push(
      warning(
        "no-such-answer",
        `Nobody gave such an answer: ${what.join(", ")}; without penalty or reward there is no class. Other cuts may help.`,
        { terms: none.map(({ term }) => term) },
      ),
    );
  }
  const few = rows.filter((row) => Object.values(row.counts).some((people) => people > 0 && people < FEW_ANSWERS));
  if (few.length > 0) {
    warnings.push(
      warning(
        "few-answers",
        `Fewer than ${FEW_ANSWERS} answers are low, high or between for ${quoteList(few.map(({ term }) => term))}; what these cost or bring is uncertain.`,
        { terms: few.map(({ term }) => term), least: FEW_ANSWERS },
      ),
    );
  }
  const most = 1 - level;
  const turned = rows.filter(
    ({ penalty, reward }) =>
      (penalty !== null && penalty.estimate > 0 && (penalty.pValue ?? 1) < most) ||
      (reward !== null && reward.estimate < 0 && (reward.pValue ?? 1) < most),
  );
  if (turned.length > 0) {
    warnings.push(
      warning(
        "reversed-contrast",
        `Low answers go with a better outcome, or high ones with a worse, for ${quoteList(turned.map(({ term }) => term))}; is the scale turned round, or do other drivers hide it?`,
        { terms: turned.map(({ term }) => term) },
      ),
    );
  }
  return warnings;
}

function wrongOrder(term: string, low: number, high: number): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${CALL}: low answers of ${quote(term)} go up to ${low} and high ones begin at ${high}, expected an answer between them to compare with`,
    { column: term, low, high },
  );
}

function nobodyBetween(term: string, low: number, high: number): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${CALL}: nobody's answer to ${quote(term)} lies between low (${low} and less) and high (${high} and more), so there is nothing to compare with; choose other cuts`,
    { column: term, low, high },
  );
}
