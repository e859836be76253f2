import type { Constructs } from "./constructEntries";
import { type ModelTemplate, modelTemplate } from "./modelTemplate";

export type AcsiConstruct = "expectations" | "quality" | "value" | "satisfaction" | "complaints" | "loyalty";

/** Items of each construct, or items with settings; a construct without items is left out, and its paths with it. */
export type AcsiItems = { readonly [Construct in AcsiConstruct]?: Constructs[string] };

/**
 * The American Customer Satisfaction Index: expectations, quality and value lead to satisfaction, and this to complaints and loyalty.
 * @throws AnalysisError "unknown-option" (a construct that the model does not have)
 * @source Fornell, Johnson, Anderson, Cha & Bryant (1996), Journal of Marketing 60(4), figure 1
 * @example acsiModel({ quality: ["q1", "q2"], satisfaction: ["s1", "s2"], loyalty: ["l1"] }).paths[0] // → { from: "quality", to: "satisfaction" }
 */
export function acsiModel(items: AcsiItems): ModelTemplate {
  return modelTemplate(
    "acsiModel",
    items,
    ["expectations", "quality", "value", "satisfaction", "complaints", "loyalty"],
    [
      ["expectations", "quality"],
      ["expectations", "value"],
      ["expectations", "satisfaction"],
      ["quality", "value"],
      ["quality", "satisfaction"],
      ["value", "satisfaction"],
      ["satisfaction", "complaints"],
      ["satisfaction", "loyalty"],
      ["complaints", "loyalty"],
    ],
  );
}
