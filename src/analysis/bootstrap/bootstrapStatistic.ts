import { AnalysisError, quote, quoteList } from "../../errors";
import { describeValue, plainValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import type { ColumnReference, ColumnReferences, MissingCodes, Scale, Scales } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { Boxes } from "../score/boxes";
import type { NpsCutoffs } from "../score/npsScore";
import type { Figures } from "./bootstrapFigures";

/**
 * Any figure or figures of the data as a function of row weights: it takes its columns from where it stands, and must
 * neither keep nor change the weights. A row's weight is how often it was drawn, times its own weight; with sampling
 * weights, Rao–Wu or a row left out it is no whole number. Return NaN for what a resample does not allow: it is counted.
 */
export type Statistic = (weights: Float64Array) => Figures;

/** The mean of a numeric column. */
export interface MeanStatistic {
  readonly mean: ColumnReference;
  /** Refuses answers outside it. */
  readonly scale?: Scale;
  readonly missingCodes?: MissingCodes;
}

/** The Net Promoter Score, in points; as `nps` has it. */
export interface NpsStatistic {
  readonly nps: ColumnReference;
  /** [0, 10] by default; another scale needs `cutoffs`. */
  readonly scale?: Scale;
  readonly cutoffs?: NpsCutoffs;
  readonly missingCodes?: MissingCodes;
}

/** The share of the upper answers, in percent; as `topBox` has it. */
export interface TopBoxStatistic {
  readonly topBox: ColumnReference;
  readonly scale: Scale;
  /** The answers that count, or how many from the top; the top one by default. */
  readonly top?: Boxes;
  readonly missingCodes?: MissingCodes;
}

/** Raw and standardised alpha of items, over the rows with an answer to all of them. */
export interface AlphaStatistic {
  readonly cronbachAlpha: ColumnReferences;
  readonly scale?: Scales;
  readonly missingCodes?: MissingCodes;
}

/**
 * A statistic in a module of its own, so that a worker can load it too: `bootstrapAsync` only. The module exports a
 * `StatisticModule`.
 */
export interface ModuleStatistic {
  /** Its absolute address: `new URL("./skewness.js", import.meta.url)`. */
  readonly module: string | { readonly href: string };
  /** What it exports the function as; "default" by default. */
  readonly export?: string;
  /** The numeric columns that it may ask for. */
  readonly columns?: ColumnReferences;
  readonly missingCodes?: MissingCodes;
}

/** Columns by name (NaN where an answer is missing) → the statistic of them. */
export type StatisticModule = (column: (name: string) => Float64Array) => Statistic;

/** A statistic of the library's own, by the columns that it is computed from. */
export type NamedStatistic = MeanStatistic | NpsStatistic | TopBoxStatistic | AlphaStatistic;

const SETTINGS = {
  mean: ["scale", "missingCodes"],
  nps: ["scale", "cutoffs", "missingCodes"],
  topBox: ["scale", "top", "missingCodes"],
  cronbachAlpha: ["scale", "missingCodes"],
  module: ["export", "columns", "missingCodes"],
} as const;

export type StatisticKind = keyof typeof SETTINGS;

/**
 * Which statistic an object names, its settings checked; undefined for a function.
 * @throws AnalysisError "invalid-option" · "unknown-option"
 */
export function statisticKind(call: string, statistic: unknown): StatisticKind | undefined {
  if (typeof statistic === "function") return undefined;
  const kinds = Object.keys(SETTINGS) as StatisticKind[];
  const refuse = (got: string): AnalysisError =>
    new AnalysisError(
      "invalid-option",
      `${call}: the statistic is ${got}, expected a function (weights) => number, or { nps: "recommend" } and the like; ` +
        `there are ${quoteList(kinds)}`,
      { value: plainValue(statistic), known: kinds },
    );
  if (!isRecord(statistic)) throw refuse(describeValue(statistic));
  const named = kinds.filter((kind) => Object.hasOwn(statistic, kind));
  const [kind] = named;
  if (kind === undefined) {
    const keys = Object.keys(statistic);
    throw refuse(keys.length === 0 ? "an empty object" : `an object of ${quoteList(keys)}`);
  }
  if (named.length > 1) throw refuse(`${quoteList(named)} at once`);
  checkOptions(call, statistic, [kind, ...SETTINGS[kind]], "the statistic");
  return kind;
}

/**
 * The address and the export of a statistic in a module.
 * @throws AnalysisError "invalid-option"
 */
export function moduleAddress(call: string, statistic: ModuleStatistic): { href: string; exported: string } {
  const { module, export: exported = "default" } = statistic;
  const href: unknown = typeof module === "string" ? module : module?.href;
  if (typeof href !== "string" || !/^[a-z][a-z0-9+.-]*:/iu.test(href)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: the statistic's module is ${typeof href === "string" ? quote(href) : describeValue(module)}, ` +
        'expected an absolute address; write new URL("./statistic.js", import.meta.url)',
      { option: "module", value: typeof href === "string" ? href : null },
    );
  }
  if (typeof exported !== "string" || exported === "") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "export" of the statistic is ${describeValue(exported)}, expected the name of an export`,
      { option: "export" },
    );
  }
  return { href, exported };
}
