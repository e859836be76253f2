import type { Analysis, AnalysisOptions } from "./analyses";
import type { SectionConfig, SurveyConfig } from "./reportConfig";

const isNumber = (code: unknown): code is number => typeof code === "number";

/** The options of a section's analysis: its own, and before them what the config says of the whole survey. */
export function sectionOptions(analysis: Analysis, section: SectionConfig, survey: SurveyConfig): AnalysisOptions {
  const { analysis: _name, heading: _heading, ...own } = section;
  const scale = scaleOf(analysis, own, survey.scale);
  const { weights, level } = survey;
  // Codes that are text are taken out by the reader, so that their column can be read as numbers.
  const codes = survey.missingCodes?.filter(isNumber) ?? [];
  const shared = {
    ...(weights !== undefined && { weights }),
    ...(level !== undefined && { level }),
    ...(codes.length > 0 && { missingCodes: codes }),
    ...(scale !== undefined && { scale }),
  };
  const known = Object.entries(shared).filter(([key]) => Object.hasOwn(analysis.optional, key));
  return { ...Object.fromEntries(known), ...own };
}

/** The scales that the config has for the columns of a section; NPS and CES have their own. */
function scaleOf(analysis: Analysis, options: AnalysisOptions, scale: SurveyConfig["scale"]): unknown {
  if (scale === undefined || options.score === "nps" || options.score === "ces") return undefined;
  const columns = analysis.scaled.flatMap((key) => columnsIn(options[key])).filter((name) => typeof name === "string");
  const scales = columns.flatMap((column): [string, unknown][] => {
    const own = Array.isArray(scale) ? scale : (scale as Readonly<Record<string, unknown>>)[column];
    return own === undefined ? [] : [[column, own]];
  });
  if (scales.length === 0) return undefined;
  return analysis.hasOneScale ? scales[0]?.[1] : Object.fromEntries(scales);
}

/** A column, several, or those of each construct. */
function columnsIn(named: unknown): readonly unknown[] {
  if (typeof named !== "object" || named === null || Array.isArray(named)) return [named].flat();
  return Object.values(named).flat();
}
