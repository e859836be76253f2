import { checkRatings } from "../../design/ratings";
import { AnalysisError, quote, quoteList, suggestion } from "../../errors";
import { checkColumnKeys } from "../../table/checkColumnKeys";
import { missingCodesFor } from "../../table/missingCodes";
import { type NamedColumn, namedColumn, namedColumns } from "../../table/namedColumn";
import { numericColumn } from "../../table/numericColumn";
import { scaleFor } from "../../table/scale";
import type { ColumnReference, ColumnReferences, MissingCodes, Scale, Scales } from "../../table/surveyData";
import type { Table } from "../../table/table";
import { required } from "../options";
import { type Boxes, boxesOf, indicator } from "../score/boxes";
import { checkVersion, refuseOtherScale } from "../score/ces";
import { type CesVersion, cesVersions } from "../score/cesScore";
import { type ItemWeights, itemWeightsFor } from "../score/itemWeights";
import { checkNetBoxes } from "../score/netOfBoxes";
import { type NpsCutoffs, npsCutoffs, npsSigns } from "../score/npsScore";
import { wholeScale } from "../score/wholeScale";
import type { ComparedScore, ScoreUnit } from "./comparisonResults";

/** Which score is compared, and how it is defined. Only the options that the score's own call has may be given. */
export interface MeasureOptions {
  /**
   * By the name of the score's own call: "nps", "csat", "ces", "customerIndex", "topBox", "bottomBox", "netScore" or
   * "meanScore".
   */
  readonly score: ComparedScore;
  /** The rated column; for every score but "customerIndex". */
  readonly rating?: ColumnReference;
  /** The items; for "customerIndex". */
  readonly items?: ColumnReferences;
  /**
   * Ends of the scale: [0, 10] for "nps", [1, 5] for "csat", the version's own for "ces"; the others need it. By item
   * for "customerIndex".
   */
  readonly scale?: Scales;
  /** For "nps". */
  readonly cutoffs?: NpsCutoffs;
  /** For "csat" (the top two by default), "topBox" (the top one) and "netScore". */
  readonly top?: Boxes;
  /** For "bottomBox" (the lowest one by default) and "netScore". */
  readonly bottom?: Boxes;
  /** For "ces": "2.0" by default. */
  readonly version?: CesVersion;
  /** For "customerIndex". */
  readonly itemWeights?: ItemWeights;
}

/** How a score arises from the figures of respondents: all of them are means of such figures. */
export type MeasureFamily = "net" | "share" | "mean";

/** A score as the mean of a figure that each respondent has. */
export interface Measure {
  readonly score: ComparedScore;
  /** Of figures −100, 0, 100 (net), 0 and 100 (share), or any (mean). */
  readonly family: MeasureFamily;
  readonly unit: ScoreUnit;
  /** What the score can be, if it is bounded. */
  readonly range: Scale | null;
  /** The figure of each row; NaN where there is none. `rating` in place of the option's. */
  readonly figures: (table: Table, rating?: NamedColumn) => Float64Array;
  /** The columns that the figures are read from. */
  readonly columns: (table: Table) => readonly NamedColumn[];
}

/** The options that each score has; all of them also are options of any comparison. */
const OWN_OPTIONS: Readonly<Record<ComparedScore, readonly (keyof MeasureOptions)[]>> = {
  nps: ["rating", "scale", "cutoffs"],
  csat: ["rating", "scale", "top"],
  ces: ["rating", "scale", "version"],
  customerIndex: ["items", "scale", "itemWeights"],
  topBox: ["rating", "scale", "top"],
  bottomBox: ["rating", "scale", "bottom"],
  netScore: ["rating", "scale", "top", "bottom"],
  meanScore: ["rating", "scale"],
};
const SCORES = Object.keys(OWN_OPTIONS) as readonly ComparedScore[];

export const MEASURE_OPTIONS: readonly (keyof MeasureOptions)[] = [
  "score",
  "rating",
  "items",
  "scale",
  "cutoffs",
  "top",
  "bottom",
  "version",
  "itemWeights",
];

type Given = MeasureOptions & { readonly missingCodes?: MissingCodes };

/**
 * The score that options describe.
 * @throws AnalysisError "missing-option" · "invalid-option" (an unknown score, an option of another score)
 */
export function measureFor(call: string, options: Given): Measure {
  const score = checkScore(call, options);
  refuseForeignOptions(call, score, options);
  if (score === "customerIndex") return indexMeasure(call, options);
  const { scale, family, unit, range, figuresOf } = ratedScore(call, score, options);
  const column = (table: Table): NamedColumn =>
    namedColumn(table, options.rating as ColumnReference, { call, option: "rating" });
  return {
    score,
    family,
    unit,
    range,
    columns: (table) => [column(table)],
    figures: (table, rating = column(table)) => {
      const missingCodes = missingCodesFor(options.missingCodes, rating.name, call);
      const { answers, codes } = checkRatings(rating, { call, scale, missingCodes });
      const byCode = [...figuresOf(answers), Number.NaN];
      const figures = new Float64Array(codes.length);
      for (let row = 0; row < figures.length; row++) figures[row] = byCode[codes[row]!]!;
      return figures;
    },
  };
}

function checkScore(call: string, options: Given): ComparedScore {
  const given: unknown = required(call, options, "score");
  const score = SCORES.find((name) => name === given);
  if (score !== undefined) return score;
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "score" is ${quote(given)}, expected the name of a score${suggestion(String(given), SCORES)}`,
    { option: "score", value: typeof given === "string" ? given : null, known: [...SCORES] },
  );
}

function refuseForeignOptions(call: string, score: ComparedScore, options: Given): void {
  for (const option of MEASURE_OPTIONS) {
    if (option === "score" || options[option] === undefined || OWN_OPTIONS[score].includes(option)) continue;
    throw new AnalysisError(
      "invalid-option",
      `${call}: option ${quote(option)} does not belong to score ${quote(score)}, which has ${quoteList(OWN_OPTIONS[score])}; leave it out`,
      { option, score },
    );
  }
}

interface RatedScore {
  readonly scale: Scale;
  readonly family: MeasureFamily;
  readonly unit: ScoreUnit;
  readonly range: Scale | null;
  /** What each answer of the scale stands for, in the unit of the score. */
  readonly figuresOf: (answers: Float64Array) => Float64Array;
}

const inHundreds = (values: Float64Array): Float64Array => values.map((value) => 100 * value);
const NET = { family: "net", unit: "points", range: [-100, 100] } as const;
const SHARE = { family: "share", unit: "percent", range: [0, 100] } as const;

function ratedScore(call: string, score: Exclude<ComparedScore, "customerIndex">, options: Given): RatedScore {
  switch (score) {
    case "nps": {
      const scale = wholeScale(call, options.scale, [0, 10]);
      const cutoffs = npsCutoffs(call, options.cutoffs, scale);
      return { ...NET, scale, figuresOf: (answers) => inHundreds(npsSigns(answers, cutoffs)) };
    }
    case "csat":
    case "topBox": {
      const scale = score === "csat" ? wholeScale(call, options.scale, [1, 5]) : wholeScale(call, options.scale);
      const top = boxesOf(call, "top", options.top ?? (score === "csat" ? 2 : 1), scale, "high");
      return { ...SHARE, scale, figuresOf: (answers) => inHundreds(indicator(answers, top)) };
    }
    case "bottomBox": {
      const scale = wholeScale(call, options.scale);
      const bottom = boxesOf(call, "bottom", options.bottom ?? 1, scale, "low");
      return { ...SHARE, scale, figuresOf: (answers) => inHundreds(indicator(answers, bottom)) };
    }
    case "netScore": {
      const scale = wholeScale(call, options.scale);
      const { top, bottom } = checkNetBoxes(
        call,
        boxesOf(call, "top", required(call, options, "top"), scale, "high"),
        boxesOf(call, "bottom", required(call, options, "bottom"), scale, "low"),
      );
      return {
        ...NET,
        scale,
        figuresOf: (answers) =>
          answers.map((answer) => (top.includes(answer) ? 100 : bottom.includes(answer) ? -100 : 0)),
      };
    }
    case "ces": {
      const version = checkVersion(call, options.version);
      const { scale } = cesVersions[version];
      refuseOtherScale(call, options.scale as Scale | undefined, version, scale);
      return { family: "mean", unit: "scale", range: scale, scale, figuresOf: (answers) => answers };
    }
    case "meanScore": {
      const scale = wholeScale(call, options.scale);
      return { family: "mean", unit: "scale", range: scale, scale, figuresOf: (answers) => answers };
    }
  }
}

/** Each respondent's own index on 0–100, Σ_k ω_k · 100·(x_k − low)/(high − low); missing when an item is. */
function indexMeasure(call: string, options: Given): Measure {
  const items = required(call, options, "items");
  const scales = options.scale;
  const columns = (table: Table): readonly NamedColumn[] => namedColumns(table, items, { call, option: "items" });
  return {
    score: "customerIndex",
    family: "mean",
    unit: "index",
    range: [0, 100],
    columns,
    figures: (table) => {
      const named = columns(table);
      const names = named.map(({ name }) => name);
      checkColumnKeys(scales, names, { call, option: "scale" });
      const weights = itemWeightsFor(call, options.itemWeights, names);
      const figures = new Float64Array(table.rowCount);
      named.forEach((column, k) => {
        const scale = scaleFor(scales, column.name, call);
        if (scale === undefined) throw noScale(call, column.name);
        const [low, high] = scale;
        const codes = missingCodesFor(options.missingCodes, column.name, call);
        const values = numericColumn(column, { call, codes, scale });
        const points = (100 * weights[k]!) / (high - low);
        for (let row = 0; row < figures.length; row++) figures[row]! += points * (values[row]! - low);
      });
      return figures;
    },
  };
}

function noScale(call: string, item: string): AnalysisError {
  return new AnalysisError(
    "missing-option",
    `${call}: the scale of item ${quote(item)} is missing; write { scale: { ${quote(item)}: [1, 10] } } with the lowest and the highest answer there is`,
    { option: "scale", column: item },
  );
}
