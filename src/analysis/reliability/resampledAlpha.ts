import {
  ALPHA_COLUMNS,
  type AlphaTable,
  alphaTable,
  alphaTableInPlace,
  ITEM_COLUMNS,
} from "../../estimate/reliability/alphaTable";
import { alphaFigures, alphaInPlace } from "../../estimate/reliability/cronbachAlpha";
import type { BootstrapSettings } from "../bootstrapOption";
import { resampledCrossProducts } from "../resampling/resampledCrossProducts";
import {
  type NamedFigure,
  type ResampledFigures,
  resampledFigures,
  resamplingOfDesign,
} from "../resampling/resampledFigures";
import type { FigureInterval, ItemCorrelation, ResamplingRecord, Warning } from "../results";
import { resampledCorrelations } from "./itemCorrelations";
import type { ScaleItemsOfRows } from "./scaleItems";

/** The bootstrap intervals that alpha has; those with an acceleration need figures without each row. */
export const ALPHA_INTERVALS = ["percentile", "bc", "basic", "normal"] as const;
export type AlphaInterval = (typeof ALPHA_INTERVALS)[number];

type Interval = ResampledFigures["intervals"][number];
type Intervals = Readonly<Record<string, FigureInterval>>;

/** Intervals of alpha and of alpha without each item, from the same resamples. */
export interface ResampledAlpha {
  readonly stdError: number | null;
  readonly interval: Interval;
  /** Of the other figures of the scale, when they were asked for. */
  readonly intervals?: Intervals;
  /** Of raw alpha, and of the other figures, without each item, in order; empty for two items. */
  readonly ifDropped: readonly { readonly interval: Interval; readonly intervals?: Intervals }[];
  readonly record: ResamplingRecord;
  readonly warnings: readonly Warning[];
}

/**
 * The bootstrap of alpha: one pass over the cross-products of a resample gives raw alpha and all figures with an item dropped, or the
 * whole table.
 * @param table on the data themselves
 */
export function resampledAlpha(
  items: ScaleItemsOfRows,
  kind: ItemCorrelation,
  table: AlphaTable,
  intervalsFor: "alpha" | "table",
  settings: BootstrapSettings<AlphaInterval>,
  call: string,
): ResampledAlpha {
  const { terms } = items;
  const figures = intervalsFor === "table" ? namedTable(table, terms) : namedAlpha(table, terms);
  const figuresOf = intervalsFor === "table" ? wholeTable(terms.length) : alphaAlone(terms.length);
  const resampling =
    kind === "polychoric"
      ? resampledCorrelations(items, kind, settings.seed, figuresOf)
      : resamplingOfDesign(items.design, settings.seed, (sums) => {
          const crossProductsOf = resampledCrossProducts(sums);
          return (weights) => figuresOf(crossProductsOf(weights));
        });
  const { intervals, record, warnings } = resampledFigures(resampling, figures, settings, call);
  const wide = table.raw.length;
  const ofScale = intervalsFor === "table" && named(ALPHA_COLUMNS.slice(1), (c) => intervals[(c + 1) * wide]!);
  const itemsFrom = ALPHA_COLUMNS.length * wide;
  return {
    stdError: intervals[0]!.stdError,
    interval: intervals[0]!,
    ...(ofScale && { intervals: ofScale }),
    ifDropped: intervals.slice(1, wide).map((interval, i) => ({
      interval,
      ...(ofScale && {
        intervals: {
          ...named(ALPHA_COLUMNS.slice(1), (c) => intervals[(c + 1) * wide + 1 + i]!),
          ...named(ITEM_COLUMNS, (c) => intervals[itemsFrom + c * terms.length + i]!),
        },
      }),
    })),
    record,
    warnings,
  };
}

function named(columns: readonly string[], intervalOf: (column: number) => Interval): Intervals {
  return Object.fromEntries(
    columns.map((column, c) => {
      const { stdError, low, high } = intervalOf(c);
      return [column, { stdError, confLow: low, confHigh: high }];
    }),
  );
}

function namedAlpha({ raw }: AlphaTable, terms: readonly string[]): NamedFigure[] {
  return Array.from(raw, (estimate, j) => ({ term: j === 0 ? "alpha" : terms[j - 1]!, estimate }));
}

/** All figures in the order of the table. */
function namedTable(table: AlphaTable, terms: readonly string[]): NamedFigure[] {
  return [
    ...ALPHA_COLUMNS.flatMap((column) =>
      Array.from(table[column], (estimate, j) => ({
        term: j === 0 ? column : `${column} without ${terms[j - 1]}`,
        estimate,
      })),
    ),
    ...ITEM_COLUMNS.flatMap((column) =>
      Array.from(table[column], (estimate, j) => ({ term: `${column} of ${terms[j]}`, estimate })),
    ),
  ];
}

/** Covariances, cross-products or correlations → figures. All memory is made once, none in the loop. */
type FiguresOf = (matrix: Float64Array) => Float64Array;

/** [alpha, alpha without each item]. */
function alphaAlone(k: number): FiguresOf {
  const alpha = alphaFigures(k);
  return (matrix) => {
    alphaInPlace(matrix, k, alpha);
    return alpha.figures;
  };
}

function wholeTable(k: number): FiguresOf {
  const table = alphaTable(k);
  return (matrix) => {
    alphaTableInPlace(matrix, k, table);
    return table.figures;
  };
}
