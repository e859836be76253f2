import { quoteList } from "../../errors";
import type { Warning } from "../results";
import { warning } from "../warnings";
import type { PlsPathResult } from "./pathResults";
import type { PathSpecification } from "./pathSpecification";

/** What the reader has to know of the estimate itself. */
export function pathWarnings(
  result: Omit<PlsPathResult, "warnings">,
  { model, items }: PathSpecification,
  withoutScale: readonly string[],
): Warning[] {
  const warnings: Warning[] = [];
  if (!result.converged) {
    warnings.push(
      warning(
        "not-converged",
        `The weights still changed after ${result.iterations} iterations, so every figure may be off; raise maxIterations, or look for constructs that hardly correlate with their neighbours.`,
        { iterations: result.iterations },
      ),
    );
  }
  const against = result.loadings.filter(({ estimate }) => estimate < 0).map(({ indicator }) => indicator);
  if (against.length > 0) {
    warnings.push(
      warning(
        "negative-loading",
        `${quoteList(against)} ${against.length > 1 ? "run" : "runs"} against the other items of the construct, and count against it in its index; if the question is worded the other way round, reverse its answers first.`,
        { items: against },
      ),
    );
  }
  const negative = result.weights
    .filter(({ estimate, indicator }) => estimate < 0 && !against.includes(indicator))
    .map(({ indicator }) => indicator);
  if (negative.length > 0) {
    warnings.push(
      warning(
        "negative-weight",
        `${quoteList(negative)} ${negative.length > 1 ? "have negative weights" : "has a negative weight"} in the score of a construct though the answers go along with it: items of the block say nearly the same. In an index such an item counts against it.`,
        { items: negative },
      ),
    );
  }
  const overcorrected = [
    ...result.constructs.filter(({ rhoA }) => result.consistent && rhoA !== null && rhoA > 1).map(({ term }) => term),
    ...result.constructs.filter(({ rSquared }) => rSquared !== null && rSquared > 1).map(({ term }) => term),
  ];
  if (overcorrected.length > 0) {
    warnings.push(
      warning(
        "inadmissible-solution",
        `The correction for unreliability leads beyond what is possible at ${quoteList([...new Set(overcorrected)])} (a reliability or R² above 1); the sample is small, or the items do not measure one thing.`,
        { constructs: [...new Set(overcorrected)] },
      ),
    );
  }
  if (result.fit?.test === null) {
    warnings.push(
      warning(
        "no-fit-test",
        "The model implies correlations of the items that no answers can have, so its fit cannot be tested; see the warnings of its constructs, or leave consistent out.",
      ),
    );
  }
  if (result.consistent && !model.blocks.some(({ corrected }) => corrected)) {
    warnings.push(
      warning(
        "nothing-corrected",
        "consistent corrects reflective constructs of two or more items, and there are none; the figures are those without it.",
      ),
    );
  }
  if (withoutScale.length > 0) {
    warnings.push(
      warning(
        "no-scale",
        `No scale was declared for ${withoutScale.length === items.flat().length ? "the items" : quoteList(withoutScale)}, so there is no index on 0–100 of ${withoutScale.length === items.flat().length ? "the constructs" : "their constructs"}; give scale: [1, 10] or the like.`,
        { terms: [...withoutScale] },
      ),
    );
  }
  return warnings;
}
