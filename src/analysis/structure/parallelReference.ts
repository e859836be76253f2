import { polychoricEstimator } from "../../estimate/correlation/polychoricMatrix";
import { rankColumn } from "../../estimate/correlation/rankScores";
import { eigenvalueReader } from "../../estimate/factor/reducedEigenvalues";
import { correlationInPlace, crossProductsInPlace } from "../../moments/moments";
import { packedLength, packedSums } from "../../numeric/packedSums";
import { quantileSorted } from "../../numeric/quantile";
import { shuffleInPlace } from "../../random/permutation";
import { restartInPlace, type Stream, streamAt } from "../../random/stream";
import { wishartDrawInPlace } from "../../random/wishartDraw";
import type { StructureMatrix } from "./structureMatrix";
import type { ParallelSuggestion } from "./structureResults";

/** Writes the correlations of answers that have nothing to do with one another. */
type UnrelatedCorrelations = (stream: Stream, target: Float64Array) => void;

/**
 * Correlations of n rows of uncorrelated normal items, drawn without the rows.
 * @param n above the number of items
 */
export function simulatedCorrelations(n: number, k: number): UnrelatedCorrelations {
  const lower = new Float64Array(k * k);
  const products = new Float64Array(k * k);
  return (stream, target) => {
    wishartDrawInPlace(stream, n - 1, k, lower, products);
    correlationInPlace(products, k, target);
  };
}

/** Correlations of the answers themselves, each item's dealt anew to the rows. Complete rows without weights. */
export function permutedCorrelations({ kind, design, codes, terms }: StructureMatrix): UnrelatedCorrelations {
  const k = terms.length;
  if (kind === "polychoric") {
    const dealt = codes.map(({ answers, codes: own }) => ({ answers, codes: own.slice() }));
    const estimate = polychoricEstimator(dealt, 0);
    const nPairs = new Float64Array(k * k);
    const order = new Uint32Array(dealt[0]!.codes.length);
    return (stream, target) => {
      dealt.forEach((item, j) => {
        dealInPlace(stream, codes[j]!.codes, item.codes, order);
      });
      estimate(null, target, nPairs);
    };
  }
  const columns =
    kind === "spearman" ? codes.map((code) => rankColumn(code, null)) : design!.columns.map(({ values }) => values);
  const dealt = columns.map((column) => Float64Array.from(column));
  const centre = Float64Array.from(dealt, (column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const order = new Uint32Array(dealt[0]!.length);
  const sums = new Float64Array(packedLength(k));
  const products = new Float64Array(k * k);
  return (stream, target) => {
    dealt.forEach((column, j) => {
      dealInPlace(stream, columns[j]!, column, order);
    });
    sums.fill(0);
    packedSums(dealt, centre).addInPlace(null, 0, order.length, sums);
    crossProductsInPlace(sums, k, products);
    correlationInPlace(products, k, target);
  };
}

function dealInPlace(
  stream: Stream,
  from: ArrayLike<number>,
  target: { [row: number]: number },
  order: Uint32Array,
): void {
  for (let row = 0; row < order.length; row++) order[row] = row;
  shuffleInPlace(stream, order);
  for (let row = 0; row < order.length; row++) target[row] = from[order[row]!]!;
}

/** The observed eigenvalues beside those of unrelated answers, replicate i from stream i of the seed. */
export function parallelSuggestions(
  correlation: Float64Array,
  k: number,
  draw: UnrelatedCorrelations,
  { resamples, seed, quantile }: { readonly resamples: number; readonly seed: number; readonly quantile: number },
): { readonly components: ParallelSuggestion; readonly factors: ParallelSuggestion } {
  const reader = eigenvalueReader(k);
  const kinds = ["components", "factors"] as const;
  const drawn = kinds.map(() => Array.from({ length: k }, () => new Float64Array(resamples)));
  const stream = streamAt(seed, 0);
  const target = new Float64Array(k * k);
  for (let replicate = 0; replicate < resamples; replicate++) {
    restartInPlace(stream, seed, replicate);
    draw(stream, target);
    reader.read(target);
    kinds.forEach((kind, which) => {
      for (let m = 0; m < k; m++) drawn[which]![m]![replicate] = reader[kind][m]!;
    });
  }
  reader.read(correlation);
  const [components, factors] = kinds.map((kind, which) => {
    const eigenvalues = Array.from(reader[kind], (estimate, m) => {
      const values = drawn[which]![m]!.sort();
      return {
        place: m + 1,
        estimate,
        mean: values.reduce((sum, value) => sum + value, 0) / resamples,
        reference: quantileSorted(values, quantile),
      };
    });
    const below = eigenvalues.findIndex(({ estimate, reference }) => !(estimate > reference));
    return { suggested: below < 0 ? k : below, eigenvalues };
  });
  return { components: components!, factors: factors! };
}
