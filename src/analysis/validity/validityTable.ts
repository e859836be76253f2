import { averageVarianceExtracted, compositeReliability } from "../../estimate/reliability/compositeReliability";
import { constructCorrelations } from "../../estimate/validity/constructCorrelations";
import { constructLoadings, type LoadingsMethod } from "../../estimate/validity/constructLoadings";
import { crossLoadings } from "../../estimate/validity/crossLoadings";
import { fornellLarcker } from "../../estimate/validity/fornellLarcker";
import type { ResampledFigures } from "../resampling/resampledFigures";
import type { Audit } from "../results";
import type { ConstructBlocks } from "./constructItems";
import { htmtOfCrossProducts, pairsOf } from "./htmtFigures";
import type { ValiditySettings } from "./validityOptions";
import type { DiscriminantValidityResult, HtmtFigure, ValidityVerdict } from "./validityResults";
import { validityWarnings } from "./validityWarnings";

export interface ValidityInput extends ValiditySettings {
  readonly constructs: ConstructBlocks;
  /** items×items, row-major, in the order of the constructs. */
  readonly correlation: Float64Array;
  readonly n: number | null;
  readonly missing: number | null;
  readonly audit: Audit | null;
  /** The bootstrap asked for, of [HTMT of each pair, HTMT2 of each pair]. */
  readonly resample: ((estimates: Float64Array, terms: readonly string[]) => ResampledFigures) | null;
}

const LOADINGS: Readonly<Record<LoadingsMethod, string>> = {
  minres: "one common factor of each construct by minimum residuals; √|r| for two items, 1 for one",
  components: "first principal component of each construct; larger than those of a factor",
};

const CORRELATION: Readonly<Record<LoadingsMethod, string>> = {
  minres: "of the common factors, by least squares from the loadings: free of the items' unreliability",
  components: "of the component scores: lowered by the items' unreliability",
};

/** The result from correlations, wherever they came from. */
export function validityTable(input: ValidityInput): DiscriminantValidityResult {
  const { constructs, correlation, limits, loadings: method } = input;
  const { names, items, blocks } = constructs;
  const [k, p] = [names.length, items.length];
  const found = constructLoadings(correlation, p, blocks, method);
  const { loadings } = found;
  const between = constructCorrelations(correlation, p, blocks, loadings, method);
  const cross = crossLoadings(correlation, p, blocks, loadings);
  const several = (value: (first: number, end: number) => number): (number | null)[] =>
    blocks.map(({ first, size }) => (size === 1 ? null : existing(value(first, first + size))));
  const aves = several((first, end) => averageVarianceExtracted(loadings, first, end));
  const rhos = several((first, end) => compositeReliability(loadings, first, end));
  const criterion = fornellLarcker(aves, between);
  const pairs = pairsOf(k);
  const ratios = htmtOfCrossProducts(p, blocks)(correlation).slice();
  const terms = ["HTMT", "HTMT2"].flatMap((ratio) =>
    pairs.map(([a, b]) => `${ratio} of ${names[a]!} and ${names[b]!}`),
  );
  const resampled = input.resample?.(ratios, terms) ?? null;
  const ratio = (at: number, status: HtmtFigure["status"]): HtmtFigure => {
    const estimate = existing(ratios[at]!);
    const interval = resampled?.intervals[at];
    return {
      estimate,
      status: estimate === null ? status : "ok",
      verdict: verdictOf(estimate, limits),
      ...(interval && {
        stdError: interval.stdError,
        confLow: interval.low,
        confHigh: interval.high,
        verdictOfHigh: verdictOf(interval.high, limits),
      }),
    };
  };
  const result = {
    kind: "discriminantValidity" as const,
    constructs: names.map((term, c) => {
      const { first, size } = blocks[c]!;
      const { rootAve, nearest, largest, holds } = criterion[c]!;
      return {
        term,
        items: items.slice(first, first + size).map((item, i) => ({ item, loading: loadings[first + i]! })),
        ave: aves[c]!,
        rhoC: rhos[c]!,
        rootAve,
        nearest: { construct: names[nearest]!, correlation: existing(largest) },
        fornellLarcker: holds,
      };
    }),
    pairs: pairs.map(([a, b], at) => {
      const [one, other] = [criterion[a]!.rootAve, criterion[b]!.rootAve];
      const r = existing(between[a * k + b]!);
      return {
        a: names[a]!,
        b: names[b]!,
        htmt: ratio(at, "no-correlation"),
        htmt2: ratio(pairs.length + at, "not-positive"),
        correlation: r,
        fornellLarcker: one === null || other === null || r === null ? null : Math.min(one, other) > Math.abs(r),
      };
    }),
    crossLoadings: items.map((item, i) => {
      const own = blocks.findIndex(({ first, size }) => i >= first && i < first + size);
      const row = Array.from(cross.subarray(i * k, (i + 1) * k));
      const exists = row.every(Number.isFinite);
      return {
        item,
        construct: names[own]!,
        loadings: row.map((estimate, c) => ({ construct: names[c]!, estimate: existing(estimate) })),
        highestOnOwn: exists ? row.every((value, c) => c === own || Math.abs(value) < Math.abs(row[own]!)) : null,
      };
    }),
    loadings: method,
    limits,
    definitions: {
      htmt: "mean |r| between the items of two constructs over the geometric mean of the mean |r| within each; 1 within a single item",
      htmt2: "the same of geometric means of signed correlations",
      loadings: LOADINGS[method],
      correlation: CORRELATION[method],
      crossLoadings:
        "of an item with the sum of a construct's standardised items weighted by their loadings, its own among them",
    },
    level: resampled?.record.level ?? input.level,
    method: resampled?.record.method ?? "none",
    n: input.n,
    missing: input.missing,
    audit: input.audit,
    ...(resampled && { resampling: resampled.record }),
  };
  return { ...result, warnings: [...validityWarnings(result, constructs, found), ...(resampled?.warnings ?? [])] };
}

/** What does not exist is null. */
function existing(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function verdictOf(ratio: number | null, [strict, lenient]: readonly [number, number]): ValidityVerdict {
  if (ratio === null) return null;
  if (ratio < strict) return "apart";
  return ratio < lenient ? "unclear" : "not-apart";
}
