import * as v from "valibot";
import { type AnalysisOptions, analyses } from "./analyses";
import * as e from "./entries";

/** How the survey's file is to be read, and what holds for every section. */
export interface SurveyConfig {
  readonly delimiter?: string;
  readonly decimal?: "." | ",";
  readonly encoding?: string;
  readonly sheet?: string;
  readonly missingCodes?: readonly (number | string)[];
  readonly scale?: readonly [number, number] | Readonly<Record<string, readonly [number, number]>>;
  readonly weights?: string | { readonly frequency: string };
  readonly level?: number;
}

/** One section of a report: an analysis with its options. */
export interface SectionConfig extends AnalysisOptions {
  readonly analysis: string;
  readonly heading?: string;
}

/** A report, as a config file describes it. */
export interface ReportConfig {
  readonly title?: string;
  readonly description?: string;
  readonly language?: "en" | "sv" | "da";
  readonly survey?: SurveyConfig;
  readonly sections: readonly SectionConfig[];
}

const survey = e.optional({
  delimiter: e.text,
  decimal: e.oneOf(".", ","),
  encoding: v.pipe(v.string(), v.description('Encoding of a CSV file that is not UTF-8, such as "windows-1252"')),
  sheet: v.pipe(v.string(), v.description("Sheet of an Excel file; the first unless given")),
  missingCodes: e.codes,
  scale: e.scales,
  weights: e.weights,
  level: e.level,
});

const sections = Object.entries(analyses).map(([name, { required, optional }]) =>
  v.strictObject({ analysis: v.literal(name), heading: v.exactOptional(e.text), ...required, ...e.optional(optional) }),
);

const whole = e.optional({
  $schema: v.string(),
  title: e.text,
  description: e.text,
  language: e.oneOf("en", "sv", "da"),
  survey: v.strictObject(survey),
});

/** What a config file may say of the survey, and what stands at its top. */
export const SURVEY_KEYS: readonly string[] = Object.keys(survey);
export const CONFIG_KEYS: readonly string[] = [...Object.keys(whole), "sections"];

/** The form of a config file. */
export const reportConfig: v.GenericSchema<unknown, ReportConfig> = v.strictObject({
  ...whole,
  sections: v.pipe(v.array(v.variant("analysis", sections as never)), v.minLength(1)),
}) as never;
