import type { Groups, GroupValue } from "../../design/groups";
import { AnalysisError, quote } from "../../errors";
import type { Warning } from "../results";
import { warning } from "../warnings";
import { groupLabel, quoteGroup } from "./comparisonLabel";
import type { MeasureFamily } from "./comparisonMeasure";
import { type ComparedSample, sampleOfRows } from "./comparisonSample";
import { type ComparedSurvey, peopleBehind, rowsOfGroups } from "./comparisonSurvey";

/** One group of respondents to be compared with others. */
export interface ComparedGroup {
  readonly value: GroupValue;
  readonly sample: ComparedSample;
}

/** Whether there is a score to compare. */
export function hasScore({ sample }: { readonly sample: ComparedSample }): boolean {
  return sample.n > 0 && sample.sumWeights > 0;
}

/** The groups in the order of `places`, those without an answer as well. */
export function comparedGroups(
  survey: ComparedSurvey,
  family: MeasureFamily,
  groups: Groups,
  places: readonly number[],
): readonly ComparedGroup[] {
  const rows = rowsOfGroups(survey, groups.codes, groups.values.length);
  return places.map((place) => ({
    value: groups.values[place]!,
    sample: sampleOfRows(survey, family, rows[place]!),
  }));
}

/** Respondents that are in no group, and groups without an answer: neither takes part. */
export function leftOutWarnings(
  survey: ComparedSurvey,
  groups: Groups,
  compared: readonly ComparedGroup[],
  what: "group" | "wave",
): Warning[] {
  const warnings: Warning[] = [];
  const people = peopleBehind(survey, () => true);
  const without = peopleBehind(survey, (row) => groups.codes[row]! < 0);
  if (without > 0) {
    warnings.push(
      warning(
        "missing-group",
        `${quote(groups.name)} is missing for ${without} of ${people} respondents, who are in no ${what}.`,
        {
          column: groups.name,
          count: without,
        },
      ),
    );
  }
  const empty = compared.filter((group) => !hasScore(group)).map(({ value }) => value);
  if (empty.length > 0) {
    const whose =
      empty.length === 1
        ? `${what === "wave" ? "Wave" : "Group"} ${quoteGroup(empty[0])} has`
        : `${empty.length} of ${compared.length} ${what}s have`;
    warnings.push(
      warning(
        "empty-group",
        `${whose} no valid answer with weight, and ${empty.length === 1 ? "is" : "are"} left out.`,
        {
          column: groups.name,
          groups: empty.map(groupLabel),
        },
      ),
    );
  }
  return warnings;
}

/**
 * Groups enough to compare.
 * @throws AnalysisError "invalid-data"
 */
export function checkGroupCount(
  call: string,
  column: string,
  scored: readonly ComparedGroup[],
  least: number,
  what: "group" | "wave",
): void {
  if (scored.length >= least) return;
  const words = ["no", "one", "two"];
  const found = scored.length === 1 ? `${what} (${quoteGroup(scored[0]!.value)})` : `${what}s`;
  throw new AnalysisError(
    "invalid-data",
    `${call}: ${quote(column)} has answers in ${words[scored.length] ?? scored.length} ${found}, expected ${words[least]} or more`,
    { column, groups: scored.map(({ value }) => groupLabel(value)), least },
  );
}
