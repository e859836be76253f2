import { quote, quoteList } from "../../errors";
import type { DummyAdjustment } from "./dummyAdjustment";
import type { EmMoments } from "./emMoments";
import type { MissingAccount } from "./missingAccount";
import type { Imputed } from "./multipleImputation";
import { type PairOfColumns, pairsInWords } from "./neverTogether";
import type { PairwiseMoments } from "./pairwiseMoments";

/** Something that the reader of a result has to know; it becomes a warning of the result as it is. */
export interface MissingFinding {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Correlations of fewer people than this can be off by .36 either way (95 %), whatever is made of them. */
const FEW_TOGETHER = 30;
/** Below this an eigenvalue says that the answers hardly suffice, and resamples will not. */
const NEARLY_SINGULAR = 0.01;

/** What pairwise moments rest on, and what was repaired. */
export function pairwiseFindings(moments: PairwiseMoments, names: readonly string[]): MissingFinding[] {
  const p = names.length;
  const most = moments.nPairs.reduce((a, b) => Math.max(a, b), 0);
  const { n, a, b } = moments.weakest;
  const findings: MissingFinding[] = [
    {
      code: "pairwise",
      message:
        `Each correlation rests on those who answered both: from ${n} (${both(moments.weakest, names)}) to ${most}. ` +
        "There is no single n, so tests and intervals come from a bootstrap only.",
      details: { fewest: n, most, pair: [names[a]!, names[b]!] },
    },
  ];
  const few = pairsBelow(moments.nPairs, p, FEW_TOGETHER);
  if (few.length > 0) findings.push(fewTogether(few, names));
  if (moments.repaired) {
    findings.push({
      code: "repaired-correlations",
      message:
        `Correlations of different people do not belong together here (smallest eigenvalue ${rounded(moments.smallestEigenvalue)}), so they were ` +
        `replaced by the nearest ones that do, which changed them by up to ${rounded(moments.largestRepair)}. R² (too high, as a rule) and single effects then depend on the repair: leave out columns that few answered, or take missing: "em".`,
      details: {
        smallestEigenvalue: moments.smallestEigenvalue,
        floor: moments.floor,
        largestChange: moments.largestRepair,
      },
    });
  }
  return findings;
}

/** What EM rests on, and where it did not get through. */
export function emFindings(moments: EmMoments, nPairs: Float64Array, names: readonly string[]): MissingFinding[] {
  const findings: MissingFinding[] = [
    {
      code: "em",
      message:
        `Means and covariances of ${moments.n} people by maximum likelihood, which is right when answers are missing at random: ` +
        "given the answers there are, not for what the missing ones would have been. Errors come from a bootstrap only.",
      details: { n: moments.n, patterns: moments.patterns },
    },
  ];
  if (!moments.converged) {
    findings.push({
      code: "em-not-converged",
      message:
        `EM had not come to an end after ${moments.steps} steps; the next one would have moved it by ${rounded(moments.change)} standard deviations. ` +
        `The fewest answered ${both(moments.weakest, names)} (${moments.weakest.n}); leave such columns out, or merge them.`,
      details: { steps: moments.steps, change: moments.change },
    });
  }
  if (moments.unidentified.length > 0) {
    const pairs = moments.unidentified.map(({ a, b }) => [names[a]!, names[b]!] as const);
    findings.push({
      code: "never-together",
      message: `Nobody answered both ${pairsInWords(pairs)}; the answers do not say how ${pairs.length === 1 ? "they go" : "such pairs go"} together beyond what the other columns explain, and it is taken to be nothing.`,
      details: { pairs },
    });
  }
  const few = pairsBelow(nPairs, names.length, FEW_TOGETHER);
  if (few.length > 0) findings.push(fewTogether(few, names));
  if (moments.smallestEigenvalue < NEARLY_SINGULAR) {
    findings.push({
      code: "nearly-singular",
      message:
        `The answers hardly suffice for ${names.length} columns (smallest eigenvalue of the correlations ${rounded(moments.smallestEigenvalue)}): ` +
        "single effects are unsure, and resamples may have none. Leave out columns that few answered.",
      details: { smallestEigenvalue: moments.smallestEigenvalue },
    });
  }
  return findings;
}

/** That dummy-variable adjustment is biased, always; and which indicators are not in the model. */
export function dummyFindings(adjustment: DummyAdjustment, names: readonly string[]): MissingFinding[] {
  const filled = adjustment.indicators.flatMap(({ columns }) => columns.map((j) => names[j]!));
  const all = [...filled, ...adjustment.dropped.flatMap(({ columns }) => columns.map((j) => names[j]!))];
  if (all.length === 0) return [];
  const findings: MissingFinding[] = [
    {
      code: "dummy-adjustment",
      message:
        `Missing answers in ${quoteList(all)} were filled with the mean and marked by an indicator. That suits "does not apply"; where there was an answer to give, ` +
        'effects are biased even when it is missing by pure chance. Then take missing: "em" or "imputation".',
      details: { columns: all },
    },
  ];
  for (const { columns, on } of adjustment.dropped) {
    const own = columns.map((j) => names[j]!);
    const others = on.map((j) => names[j]!);
    findings.push({
      code: "dropped-indicator",
      message: `The indicator of missing answers in ${quoteList(own)} is left out: those of ${quoteList(others)} determine it.`,
      details: { columns: own, on: others },
    });
  }
  return findings;
}

/** What multiple imputation rests on. */
export function imputationFindings({ imputations, redrawn }: Imputed): MissingFinding[] {
  if (redrawn === 0) return [];
  return [
    {
      code: "redrawn-imputations",
      message: `For ${imputations} imputations ${redrawn} ${redrawn === 1 ? "resample was" : "resamples were"} drawn again, because the covariances of the first could not be estimated; errors may be a little too small.`,
      details: { imputations, redrawn },
    },
  ];
}

/** That listwise would have kept few or none. */
export function listwiseFindings(account: MissingAccount): MissingFinding[] {
  if (account.complete === account.n) return [];
  const { term, missing } = account.columns.reduce((a, b) => (b.missing > a.missing ? b : a));
  return [
    {
      code: "missing-answers",
      message: `${account.complete === 0 ? "Nobody" : account.complete} of ${account.n} answered every column; most is missing in ${quote(term)} (${missing}).`,
      details: { n: account.n, complete: account.complete, column: term, missing },
    },
  ];
}

function fewTogether(few: readonly PairOfColumns[], names: readonly string[]): MissingFinding {
  const worst = few[0]!;
  const pairs = few.map(({ a, b, n }) => ({ pair: [names[a]!, names[b]!], n }));
  return {
    code: "few-together",
    message: `${few.length === 1 ? "One pair of columns was" : `${few.length} pairs of columns were`} answered together by fewer than ${FEW_TOGETHER} people, ${both(worst, names)} by ${worst.n}; what rests on ${few.length === 1 ? "it" : "them"} is unsure.`,
    details: { pairs },
  };
}

/** Pairs answered together by some, but fewer than `most`, fewest first. */
function pairsBelow(nPairs: Float64Array, p: number, most: number): PairOfColumns[] {
  const pairs: PairOfColumns[] = [];
  for (let a = 0; a < p; a++) {
    for (let b = a + 1; b < p; b++) {
      const n = nPairs[a * p + b]!;
      if (n > 0 && n < most) pairs.push({ a, b, n });
    }
  }
  return pairs.sort((x, y) => x.n - y.n);
}

function both({ a, b }: PairOfColumns, names: readonly string[]): string {
  return a === b ? quote(names[a]!) : `${quote(names[a]!)} and ${quote(names[b]!)}`;
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(2)));
}
