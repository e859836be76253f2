import { quoteList } from "../../errors";
import type { PolychoricMatrix } from "../../estimate/correlation/polychoricMatrix";
import type { Warning } from "../results";
import { warning } from "../warnings";

/** Fewer rows than this behind a pair leave its correlation to chance. */
const FEW_TOGETHER = 30;

const pairName = (terms: readonly string[], a: number, b: number): string => `${terms[a]!} and ${terms[b]!}`;

/** What the reader has to know of correlations made pair by pair: that they were repaired, and pairs that few rows stand behind. */
export function matrixWarnings(
  whole: { readonly smallestEigenvalue: number; readonly repaired: boolean; readonly largestRepair: number },
  rule: "listwise" | "pairwise",
  nPairs: Float64Array | null,
  terms: readonly string[],
): Warning[] {
  const warnings: Warning[] = [];
  if (whole.repaired) {
    warnings.push(
      warning(
        "repaired-matrix",
        `The correlations, each made by itself, do not belong together: the smallest eigenvalue is ${whole.smallestEigenvalue.toPrecision(3)}, and none can be below 0. What needs them together rests on the nearest ones that do; no correlation moved by more than ${whole.largestRepair.toPrecision(2)}.`,
        { smallestEigenvalue: whole.smallestEigenvalue, largestRepair: whole.largestRepair },
      ),
    );
  }
  if (rule === "pairwise" && nPairs !== null) {
    const k = terms.length;
    let least = 0;
    for (let at = 0; at < nPairs.length; at++) if (nPairs[at]! < nPairs[least]!) least = at;
    if (nPairs[least]! < FEW_TOGETHER) {
      const pair = [terms[Math.floor(least / k)]!, terms[least % k]!];
      const named = pair[0] === pair[1] ? pair.slice(1) : pair;
      warnings.push(
        warning(
          "few-pairs",
          `Only ${nPairs[least]!} rows answered ${named.length > 1 ? "both " : ""}${quoteList(named)}; correlations of so few move far by chance.`,
          { terms: named, n: nPairs[least]! },
        ),
      );
    }
  }
  return warnings;
}

/** Sparse tables and pairs at the end of the scale. */
export function polychoricWarnings(made: PolychoricMatrix, terms: readonly string[], correction: number): Warning[] {
  const warnings: Warning[] = [];
  if (made.sparse.length > 0) {
    const cells = made.sparse.reduce((sum, { emptyCells }) => sum + emptyCells, 0);
    const names = made.sparse.map(({ a, b }) => pairName(terms, a, b));
    warnings.push(
      warning(
        "empty-cells",
        `${cells} ${cells === 1 ? "combination of answers was" : "combinations of answers were"} given by nobody, in ${made.sparse.length} ${made.sparse.length === 1 ? "pair" : "pairs"} of items (${quoteList(names, 3)}). ` +
          (correction > 0
            ? `Each was counted as ${correction} answers.`
            : "They were left empty, as likelihood allows; with few answers, emptyCells: 0.5 steadies the correlations, and merging rare answers does more."),
        { cells, correction, pairs: made.sparse.map(({ a, b }) => [terms[a]!, terms[b]!]) },
      ),
    );
  }
  if (made.boundary.length > 0) {
    const names = made.boundary.map(({ a, b }) => pairName(terms, a, b));
    warnings.push(
      warning(
        "correlation-at-boundary",
        `The answers to ${quoteList(names, 3)} are ordered by one another, so the polychoric correlation has no maximum and stands at ±0.9999; emptyCells: 0.5 gives one.`,
        { pairs: made.boundary.map(({ a, b }) => [terms[a]!, terms[b]!]) },
      ),
    );
  }
  return warnings;
}

type NoTestCause = "n" | "weights" | "pairs" | "polychoric" | "singular";

/** Why correlations have no n that a test could rest on. */
export function noTestCause(matrix: {
  readonly kind: string;
  readonly rule: "listwise" | "pairwise" | null;
  readonly weighted: boolean;
}): NoTestCause {
  if (matrix.weighted) return "weights";
  if (matrix.rule === "pairwise") return "pairs";
  return matrix.kind === "polychoric" ? "polychoric" : "n";
}

/** Why a test of structure is not there. */
export function noTestWarning(what: string, cause: NoTestCause): Warning {
  const causes = {
    n: "the number of answers is not known; give n",
    weights: "it does not hold with sampling weights",
    pairs: "it does not hold where each pair of items rests on other rows",
    polychoric: "it does not hold for polychoric correlations",
    singular: "some items are determined by others, so that the correlations have no inverse",
  };
  return warning("no-closed-form-test", `${what} is left out: ${causes[cause]}.`, { cause });
}
