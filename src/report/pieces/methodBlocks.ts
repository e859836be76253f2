import type { ResamplingRecord } from "../../analysis/results";
import { intervalMethod } from "../intervalMethod";
import type { Language } from "../language";
import { type Block, heading, paragraph } from "../nodes";

/** How importance and its intervals were computed. */
export function methodBlocks(
  importance: string,
  resampling: ResamplingRecord | undefined,
  language: Language,
): readonly Block[] {
  const { words, formats } = language;
  return [
    heading(3, words.driver.methodHeading),
    paragraph(
      importance,
      resampling &&
        words.driver.bootstrap(
          formats.level(resampling.level),
          intervalMethod(resampling.method, language),
          { value: resampling.resamples, text: formats.count(resampling.resamples) },
          formats.plain(resampling.seed),
        ),
      resampling?.groups !== undefined && words.driver.grouped(formats.count(resampling.groups)),
    ),
  ];
}
