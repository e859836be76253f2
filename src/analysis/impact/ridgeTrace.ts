import { designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { AnalysisError, quote, quoteList } from "../../errors";
import { ridgeTrace as traceOfCorrelation } from "../../estimate/collinearity/ridgeTrace";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import { correlationFromMoments } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import type { ColumnReference, ColumnReferences, MissingCodes, Scales, SurveyData } from "../../table/surveyData";
import { auditOf, auditWarnings } from "../audit";
import { deepFreeze } from "../frozen";
import { checkOptions, required } from "../options";
import { warning } from "../warnings";
import type { RidgeTraceResult, RidgeTraceRow } from "./impactResults";

export interface RidgeTraceOptions {
  readonly outcome: ColumnReference;
  readonly drivers: ColumnReferences;
  /** On the scale of the correlation matrix, ascending; 0 and 30 values from 0.001 to 1 by default. */
  readonly lambdas?: readonly number[];
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
}

const CALL = "ridgeTrace";
const STEPS = 30;

/**
 * Ridge trace: the standardised coefficients as they are drawn towards 0, β(λ) = (R + λ)⁻¹r. Coefficients that least squares cannot tell
 * apart jump or change sign on the way; those that stay are to be trusted.
 * @throws AnalysisError "constant-column" · "invalid-option" · "too-few-rows" …
 * @source Hoerl & Kennard (1970), Technometrics 12(1); agrees with MASS::lm.ridge, test/reference/collinearity.json
 * @example ridgeTrace(attitude, { outcome: "rating", drivers: ["complaints", "learning"], lambdas: [0, 0.5] }).rows.length // → 2
 */
export function ridgeTrace(data: SurveyData, options: RidgeTraceOptions): RidgeTraceResult {
  checkOptions(CALL, options, ["outcome", "drivers", "lambdas", "weights", "missingCodes", "scale"]);
  const lambdas = checkLambdas(options?.lambdas);
  const design = designMatrix(data, {
    call: CALL,
    option: "drivers",
    columns: required(CALL, options, "drivers"),
    outcome: required(CALL, options, "outcome"),
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const names = design.columns.map(({ term }) => term);
  const p = names.length - 1;
  const moments = momentsOfColumns(
    design.columns.map(({ values }) => values),
    design.weights.kind === "none" ? null : design.weights.values,
    design.n,
  );
  refuseConstant(CALL, moments, names, p + 2);
  const points = traceOfCorrelation(correlationFromMoments(moments), p, lambdas);
  if (!points.every(({ coefficients, vif }) => coefficients.every(Number.isFinite) && vif.every(Number.isFinite))) {
    throw new AnalysisError(
      "aliased-columns",
      `${CALL}: at λ = 0 the drivers determine one another, so there is no least squares to begin with; begin with a λ above 0`,
      { option: "lambdas" },
    );
  }
  const rows = names.slice(0, p).map((term, j): RidgeTraceRow => {
    const coefficients = points.map((point) => point.coefficients[j]!);
    const first = Math.sign(coefficients[0]!);
    return {
      term,
      coefficients,
      vif: points.map((point) => point.vif[j]!),
      changesSign: coefficients.some((value) => Math.sign(value) === -first && first !== 0),
    };
  });
  const turning = rows.filter(({ changesSign }) => changesSign).map(({ term }) => term);
  const audit = auditOf(design.audit);
  return deepFreeze({
    kind: CALL,
    outcome: names[p]!,
    n: design.n,
    missing: design.missing,
    lambdas: [...lambdas],
    effectiveDf: points.map(({ effectiveDf }) => effectiveDf),
    rows,
    audit,
    warnings: [
      ...auditWarnings(audit),
      ...(turning.length === 0
        ? []
        : [
            warning(
              "sign-changes",
              `The sign of ${quoteList(turning)} changes along the trace: least squares gives it only because of what moves together with it. Do not read it.`,
              { terms: turning },
            ),
          ]),
    ],
  });
}

function checkLambdas(lambdas: unknown): readonly number[] {
  if (lambdas === undefined) {
    return [0, ...Array.from({ length: STEPS }, (_, k) => 10 ** (-3 + (3 * k) / (STEPS - 1)))];
  }
  const valid =
    Array.isArray(lambdas) &&
    lambdas.length > 0 &&
    lambdas.every((value, k) => Number.isFinite(value) && value >= 0 && (k === 0 || value > lambdas[k - 1]));
  if (valid) return lambdas as number[];
  throw new AnalysisError(
    "invalid-option",
    `${CALL}: lambdas are ${Array.isArray(lambdas) ? `[${lambdas.slice(0, 6).map(quote).join(", ")}]` : quote(lambdas)}, expected numbers of 0 or more in ascending order, such as [0, 0.1, 0.5]`,
    { option: "lambdas" },
  );
}
