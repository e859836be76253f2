import { AnalysisError, quote, quoteList } from "../../errors";
import { minresFactors } from "../../estimate/factor/minres";
import { rotateFactors } from "../../estimate/factor/rotation";
import { alphaFigures, alphaInPlace } from "../../estimate/reliability/cronbachAlpha";
import type { SurveyData } from "../../table/surveyData";
import { deepFreeze } from "../frozen";
import type { MatrixInput } from "../matrixInput";
import { checkOptions } from "../options";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { heywoodWarning, mostFactors, tooFewForFactors } from "./factorAnalysis";
import { factorCount } from "./factorCount";
import { givenStructure } from "./givenStructure";
import { type ParallelSettings, parallelOf } from "./parallelAnalysis";
import { rotationWarning } from "./principalComponents";
import { rowsOf, type StructureMatrix, structureFields, structureMatrix } from "./structureMatrix";
import {
  GIVEN_OPTIONS,
  type GivenCorrelationOptions,
  STRUCTURE_OPTIONS,
  type StructureOptions,
} from "./structureOptions";
import type { ScaleItem, SuggestedScale, SuggestedScalesResult, UnplacedItem } from "./structureResults";

export interface ScaleSettings {
  /** How many scales; by default as many as parallel analysis finds components. */
  readonly scales?: number;
  /** The loading from which an item counts to a factor; 0.4 by default. */
  readonly loading?: number;
}

export type SuggestScalesOptions = StructureOptions & ScaleSettings & ParallelSettings;

const SETTINGS = ["scales", "loading", "resamples", "seed", "quantile"] as const;

/**
 * Which questions ask for the same thing? Items sorted into scales by the factor that they load on (minres, oblimin), with the alpha of each
 * scale; items that load on no factor, or on several, are named and left out. A suggestion: look at the wording, move items, set
 * `scales` or `loading`, and give the lists you keep to `cronbachAlpha` or `customerIndex`.
 * @throws AnalysisError "too-few-items" (fewer than three) · "too-few-rows" · "invalid-option" …
 * @source Horn (1965) for the number; Harman & Jones (1966) and Jennrich (2002) for the loadings; agrees with psych::fa on the items of
 *   psychTools::bfi, test/reference/factor.json
 * @example
 * const items = ["complaints", "privileges", "learning", "raises", "critical", "advance"];
 * suggestScales(attitude, { items }).scales[0].items[0].term // → "raises"
 */
export function suggestScales(data: SurveyData, options: SuggestScalesOptions): SuggestedScalesResult {
  const call = "suggestScales";
  checkOptions(call, options, [...STRUCTURE_OPTIONS, ...SETTINGS]);
  return result(
    call,
    structureMatrix(call, data, options, (items) => items + 1),
    options,
  );
}

/**
 * The same from correlations; without `n` the number of scales has to be given. Alphas are standardised only.
 * @param correlation k×k: nested arrays, or one row-major array
 * @example
 * const correlation = [[1, 0.6, 0.5], [0.6, 1, 0.4], [0.5, 0.4, 1]];
 * suggestScalesFromCorrelation(correlation, { scales: 1 }).scales[0].standardized // → 0.75 (rounded)
 */
export function suggestScalesFromCorrelation(
  correlation: MatrixInput,
  options: GivenCorrelationOptions & ScaleSettings & ParallelSettings = {},
): SuggestedScalesResult {
  const call = "suggestScalesFromCorrelation";
  checkOptions(call, options, [...GIVEN_OPTIONS, ...SETTINGS]);
  return result(call, givenStructure(call, correlation, options), options);
}

function result(
  call: string,
  matrix: StructureMatrix,
  settings: ScaleSettings & ParallelSettings,
): SuggestedScalesResult {
  const { terms, correlation } = matrix;
  const k = terms.length;
  if (k < 3) throw tooFewForFactors(call, terms);
  const { loading = 0.4 } = settings;
  if (!(loading > 0 && loading < 1)) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: loading must be a number between 0 and 1, got ${quote(loading)}; 0.4 is usual`,
      { option: "loading" },
    );
  }
  const { count, warnings, capped } = scaleCount(call, matrix, settings);
  const extracted = minresFactors(correlation, k, Math.max(1, count));
  const rotated = rotateFactors(extracted.loadings, k, Math.max(1, count), "oblimin");
  const heywood = extracted.heywood.map((place) => terms[place]!);
  const { placed, unplaced } = sortItems(terms, rotated.loadings, count, loading);
  // A factor has no direction of its own: most of its items shall run with it.
  const signs = placed.map((items) => (items.filter((item) => item.loading < 0).length * 2 > items.length ? -1 : 1));
  const scales = placed.map(
    (items, f): SuggestedScale => ({
      term: `S${f + 1}`,
      items: items.map(({ term, loading: own }): ScaleItem => {
        const turned = own * signs[f]!;
        return { term, loading: turned, reversed: turned < 0 };
      }),
      ...consistency(matrix, items),
    }),
  );
  return deepFreeze({
    kind: "suggestedScales",
    scales,
    unplaced: unplaced.map((item) => ({ ...item, loadings: item.loadings.map((own, f) => own * signs[f]!) })),
    phi: scaleCorrelations(rotated.phi, signs),
    method: settings.scales === undefined ? "parallel" : "given",
    loading,
    ...structureFields(matrix, [
      ...warnings,
      ...(capped ? [cappedWarning(count, k)] : []),
      ...(rotated.converged ? [] : [rotationWarning("oblimin")]),
      ...(heywood.length > 0 ? [heywoodWarning(heywood)] : []),
      ...scaleWarnings(scales, unplaced, loading),
    ]),
  });
}

function scaleCorrelations(phi: Float64Array | null, signs: readonly number[]): number[][] {
  if (phi === null) return signs.map(() => [1]);
  return rowsOf(phi, signs.length).map((row, f) => row.map((value, g) => value * signs[f]! * signs[g]!));
}

/** As asked for, or as parallel analysis suggests, but no more than the correlations determine. */
function scaleCount(
  call: string,
  matrix: StructureMatrix,
  settings: ScaleSettings & ParallelSettings,
): { readonly count: number; readonly warnings: readonly Warning[]; readonly capped: boolean } {
  const k = matrix.terms.length;
  const most = mostFactors(k);
  if (settings.scales !== undefined) {
    return { count: factorCount(call, "scales", settings.scales, k, most), warnings: [], capped: false };
  }
  if (matrix.n === null) {
    throw new AnalysisError(
      "missing-option",
      `${call}: how many scales there are follows from the number of answers; write { n: … }, or { scales: … } for a number of your own`,
      { option: "n" },
    );
  }
  const { components, warnings } = parallelOf(call, matrix, settings, "simulated");
  return {
    count: Math.min(components.suggested, most),
    // Those of the correlations come with the result itself.
    warnings: warnings.slice(matrix.warnings.length),
    capped: components.suggested > most,
  };
}

interface PlacedItem {
  readonly term: string;
  readonly place: number;
  readonly loading: number;
}

function sortItems(
  terms: readonly string[],
  loadings: Float64Array,
  count: number,
  least: number,
): { readonly placed: readonly (readonly PlacedItem[])[]; readonly unplaced: readonly UnplacedItem[] } {
  const placed = Array.from({ length: count }, (): PlacedItem[] => []);
  const unplaced: UnplacedItem[] = [];
  terms.forEach((term, place) => {
    const own = Array.from(loadings.subarray(place * count, (place + 1) * count));
    const high = own.flatMap((loading, f) => (Math.abs(loading) >= least ? [f] : []));
    if (high.length === 1) placed[high[0]!]!.push({ term, place, loading: own[high[0]!]! });
    else unplaced.push({ term, reason: high.length === 0 ? "none" : "several", loadings: own });
  });
  for (const items of placed) items.sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading) || a.place - b.place);
  return { placed, unplaced };
}

/** Alphas of some items, those that run against the others turned round by their sign: alpha does not depend on where a scale ends. */
function consistency(
  { correlation, covariance, kind, terms }: StructureMatrix,
  items: readonly PlacedItem[],
): Pick<SuggestedScale, "alpha" | "standardized" | "averageCorrelation"> {
  const size = items.length;
  if (size < 2) return { alpha: null, standardized: null, averageCorrelation: null };
  const part = (matrix: Float64Array): Float64Array =>
    Float64Array.from({ length: size * size }, (_, at) => {
      const [a, b] = [items[Math.floor(at / size)]!, items[at % size]!];
      return matrix[a.place * terms.length + b.place]! * Math.sign(a.loading) * Math.sign(b.loading);
    });
  const figures = alphaFigures(size);
  const alphaOf = (matrix: Float64Array): number | null => {
    alphaInPlace(part(matrix), size, figures);
    return Number.isFinite(figures.figures[0]!) ? figures.figures[0]! : null;
  };
  // Of ranks or of the variables behind the answers there is no alpha of the answers.
  const alpha = covariance === null || kind !== "pearson" ? null : alphaOf(covariance);
  const standardized = alphaOf(correlation);
  return { alpha, standardized, averageCorrelation: (figures.sums[1]! - size) / (size * (size - 1)) };
}

function scaleWarnings(
  scales: readonly SuggestedScale[],
  unplaced: readonly UnplacedItem[],
  loading: number,
): Warning[] {
  const warnings: Warning[] = [];
  const say = (code: string, terms: readonly string[], text: (names: string, many: boolean) => string): void => {
    if (terms.length > 0)
      warnings.push(warning(code, text(quoteList(terms), terms.length > 1), { terms: [...terms], loading }));
  };
  const unplacedFor = (reason: UnplacedItem["reason"]): string[] =>
    unplaced.filter((item) => item.reason === reason).map(({ term }) => term);
  say(
    "items-on-none",
    unplacedFor("none"),
    (names, many) =>
      `${names} ${many ? "load" : "loads"} on no factor by ${loading} or more, and ${many ? "belong" : "belongs"} to no scale.`,
  );
  say(
    "items-on-several",
    unplacedFor("several"),
    (names, many) =>
      `${names} ${many ? "load" : "loads"} on more than one factor by ${loading} or more, and ${many ? "were" : "was"} put in none: the wording may ask two things at once.`,
  );
  say(
    "reversed-in-scale",
    scales.flatMap(({ items }) => items.filter(({ reversed }) => reversed).map(({ term }) => term)),
    (names, many) =>
      `${names} ${many ? "run" : "runs"} against ${many ? "their scales" : "its scale"}; reverse ${many ? "their" : "its"} answers before they are summed. The alphas here count ${many ? "them" : "it"} the other way round.`,
  );
  say(
    "short-scales",
    scales.filter(({ items }) => items.length < 3).map(({ term }) => term),
    (names, many) =>
      `${names} ${many ? "have" : "has"} fewer than three items, too few for a scale that stands by itself; ask for fewer scales, or add questions.`,
  );
  return warnings;
}

function cappedWarning(count: number, k: number): Warning {
  return warning(
    "too-many-factors",
    `Parallel analysis suggests more factors than the correlations of ${k} items determine; ${count} were taken.`,
    { scales: count, items: k },
  );
}
