import { type BootstrapOption, type BootstrapSettings, bootstrapSettings } from "../bootstrapOption";
import { type IntervalOption, intervalSetting } from "../intervalOption";

/** The bootstrap intervals that every score has. */
export const SCORE_BOOTSTRAPS = ["percentile", "basic", "normal", "bc", "bca"] as const;
export type ScoreBootstrap = (typeof SCORE_BOOTSTRAPS)[number];

/** An interval of a score: by a formula of its own, or by bootstrap. */
export type ScoreIntervalOption<Method extends string> = IntervalOption<Method> | BootstrapOption<ScoreBootstrap>;

export interface ScoreIntervalSetting<Method extends string> {
  readonly method: Method | ScoreBootstrap;
  readonly level: number;
  /** Absent for a formula. */
  readonly bootstrap?: ScoreBootstrapSetting;
}

/** A bootstrap, and the public call that asks for it. */
export interface ScoreBootstrapSetting extends BootstrapSettings<ScoreBootstrap> {
  readonly call: string;
}

/**
 * The `interval` option of a score, checked and completed.
 * @param methods the call's own formulas, its default first
 * @param extras settings that a formula of this call has besides `method` and `level`
 * @throws AnalysisError "invalid-option" · "unknown-option"
 */
export function scoreIntervalSetting<Method extends string>(
  call: string,
  options: { readonly interval?: unknown; readonly level?: number },
  methods: readonly Method[],
  extras: readonly string[] = [],
): ScoreIntervalSetting<Method> {
  const option = options.interval;
  const name: unknown = typeof option === "string" ? option : (option as { method?: unknown } | undefined)?.method;
  const known: readonly (Method | ScoreBootstrap)[] = [...methods, ...SCORE_BOOTSTRAPS];
  if (!SCORE_BOOTSTRAPS.some((bootstrap) => bootstrap === name)) return intervalSetting(call, options, known, extras);
  const { level } = intervalSetting(call, { ...options, interval: undefined }, known);
  const bootstrap = bootstrapSettings(call, option as BootstrapOption<ScoreBootstrap>, SCORE_BOOTSTRAPS, level);
  return { method: bootstrap.method, level: bootstrap.level, bootstrap: { ...bootstrap, call } };
}
