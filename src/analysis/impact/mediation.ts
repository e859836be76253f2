import { designMatrix } from "../../design/designMatrix";
import type { WeightsReference } from "../../design/weights";
import { normalQuantile } from "../../distributions/normal";
import { tQuantile } from "../../distributions/studentT";
import { AnalysisError, quote } from "../../errors";
import { refuseConstant } from "../../estimate/regression/constantColumns";
import {
  mediation as estimateMediation,
  type MediationColumns,
  mediationEstimator,
} from "../../estimate/sensitivity/mediation";
import { intervalFromReplicates } from "../../inference/intervalFromReplicates";
import type { Estimator } from "../../inference/replicateStore";
import { replicateSummary } from "../../inference/replicateSummary";
import { runReplicates } from "../../inference/runReplicates";
import { crossProductsInPlace } from "../../moments/moments";
import { momentsOfColumns } from "../../moments/momentsOfColumns";
import { packedLength } from "../../numeric/packedSums";
import { namedColumn, namedColumns } from "../../table/namedColumn";
import type {
  Column,
  ColumnReference,
  ColumnReferences,
  MissingCodes,
  Scales,
  SurveyData,
} from "../../table/surveyData";
import { tableFrom } from "../../table/table";
import { auditOf, auditWarnings } from "../audit";
import { type BootstrapOption, type BootstrapSettings, bootstrapSettings } from "../bootstrapOption";
import { deepFreeze } from "../frozen";
import { checkLevel } from "../level";
import { checkOptions, required } from "../options";
import { intervalWarnings, resamplingWarnings } from "../resampling/bootstrapWarnings";
import { refuseConstantInResample } from "../resampling/constantInResample";
import { groupsResampled, resamplingScheme } from "../resampling/resamplingScheme";
import type { ResamplingRecord, Warning } from "../results";
import { warning } from "../warnings";
import type { MediatedPathRow, MediationFigures, MediationResult } from "./impactResults";

/** The bootstrap intervals that an indirect effect has. */
const MEDIATION_INTERVALS = ["percentile", "bc", "basic", "normal"] as const;
export type MediationInterval = (typeof MEDIATION_INTERVALS)[number];

export interface MediationOptions {
  readonly outcome: ColumnReference;
  /** What is asked about. */
  readonly driver: ColumnReference;
  /** What it may work through, side by side. */
  readonly mediators: ColumnReferences;
  /** Held fixed in every regression. */
  readonly controls?: ColumnReferences;
  /** A bootstrap of all effects: the better interval for a product. Delta-method intervals unless it is named. */
  readonly interval?: BootstrapOption<MediationInterval>;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
  readonly scale?: Scales;
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

const CALL = "mediation";

/**
 * How much of a driver's effect goes through other drivers: total = direct + indirect, from linear regressions.
 *   mediatorₖ = aₖ·driver + …,   outcome = c′·driver + Σ bₖ·mediatorₖ + …,   indirect = Σ aₖbₖ
 * Without `interval`: delta-method errors, t intervals for total and direct effect, normal ones for the indirect (Sobel), which are too
 * narrow on one side in small samples. With it: errors and intervals of a bootstrap of the rows.
 * The direct and indirect effects are causes only if nothing else moves mediator and outcome together (docs/causality.md).
 * @throws AnalysisError "too-few-rows" · "constant-column" · "not-positive-definite" · "duplicate-term" · as the table room does
 * @source Preacher & Hayes (2008), Behavior Research Methods 40(3); agrees with lm and lavaan, test/reference/mediation.json
 * @example mediation(attitude, { outcome: "rating", driver: "learning", mediators: ["complaints"] }).paths[0].term // → "complaints"
 */
export function mediation(data: SurveyData, options: MediationOptions): MediationResult {
  checkOptions(CALL, options, [
    "outcome",
    "driver",
    "mediators",
    "controls",
    "interval",
    "weights",
    "missingCodes",
    "scale",
    "level",
  ]);
  const level = checkLevel(CALL, options?.level);
  const table = tableFrom(data, CALL);
  const driver = namedColumn(table, required(CALL, options, "driver"), { call: CALL, option: "driver" });
  const mediators = namedColumns(table, required(CALL, options, "mediators"), { call: CALL, option: "mediators" });
  if (mediators.some(({ name }) => name === driver.name)) throw itself(driver.name);
  const design = designMatrix(data, {
    call: CALL,
    option: "mediators",
    // fromEntries makes every name a property of its own, "__proto__" too.
    columns: Object.fromEntries([driver, ...mediators].map(({ name, values }) => [name, values] as [string, Column])),
    outcome: required(CALL, options, "outcome"),
    controls: options.controls,
    missingCodes: options.missingCodes,
    scale: options.scale,
    weights: options.weights,
  });
  const settings =
    options.interval === undefined ? null : bootstrapSettings(CALL, options.interval, MEDIATION_INTERVALS, level);
  const place = (name: string): number => design.columns.findIndex(({ term }) => term === name);
  const size = design.columns.length;
  const columns: MediationColumns = {
    driver: place(driver.name),
    mediators: mediators.map(({ name }) => place(name)),
    outcome: size - 1,
    controls: design.terms.filter(({ role }) => role === "control").flatMap((term) => term.columns),
  };
  const values = design.columns.map((column) => column.values);
  const weights = design.weights.kind === "none" ? null : design.weights.values;
  const moments = momentsOfColumns(values, weights, design.n);
  refuseConstant(
    CALL,
    moments,
    design.columns.map(({ term }) => term),
    size + 1,
  );
  const found = estimateMediation(moments, columns, CALL);
  const t = (df: number): number => tQuantile((1 + level) / 2, df);
  const z = normalQuantile((1 + level) / 2);
  const delta = [
    around(found.total, t(found.df.withoutMediators)),
    around(found.direct, t(found.df.withMediators)),
    around(found.indirect, z),
    ...found.paths.map(({ indirect }) => around(indirect, z)),
  ];
  const resampled =
    settings &&
    resampledEffects(
      design,
      columns,
      delta,
      mediators.map(({ name }) => name),
      settings,
    );
  const [total, direct, indirect, ...through] = resampled?.figures ?? delta;
  const opposed = found.direct.estimate * found.indirect.estimate < 0;
  const audit = auditOf(design.audit);
  return deepFreeze({
    kind: CALL,
    outcome: design.columns.at(-1)!.term,
    driver: driver.name,
    level: settings?.level ?? level,
    method: resampled?.record.method ?? "delta",
    total: total!,
    direct: direct!,
    indirect: indirect!,
    paths: mediators.map(({ name }, k): MediatedPathRow => {
      const { first, second } = found.paths[k]!;
      return { term: name, ...through[k]!, first: { ...first }, second: { ...second } };
    }),
    shareMediated: opposed || found.total.estimate === 0 ? null : found.indirect.estimate / found.total.estimate,
    n: design.n,
    missing: design.missing,
    audit,
    ...(resampled && { resampling: resampled.record }),
    warnings: [
      ...auditWarnings(audit),
      ...(opposed ? [opposedEffects()] : []),
      ...(design.weights.kind === "sampling" && !resampled ? [classicalErrors()] : []),
      ...(resampled?.warnings ?? []),
    ],
  });
}

function around(
  { estimate, stdError }: { readonly estimate: number; readonly stdError: number },
  times: number,
): MediationFigures & { readonly stdError: number } {
  return { estimate, stdError, confLow: estimate - times * stdError, confHigh: estimate + times * stdError };
}

/** [total, direct, indirect, through each mediator], each with the error and interval of the bootstrap. */
function resampledEffects(
  design: ReturnType<typeof designMatrix>,
  columns: MediationColumns,
  effects: readonly MediationFigures[],
  mediators: readonly string[],
  settings: BootstrapSettings<MediationInterval>,
): { readonly figures: MediationFigures[]; readonly record: ResamplingRecord; readonly warnings: readonly Warning[] } {
  const { method, level, resamples, seed } = settings;
  const { sums, draw } = resamplingScheme(design, seed);
  const size = sums.columns;
  const packed = new Float64Array(packedLength(size));
  const crossProducts = new Float64Array(size * size);
  const figures = new Float64Array(effects.length);
  const estimate = mediationEstimator(size, columns, CALL);
  const estimator: Estimator = (weights) => {
    sums.into(weights, packed);
    crossProductsInPlace(packed, size, crossProducts);
    refuseConstantInResample(packed, crossProducts, size);
    estimate(crossProducts, figures);
    return figures;
  };
  const width = effects.length;
  const made = runReplicates(estimator, {
    units: sums.units,
    width,
    resamples,
    seed,
    call: CALL,
    ...(draw && { draw }),
  });
  const names = ["total", "direct", "indirect", ...mediators];
  const reached = effects.map(({ estimate: own }, j) => {
    const values = made.values.subarray(j * resamples, (j + 1) * resamples);
    return {
      term: names[j]!,
      own,
      stdError: replicateSummary(values, own).stdError,
      ...intervalFromReplicates(method, { values, estimate: own, level, call: CALL }),
    };
  });
  const groups = groupsResampled(design);
  const record: ResamplingRecord = {
    method: groups === undefined ? method : `${method}, ${groups} random groups of rows`,
    level,
    resamples,
    seed,
    failed: made.failed.map(({ cause, count }) => ({ cause, count })),
    ...(groups !== undefined && { groups }),
  };
  return {
    figures: reached.map(({ own, stdError, low, high }) => ({ estimate: own, stdError, confLow: low, confHigh: high })),
    record,
    warnings: [...resamplingWarnings(record), ...intervalWarnings(reached, method)],
  };
}

function opposedEffects(): Warning {
  return warning(
    "opposed-effects",
    "The direct and the indirect effect work against each other, so the indirect one is no part of the total: there is no share.",
  );
}

function classicalErrors(): Warning {
  return warning(
    "weights-ignored-in-errors",
    'The effects are weighted, but the delta-method errors treat the weights as if they said how precise an answer is; give interval: "percentile" for errors that do not.',
  );
}

function itself(name: string): AnalysisError {
  return new AnalysisError(
    "duplicate-term",
    `${CALL}: ${quote(name)} is both the driver and a mediator; it cannot work through itself`,
    { column: name },
  );
}
