import type { Constructs } from "./constructEntries";
import { type ModelTemplate, modelTemplate } from "./modelTemplate";

export type EcsiConstruct = "image" | "expectations" | "quality" | "value" | "satisfaction" | "complaints" | "loyalty";

/** Items of each construct, or items with settings; a construct without items is left out, and its paths with it. */
export type EcsiItems = { readonly [Construct in EcsiConstruct]?: Constructs[string] };

/**
 * The European Customer Satisfaction Index: the American one with image, which bears on expectations, satisfaction and loyalty.
 * @throws AnalysisError "unknown-option" (a construct that the model does not have)
 * @source Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), PLS path modeling, CSDA 48(1), figure 1
 * @example ecsiModel({ image: ["i1", "i2"], satisfaction: ["s1", "s2"], loyalty: ["l1"] }).paths.length // → 3
 */
export function ecsiModel(items: EcsiItems): ModelTemplate {
  return modelTemplate(
    "ecsiModel",
    items,
    ["image", "expectations", "quality", "value", "satisfaction", "complaints", "loyalty"],
    [
      ["image", "expectations"],
      ["image", "satisfaction"],
      ["image", "loyalty"],
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
