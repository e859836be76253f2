import { quoteList } from "../../errors";
import type { Omega } from "../../estimate/reliability/omega";
import type { Warning } from "../results";
import { warning } from "../warnings";

/** What the reader of omega has to know of the factors it rests on. */
export function omegaWarnings(found: Omega, terms: readonly string[], factors: number): Warning[] {
  const warnings: Warning[] = [];
  if (!found.converged) {
    warnings.push(
      warning(
        "not-converged",
        "The factors did not settle, so omega rests on where the search ended; take fewer factors.",
        { factors },
      ),
    );
  }
  if (found.heywood.length > 0) {
    const names = found.heywood.map((i) => terms[i]!);
    warnings.push(
      warning(
        "heywood-case",
        `The factors seem to explain ${quoteList(names)} entirely, chance and all: there are too many factors, or an item repeats another. Read omega with care.`,
        { terms: names },
      ),
    );
  }
  if (found.higherOrderHeywood.length > 0) {
    const names = found.higherOrderHeywood.map((f) => f + 1);
    warnings.push(
      warning(
        "heywood-factor",
        `Group factor ${names.join(" and ")} seems to be the general factor itself, so omega hierarchical may be too high; take fewer factors.`,
        { factors: names },
      ),
    );
  }
  if (factors === 2) {
    warnings.push(
      warning(
        "two-group-factors",
        "Two group factors have one correlation, which does not say how each relates to the general factor: both were taken to load alike. Three are needed for omega hierarchical to follow from the data.",
      ),
    );
  }
  return warnings;
}
