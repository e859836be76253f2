import type { Sizes } from "./benchCase";
import { type BenchResults, findCases } from "./results";

/** How cost grows along one size: as a power of it, or by a factor for each step of 1. */
export interface GrowthQuestion {
  readonly what: string;
  readonly family: string;
  readonly along: string;
  readonly fixed: Sizes;
  readonly kind: "power" | "factor";
  /** What it should be, in words. */
  readonly expected: string;
  /** Smallest size that enters: below it what is done once counts for more. */
  readonly from?: number;
}

export interface Growth {
  readonly question: GrowthQuestion;
  readonly sizes: readonly number[];
  /** The exponent b of cost ~ size^b, or the factor f of cost ~ f^size. */
  readonly fitted: number;
}

export const questions: readonly GrowthQuestion[] = [
  {
    what: "Cross-products of 20 continuous columns, in answers",
    family: "crossProducts",
    along: "answers",
    fixed: { columns: 20, data: "continuous" },
    kind: "power",
    expected: "1: linear",
  },
  {
    what: "Cross-products of 20 columns of ratings, in answers",
    family: "crossProducts",
    along: "answers",
    fixed: { columns: 20, data: "ratings" },
    kind: "power",
    expected: "1: linear, or less where answers repeat",
  },
  {
    what: "Cross-products of 100,000 continuous answers, in columns",
    family: "crossProducts",
    along: "columns",
    fixed: { answers: 1e5, data: "continuous" },
    kind: "power",
    expected: "between 1 and 2: products are quadratic, reading is linear",
  },
  {
    what: "Exact Shapley values, for each further driver",
    family: "shapley",
    along: "drivers",
    fixed: {},
    kind: "factor",
    expected: "2: twice as many subsets",
    from: 14,
  },
  {
    what: "Bootstrapped shares of 1,000 × 10, in resamples",
    family: "bootstrappedShares",
    along: "resamples",
    fixed: { answers: 1000, drivers: 10, data: "ratings" },
    kind: "power",
    expected: "1: linear",
  },
  {
    what: "Bootstrapped NPS from counts, in answers",
    family: "countsBootstrap",
    along: "answers",
    fixed: {},
    kind: "power",
    expected: "0: independent",
  },
  {
    what: "Bootstrapped NPS of a column, in answers",
    family: "npsBootstrap",
    along: "answers",
    fixed: {},
    kind: "power",
    expected: "between 0 and 1: only reading the answers grows",
  },
];

/** The growth of whatever was measured at two sizes at least. */
export function growths(results: Pick<BenchResults, "families">): Growth[] {
  return questions.flatMap((question) => {
    const { family, along, fixed, kind, from = 0 } = question;
    const points = findCases(results, family, fixed)
      .map((each) => ({ size: Number(each.at[along]), seconds: each.own.median }))
      .filter(({ size }) => size >= from)
      .sort((a, b) => a.size - b.size);
    if (points.length < 2) return [];
    const sizes = points.map(({ size }) => size);
    const seconds = points.map((point) => point.seconds);
    return [{ question, sizes, fitted: kind === "power" ? exponent(sizes, seconds) : factor(sizes, seconds) }];
  });
}

/** b of cost = a·size^b, by least squares on the logarithms of both. */
export function exponent(sizes: readonly number[], costs: readonly number[]): number {
  return slope(sizes.map(Math.log), costs.map(Math.log));
}

/** f of cost = a·f^size, by least squares on the logarithm of the cost. */
export function factor(sizes: readonly number[], costs: readonly number[]): number {
  return Math.exp(slope(sizes, costs.map(Math.log)));
}

function slope(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = mean(x);
  const level = mean(y);
  const products = mean(x.map((value, i) => (value - middle) * (y[i]! - level)));
  return products / mean(x.map((value) => (value - middle) ** 2));
}
