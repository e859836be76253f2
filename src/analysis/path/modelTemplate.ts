import { checkOptions } from "../options";
import type { Constructs } from "./constructEntries";
import type { Path } from "./pathSpecification";

/** A path model to be spread into `plsPath`. */
export interface ModelTemplate {
  readonly constructs: Constructs;
  readonly paths: readonly Path[];
}

/**
 * The part of a model for which the user has items: constructs in causal order, and the paths among them.
 * @throws AnalysisError "unknown-option" (a construct that the model does not have)
 */
export function modelTemplate<Name extends string>(
  call: string,
  items: { readonly [Construct in Name]?: Constructs[string] },
  order: readonly Name[],
  arrows: readonly (readonly [from: Name, to: Name])[],
): ModelTemplate {
  checkOptions(call, items, order);
  const present = order.filter((name) => items[name] !== undefined);
  return {
    constructs: Object.fromEntries(present.map((name) => [name, items[name]!])),
    paths: arrows.flatMap(([from, to]) => (present.includes(from) && present.includes(to) ? [{ from, to }] : [])),
  };
}
