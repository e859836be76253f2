import { rhoA } from "../../estimate/path/disattenuation";
import { averageVarianceExtracted, compositeReliability } from "../../estimate/reliability/compositeReliability";
import { alphaOfBlock } from "./alphaOfBlock";
import { itemNames } from "./constructEntries";
import type { PathAnalysis } from "./pathAnalysis";
import type { ConstructPart, ModerationRow } from "./pathResults";
import type { PathSpecification } from "./pathSpecification";

type Analysed = Pick<PathAnalysis, "estimate" | "sample" | "view"> & {
  readonly specification: PathSpecification;
  readonly n: number;
};

/** The path of a product of standardised scores, per unit of that product: β divided by its standard deviation. */
export function moderationRows({ specification, estimate, sample, n }: Analysed): ModerationRow[] {
  const { constructs, moderations, model } = specification;
  const k = constructs.length;
  const place = (name: string): number => constructs.findIndex((construct) => construct.name === name);
  return moderations.map((moderation): ModerationRow => {
    const { term, from, to, method } = moderation;
    const product = place(term);
    const path = estimate.paths[place(from) * k + place(to)]!;
    if (method === "product-indicator") return { ...moderation, change: null, slopes: null };
    // A single item with weight 1 or, turned round, −1.
    const item = model.blocks[product]!.first;
    const beta = estimate.paths[product * k + place(to)]! * estimate.outer.weights[item]!;
    // Scores have variance 1 with denominator n, and so has their product to be measured.
    const change = beta / (sample.deviations[item]! * Math.sqrt((n - 1) / n));
    return { ...moderation, change, slopes: [path - change, path, path + change] };
  });
}

/** What the first stage says of the constructs that are items in the second. */
export function partsOf({ specification, view }: Analysed): { readonly parts?: readonly ConstructPart[] } {
  const { constructs, items, sources, derived } = specification;
  const { firstStage, answeredCorrelation } = view;
  const stage = derived?.firstStage;
  if (!stage || !firstStage || !answeredCorrelation) return {};
  let at = 0;
  const parts: ConstructPart[] = [];
  constructs.forEach(({ name: of }, j) => {
    for (const _ of items[j]!) {
      const recipe = derived.recipes[at++]!;
      if (recipe.kind !== "score") continue;
      const block = stage.blocks[recipe.construct]!;
      const { first, size, mode } = block;
      const several = size > 1;
      const { weights } = firstStage.outer;
      const { loadings } = view.reference!;
      parts.push({
        term: sources[recipe.construct]!.name,
        of,
        alpha: several ? alphaOfBlock(answeredCorrelation, stage.items, block) : null,
        rhoA: several && mode === "A" ? existing(rhoA(weights, block)) : null,
        rhoC: several ? compositeReliability(loadings, first, first + size) : null,
        ave: several ? averageVarianceExtracted(loadings, first, first + size) : null,
        items: itemNames(sources[recipe.construct]!).map((indicator, i) => ({
          indicator,
          weight: weights[first + i]!,
          loading: loadings[first + i]!,
        })),
      });
    }
  });
  return parts.length > 0 ? { parts } : {};
}

function existing(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
