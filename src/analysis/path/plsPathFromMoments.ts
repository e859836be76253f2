import { AnalysisError, quote, suggestion } from "../../errors";
import { selectMoments } from "../../moments/moments";
import { scaleFor } from "../../table/scale";
import type { Scales } from "../../table/surveyData";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { type MomentsInput, namedMoments } from "../momentsInput";
import { checkOptions } from "../options";
import { itemNames } from "./constructEntries";
import { pathAnalysis } from "./pathAnalysis";
import { pathResult } from "./pathResult";
import type { PlsPathResult } from "./pathResults";
import { PATH_MODEL_OPTIONS, type PathModelOptions, pathSpecification } from "./pathSpecification";

export interface PlsPathFromMomentsOptions extends PathModelOptions {
  /** Ends of the answer scales: needed for indices on 0–100 and impacts. */
  readonly scale?: Scales;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/**
 * `plsPath` for users who have only means and covariances, from a publication or a database. There are no rows, so nothing is resampled.
 * @param moments n, terms, means and covariance (n − 1) or cross-products; terms that no construct has are left out
 * @throws AnalysisError as `plsPath` does · "unknown-column" (an item that is no term)
 * @source agrees with seminr and plspm, test/reference/plsPoliticalDemocracy.json
 * @example
 * plsPathFromMoments(
 *   { n: 100, terms: ["a", "b", "c"], means: [5, 5, 5], covariance: [[1, 0.5, 0.3], [0.5, 1, 0.4], [0.3, 0.4, 1]] },
 *   { constructs: { Image: ["a", "b"], Loyalty: ["c"] }, paths: [{ from: "Image", to: "Loyalty" }] },
 * ).paths[0].estimate // → 0.41099746826339 (rounded)
 */
export function plsPathFromMoments(moments: MomentsInput, options: PlsPathFromMomentsOptions): PlsPathResult {
  const call = "plsPathFromMoments";
  checkOptions(call, options, [...PATH_MODEL_OPTIONS, "scale", "level"]);
  const level = checkLevel(call, options?.level);
  const specification = pathSpecification(call, options);
  const { terms, moments: all } = namedMoments(call, moments);
  if (specification.moderations.length > 0) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: moderations need the answers themselves, since products of answers are not in the moments; take plsPath`,
      { option: "moderations" },
    );
  }
  const items = specification.sources.flatMap(itemNames);
  const places = items.map((item) => {
    const place = terms.indexOf(item);
    if (place >= 0) return place;
    throw new AnalysisError("unknown-column", `${call}: item ${quote(item)} not found${suggestion(item, terms)}`, {
      term: item,
    });
  });
  const selected = selectMoments(all, places);
  const analysis = pathAnalysis(specification, {
    moments: selected,
    centre: selected.means,
    scales: items.map((item) => scaleFor(options.scale, item, call)),
  });
  return deepFreeze(
    pathResult({
      ...analysis,
      specification,
      n: selected.n,
      missing: 0,
      audit: null,
      level,
      resampled: null,
      scores: null,
    }),
  );
}
