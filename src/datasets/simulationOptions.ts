import { AnalysisError, quote, suggestion } from "../errors";
import { checkSeed } from "../random/checkSeed";
import { checkFaults, type SimulatedFaults } from "./simulatedFaults";

export interface SimulationOptions {
  /** How many people answer; 1,000 by default. */
  readonly respondents?: number;
  /** Which survey it is, a whole number ≥ 0; 1 by default. */
  readonly seed?: number;
  /** Items of construct + noise, neither rounded nor bounded, in place of 1–10 answers; false by default. */
  readonly continuous?: boolean;
  /** Probability that an answer is missing, 0 … 1; 0.02 by default. What does not apply to all is missing five times over. */
  readonly missing?: number;
  /** Quarters over which the survey runs; 4 by default. */
  readonly waves?: number;
  /** Rise of quality from the first wave to the last in standard deviations, −1 … 1; 0.3 by default. */
  readonly trend?: number;
  /** Shares of respondents whose answers are spoilt, each by one fault; nobody's unless given. The others answer as they would without. */
  readonly faults?: SimulatedFaults;
}

/** The options with their defaults; faults only where they were asked for. */
export type SimulationSettings = Required<Omit<SimulationOptions, "faults">> & Pick<SimulationOptions, "faults">;

const DEFAULTS: SimulationSettings = {
  respondents: 1000,
  seed: 1,
  continuous: false,
  missing: 0.02,
  waves: 4,
  trend: 0.3,
};

const MOST_RESPONDENTS = 10_000_000;
const MOST_WAVES = 40;

function refuse(option: string, value: unknown, expected: string): never {
  throw new AnalysisError(
    "invalid-option",
    `simulateSurvey: the option ${quote(option)} is ${quote(value)}; expected ${expected}`,
    { option, value },
  );
}

function checkWhole(option: string, value: unknown, most: number): void {
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > most) {
    refuse(option, value, `a whole number from 1 to ${most}`);
  }
}

/**
 * The options with their defaults.
 * @throws AnalysisError "unknown-option" · "invalid-option"
 */
export function checkSimulationOptions(options: SimulationOptions): SimulationSettings {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    const got = Array.isArray(options) ? "a list" : quote(options);
    throw new AnalysisError(
      "invalid-option",
      `simulateSurvey: the options are ${got}; expected an object like { respondents: 400, seed: 1 }`,
      { value: options },
    );
  }
  const known = [...Object.keys(DEFAULTS), "faults"];
  const settings: Record<string, unknown> = { ...DEFAULTS };
  for (const [option, value] of Object.entries(options)) {
    if (!known.includes(option)) {
      throw new AnalysisError(
        "unknown-option",
        `simulateSurvey: unknown option ${quote(option)}${suggestion(option, known)}`,
        { option, known },
      );
    }
    if (value !== undefined) settings[option] = value;
  }
  const { respondents, seed, continuous, missing, waves, trend } = settings;
  checkWhole("respondents", respondents, MOST_RESPONDENTS);
  checkSeed("simulateSurvey", seed);
  if (typeof continuous !== "boolean") refuse("continuous", continuous, "true or false");
  if (typeof missing !== "number" || !(missing >= 0 && missing < 1)) {
    refuse("missing", missing, "a probability from 0 up to, but not 1");
  }
  checkWhole("waves", waves, MOST_WAVES);
  if (typeof trend !== "number" || !(Math.abs(trend) <= 1)) refuse("trend", trend, "a number from -1 to 1");
  if (settings.faults !== undefined) settings.faults = checkFaults(settings.faults, continuous === true);
  return settings as unknown as SimulationSettings;
}
