import { factorFit } from "../../estimate/factor/factorFit";
import { principalComponents as estimateComponents } from "../../estimate/factor/principalComponents";
import { ROTATIONS, type Rotation, rotateFactors } from "../../estimate/factor/rotation";
import type { SurveyData } from "../../table/surveyData";
import { choice } from "../choice";
import { deepFreeze } from "../frozen";
import type { MatrixInput } from "../matrixInput";
import { checkOptions } from "../options";
import { warning } from "../warnings";
import { factorCount } from "./factorCount";
import { givenStructure } from "./givenStructure";
import { readLoadings } from "./loadings";
import { type StructureMatrix, structureFields, structureMatrix } from "./structureMatrix";
import {
  GIVEN_OPTIONS,
  type GivenCorrelationOptions,
  STRUCTURE_OPTIONS,
  type StructureOptions,
} from "./structureOptions";
import type { PrincipalComponentsResult } from "./structureResults";

export interface ComponentSettings {
  /** How many. */
  readonly components: number;
  /** "none" by default: the first component explains most, the next most of what is left. */
  readonly rotation?: Rotation;
}

export type PrincipalComponentsOptions = StructureOptions & ComponentSettings;

const SETTINGS = ["components", "rotation"] as const;

/**
 * Principal components: the weighted sums of the items that explain most of their variance, with loadings, communalities and shares.
 * Components summarise items; for what lies behind them, and without their noise, take `factorAnalysis`.
 * @throws AnalysisError "missing-option" · "invalid-option" (more components than items) · "too-few-rows" (fewer than items + 1) …
 * @source Hotelling (1933); Kaiser (1958); agrees with psych::principal, test/reference/factor.json
 * @example principalComponents(attitude, { items: ["complaints", "learning", "raises"], components: 1 }).factors[0].share // → 0.7570…
 */
export function principalComponents(data: SurveyData, options: PrincipalComponentsOptions): PrincipalComponentsResult {
  const call = "principalComponents";
  checkOptions(call, options, [...STRUCTURE_OPTIONS, ...SETTINGS]);
  return result(
    call,
    structureMatrix(call, data, options, (items) => items + 1),
    options,
  );
}

/**
 * Principal components from correlations alone.
 * @param correlation k×k: nested arrays, or one row-major array
 * @example principalComponentsFromCorrelation([[1, 0.6], [0.6, 1]], { components: 1 }).factors[0].share // → 0.8
 */
export function principalComponentsFromCorrelation(
  correlation: MatrixInput,
  options: GivenCorrelationOptions & ComponentSettings,
): PrincipalComponentsResult {
  const call = "principalComponentsFromCorrelation";
  checkOptions(call, options, [...GIVEN_OPTIONS, ...SETTINGS]);
  return result(call, givenStructure(call, correlation, options ?? {}), options);
}

function result(call: string, matrix: StructureMatrix, settings: ComponentSettings): PrincipalComponentsResult {
  const { terms, correlation } = matrix;
  const k = terms.length;
  const components = factorCount(call, "components", settings?.components, k, k);
  const rotation = choice(call, "rotation", settings.rotation, ROTATIONS, "none");
  const found = estimateComponents(correlation, k, components);
  const rotated = rotateFactors(found.loadings, k, components, rotation);
  return deepFreeze({
    kind: "principalComponents",
    rotation,
    ...readLoadings(terms, rotated, found.communalities, "C"),
    eigenvalues: Array.from(found.eigenvalues),
    rmsr: factorFit(correlation, found.loadings, k, components, null).rmsr,
    ...structureFields(matrix, rotated.converged ? [] : [rotationWarning(rotation)]),
  });
}

/** The rotation ran out of steps. */
export function rotationWarning(rotation: Rotation): ReturnType<typeof warning> {
  return warning(
    "rotation-not-converged",
    `The ${rotation} rotation did not come to rest; its loadings are those of the last step. Fewer factors may have a clearer position.`,
    { rotation },
  );
}
