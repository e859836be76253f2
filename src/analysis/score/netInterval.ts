import { AnalysisError, quote } from "../../errors";
import { describeValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";
import type { BootstrapOption } from "../bootstrapOption";
import { checkOptions } from "../options";
import type { NamedPrior } from "../results";
import { type ScoreBootstrap, type ScoreBootstrapSetting, scoreIntervalSetting } from "./scoreInterval";

/** The intervals of a net score; adjusted Wald unless another is asked for. */
export const NET_METHODS = ["adjusted-wald", "score", "dirichlet", "wald"] as const;
export type NetMethod = (typeof NET_METHODS)[number];

/** Answers that a Dirichlet prior counts beforehand: "jeffreys" ½ of each kind, "uniform" 1 of each, or one's own. */
export type PriorOption =
  | "jeffreys"
  | "uniform"
  | { readonly promoters: number; readonly passives: number; readonly detractors: number };

/** An interval of a net score: its name, or its name and settings. */
export type NetIntervalOption =
  | NetMethod
  | { readonly method: Exclude<NetMethod, "dirichlet">; readonly level?: number }
  | {
      readonly method: "dirichlet";
      readonly level?: number;
      /** "jeffreys" by default. */
      readonly prior?: PriorOption;
    }
  | BootstrapOption<ScoreBootstrap>;

export interface NetIntervalSetting {
  readonly method: NetMethod | ScoreBootstrap;
  readonly level: number;
  /** Absent for a formula. */
  readonly bootstrap?: ScoreBootstrapSetting;
  /** With "dirichlet" only. */
  readonly prior?: NamedPrior;
}

const PRIORS: Readonly<Record<"jeffreys" | "uniform", number>> = { jeffreys: 0.5, uniform: 1 };

/**
 * The `interval` option of a net score, checked and completed.
 * @throws AnalysisError "invalid-option" · "unknown-option"
 */
export function netIntervalSetting(
  call: string,
  options: { readonly interval?: NetIntervalOption; readonly level?: number },
): NetIntervalSetting {
  const setting = scoreIntervalSetting(call, options, NET_METHODS, ["prior"]);
  const prior: unknown = (options.interval as { readonly prior?: unknown } | undefined)?.prior;
  if (setting.method === "dirichlet") return { ...setting, prior: checkPrior(call, prior) };
  if (prior === undefined) return setting;
  throw new AnalysisError(
    "invalid-option",
    `${call}: interval.prior belongs to method "dirichlet", but the method is ${quote(setting.method)}; leave one of them out`,
    { option: "interval.prior", method: setting.method },
  );
}

function checkPrior(call: string, prior: unknown): NamedPrior {
  if (prior === undefined || prior === "jeffreys" || prior === "uniform") {
    const name = prior ?? "jeffreys";
    return { name, promoters: PRIORS[name], passives: PRIORS[name], detractors: PRIORS[name] };
  }
  const refuse = (got: string): AnalysisError =>
    new AnalysisError(
      "invalid-option",
      `${call}: interval.prior ${got}, expected "jeffreys", "uniform" or { promoters, passives, detractors } with a number above 0 each`,
      { option: "interval.prior" },
    );
  if (!isRecord(prior)) throw refuse(`is ${describeValue(prior)}`);
  checkOptions(call, prior, ["promoters", "passives", "detractors"], "interval.prior");
  const [promoters, passives, detractors] = (["promoters", "passives", "detractors"] as const).map((kind) => {
    const answers = prior[kind];
    if (typeof answers === "number" && answers > 0 && answers < Number.POSITIVE_INFINITY) return answers;
    throw refuse(`has ${answers === undefined ? "no" : describeValue(answers)} ${kind}`);
  }) as [number, number, number];
  return { name: "given", promoters, passives, detractors };
}
