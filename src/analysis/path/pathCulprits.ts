import { AnalysisError, quote, quoteList } from "../../errors";
import type { PathSpecification } from "./pathSpecification";

/**
 * The estimators know no names: what they refuse is said again in the user's words.
 * @throws AnalysisError "not-positive-definite" · "not-finite"
 */
export function namingConstructs<Result>(specification: PathSpecification, compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof AnalysisError) || typeof error.details.construct !== "number") throw error;
    throw named(specification, error, error.details.construct);
  }
}

function named(
  { call, constructs, items, model, consistent }: PathSpecification,
  { code, details }: AnalysisError,
  j: number,
): AnalysisError {
  const { name } = constructs[j]!;
  if (typeof details.item === "number") {
    const item = items[j]![details.item - model.blocks[j]!.first]!;
    return new AnalysisError(
      code,
      `${call}: item ${quote(item)} of construct ${quote(name)} is determined by the others, so that Mode B cannot tell their weights apart; leave it out, or take mode: "A"`,
      { construct: name, item },
    );
  }
  if ("rhoA" in details) {
    const found =
      typeof details.rhoA === "number" ? `; rhoA is ${details.rhoA.toPrecision(3)}, expected more than 0` : "";
    return new AnalysisError(
      code,
      `${call}: the items of ${quote(name)} share too little to be corrected for it${found}. See whether some run against the others, or declare kind: "composite"`,
      { construct: name, rhoA: details.rhoA },
    );
  }
  if (code === "not-positive-definite") {
    const causes = [...model.predecessors[j]!].map((cause) => constructs[cause]!.name);
    const corrected = consistent ? " once corrected for unreliability" : "";
    return new AnalysisError(
      code,
      `${call}: ${quoteList(causes)} determine one another${corrected}, so their effects on ${quote(name)} cannot be told apart; leave one out, or make them one construct`,
      { construct: name, antecedents: causes },
    );
  }
  return new AnalysisError(
    code,
    `${call}: the items of ${quote(name)} cancel one another, so its score does not vary; reverse the answers of those that are worded the other way round`,
    { construct: name },
  );
}
