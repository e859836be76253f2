import { AnalysisError, quote } from "../../errors";
import type { Scale } from "../../table/surveyData";
import { checkOptions } from "../options";
import type { CesResult } from "../results";
import { type CesVersion, cesScore, cesVersions } from "./cesScore";
import { ratingSamples } from "./ratingSamples";
import { type ScoreIntervalOption, scoreIntervalSetting } from "./scoreInterval";
import { RATING_OPTIONS, type RatingOptions, type ScoreData } from "./scoreOptions";
import { scoreResult } from "./scoreResult";
import { wholeScale } from "./wholeScale";

export interface CesOptions extends RatingOptions {
  /** "2.0" by default: agreement that it was easy, 1–7, high is good. "1.0": effort, 1–5, low is good. */
  readonly version?: CesVersion;
  /** The version's own scale; it need not be given, and no other is accepted. */
  readonly scale?: Scale;
  /** "t" of the mean, and Wilson's for the share; a bootstrap serves both. */
  readonly interval?: ScoreIntervalOption<"t">;
}

/**
 * Customer Effort Score. Version 2.0: agreement 1–7 that it was easy, **high is good**, and the share of 5–7.
 * Version 1.0: effort 1–5, **low is good**, and the share of 1–2. The two are never pooled.
 * The score is the mean, with Student's interval; `topShare` is the percentage with an easy experience.
 * @param data the answers, or a survey with option `rating`
 * @throws AnalysisError "out-of-scale" · "not-whole" · "not-numeric" · "no-valid-answers" · "unknown-column" · "unknown-option" …
 * @source Dixon, Freeman & Toman (2010); Dixon (2013); weighted: agrees with survey::svymean, test/reference/scoreSurvey.json
 * @example ces([7, 6, 5, 2]).estimate // → 5
 */
export function ces(data: ScoreData, options: CesOptions = {}): CesResult {
  const call = "ces";
  checkOptions(call, options, [...RATING_OPTIONS, "version", "scale", "interval"]);
  const interval = scoreIntervalSetting(call, options, ["t"]);
  const version = checkVersion(call, options.version);
  const { scale } = cesVersions[version];
  refuseOtherScale(call, options.scale, version, scale);
  return scoreResult(ratingSamples(call, data, options, scale), (sample) => cesScore(sample, version, interval));
}

export function checkVersion(call: string, version: unknown): CesVersion {
  if (version === undefined) return "2.0";
  if (version === "1.0" || version === "2.0") return version;
  const mend = version === 1 || version === 2 ? `; write "${version}.0", in quotes` : "";
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "version" is ${quote(version)}, expected "2.0" or "1.0"${mend}`,
    {
      option: "version",
    },
  );
}

export function refuseOtherScale(call: string, given: Scale | undefined, version: CesVersion, scale: Scale): void {
  if (given === undefined) return;
  const [low, high] = wholeScale(call, given);
  if (low === scale[0] && high === scale[1]) return;
  const isOther = Object.entries(cesVersions).find(([, other]) => other.scale[0] === low && other.scale[1] === high);
  const mend =
    isOther === undefined
      ? "for effort on another scale use meanScore and topBox"
      : `that is version ${quote(isOther[0])}`;
  throw new AnalysisError(
    "invalid-option",
    `${call}: option "scale" is [${low}, ${high}], but version ${quote(version)} is asked on ${scale[0]} to ${scale[1]}; ${mend}`,
    { option: "scale", scale: [low, high], version },
  );
}
