import { type FigureInfluence, figureInfluence } from "../resampling/figureInfluence";
import { resamplingScheme } from "../resampling/resamplingScheme";
import { type ImportanceJob, importanceOfSums, resampledColumns } from "./bootstrapImportance";

/** What each unit that is drawn does to each share. */
export function shareInfluence(job: ImportanceJob): FigureInfluence {
  const scheme = resamplingScheme(resampledColumns(job), job.seed);
  return figureInfluence(scheme, job.terms.terms.length, importanceOfSums(scheme.sums.columns, job));
}
