import type { Constructs } from "./constructEntries";
import { type ModelTemplate, modelTemplate } from "./modelTemplate";

export type EpsiConstruct =
  | "image"
  | "expectations"
  | "productQuality"
  | "serviceQuality"
  | "value"
  | "satisfaction"
  | "loyalty";

/** Items of each construct, or items with settings; a construct without items is left out, and its paths with it. */
export type EpsiItems = { readonly [Construct in EpsiConstruct]?: Constructs[string] };

/**
 * The model of EPSI Rating: the European index with the quality of products and of service apart, and without complaints.
 * Institutes vary its arrows from branch to branch; add or leave out paths as yours does.
 * @throws AnalysisError "unknown-option" (a construct that the model does not have)
 * @source ECSI Technical Committee (1998); Eklöf & Westlund (2002), Total Quality Management 13(8)
 * @example epsiModel({ serviceQuality: ["q1", "q2"], satisfaction: ["s1"], loyalty: ["l1"] }).paths.length // → 2
 */
export function epsiModel(items: EpsiItems): ModelTemplate {
  return modelTemplate(
    "epsiModel",
    items,
    ["image", "expectations", "productQuality", "serviceQuality", "value", "satisfaction", "loyalty"],
    [
      ["image", "expectations"],
      ["image", "satisfaction"],
      ["image", "loyalty"],
      ["expectations", "productQuality"],
      ["expectations", "serviceQuality"],
      ["expectations", "value"],
      ["expectations", "satisfaction"],
      ["productQuality", "value"],
      ["productQuality", "satisfaction"],
      ["serviceQuality", "value"],
      ["serviceQuality", "satisfaction"],
      ["value", "satisfaction"],
      ["satisfaction", "loyalty"],
    ],
  );
}
