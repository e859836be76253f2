import { AnalysisError, quote } from "../errors";
import { describeValue } from "./describeValue";
import { isRecord } from "./isRecord";
import type { Scale, Scales } from "./surveyData";

/**
 * The scale declared for one column, `undefined` when there is none.
 * @param call the public function that was called, for the messages
 * @throws AnalysisError "invalid-option" (anything but two finite numbers, the lower first)
 * @example scaleFor({ price: [0, 10] }, "price", "drivers") // → [0, 10]
 */
export function scaleFor(scales: Scales | undefined, name: string, call: string): Scale | undefined {
  if (scales === undefined) return undefined;
  if (!isRecord(scales)) return checkedScale(scales, 'option "scale"', call);
  return Object.hasOwn(scales, name)
    ? checkedScale(scales[name], `option "scale" of column ${quote(name)}`, call)
    : undefined;
}

function checkedScale(scale: unknown, what: string, call: string): Scale {
  if (!Array.isArray(scale) || scale.length !== 2 || !scale.every((end) => Number.isFinite(end))) {
    throw invalid(`${what} is ${describeScale(scale)}, expected its two ends as finite numbers, such as [1, 5]`, call);
  }
  const [low, high] = scale as [number, number];
  if (low < high) return [low, high];
  const mend = low > high ? `; write [${high}, ${low}]` : "";
  throw invalid(`${what} is [${low}, ${high}], expected the lower end first${mend}`, call);
}

function describeScale(scale: unknown): string {
  if (!Array.isArray(scale)) return describeValue(scale);
  const shown = scale.slice(0, 4).map((end) => (typeof end === "string" ? quote(end) : describeValue(end)));
  return `[${shown.join(", ")}${scale.length > 4 ? ", …" : ""}]`;
}

function invalid(message: string, call: string): AnalysisError {
  return new AnalysisError("invalid-option", `${call}: ${message}`, { option: "scale" });
}
