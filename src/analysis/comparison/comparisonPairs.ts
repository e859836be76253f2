import { groupsOf } from "../../design/groups";
import { caseWeights, type WeightsReference } from "../../design/weights";
import { AnalysisError, quote } from "../../errors";
import { namedColumn, namedColumns } from "../../table/namedColumn";
import type { ColumnReference, ColumnReferences, MissingCodes } from "../../table/surveyData";
import type { Table } from "../../table/table";
import type { Warning } from "../results";
import { checkMissingCodeKeys, groupCodes } from "../score/ratingSamples";
import { warning } from "../warnings";
import { groupLabel, quoteGroup } from "./comparisonLabel";
import type { Measure } from "./comparisonMeasure";
import { groupingOf } from "./comparisonSurvey";
import { orderWaves } from "./trendOrder";

/** One column or wave: the figure of every person, NaN where a person gave none. */
export interface Occasion {
  readonly value: unknown;
  readonly label: string;
  readonly figures: Float64Array;
  /** Sampling weights of the persons on this occasion. */
  readonly weights: Float64Array | undefined;
}

/** The same persons on several occasions, which stand in order. */
export interface RepeatedAnswers {
  readonly occasions: readonly Occasion[];
  /** Persons behind each place; ones when absent. */
  readonly frequencies: Float64Array | undefined;
  readonly warnings: readonly Warning[];
}

export interface RepeatedOptions {
  readonly ratings?: ColumnReferences;
  readonly respondent?: ColumnReference;
  readonly wave?: ColumnReference;
  readonly order?: readonly unknown[] | ColumnReference;
  readonly weights?: WeightsReference;
  readonly missingCodes?: MissingCodes;
}

/**
 * One row a person, one column an occasion.
 * @throws AnalysisError as the table and the design room do · "invalid-option" (one column)
 */
export function answersInColumns(
  call: string,
  table: Table,
  measure: Measure,
  options: RepeatedOptions,
): RepeatedAnswers {
  const columns = namedColumns(table, options.ratings as ColumnReferences, { call, option: "ratings" });
  if (columns.length < 2) {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "ratings" lists one column, ${quote(columns[0]!.name)}, expected two or more to compare`,
      { option: "ratings" },
    );
  }
  checkMissingCodeKeys(call, options.missingCodes, table, columns);
  const weights = caseWeights(table, options.weights, call);
  return {
    occasions: columns.map((column) => ({
      value: column.name,
      label: column.name,
      figures: measure.figures(table, column),
      weights: weights.kind === "sampling" ? weights.values : undefined,
    })),
    frequencies: weights.kind === "frequency" ? weights.values : undefined,
    warnings: [],
  };
}

/**
 * One row a person and wave, matched by respondent.
 * @throws AnalysisError as the table and the design room do · "invalid-data" (a person with two answers in a wave,
 *   fewer than two waves) · "missing-option" (an order that cannot be told) · "invalid-option" (frequencies)
 */
export function answersByRespondent(
  call: string,
  table: Table,
  measure: Measure,
  options: RepeatedOptions,
): RepeatedAnswers {
  const wave = groupingOf(call, table, "wave", options.wave, options.missingCodes);
  const respondent = namedColumn(table, options.respondent as ColumnReference, { call, option: "respondent" });
  checkMissingCodeKeys(call, options.missingCodes, table, [...measure.columns(table), wave.column, respondent]);
  const people = groupsOf(respondent, groupCodes(options.missingCodes, respondent.name, call), call);
  const weights = caseWeights(table, options.weights, call);
  if (weights.kind === "frequency") {
    throw new AnalysisError(
      "invalid-option",
      `${call}: option "weights" gives frequencies, but with "respondent" each row is one person's answer; leave them out, or give sampling weights`,
      { option: "weights" },
    );
  }
  const { places } = orderWaves(call, wave.groups, options.order, "wave");
  if (places.length < 2) {
    throw new AnalysisError(
      "invalid-data",
      `${call}: ${quote(wave.column.name)} has ${places.length === 0 ? "no wave" : "one wave"}, expected two or more to compare`,
      { column: wave.column.name },
    );
  }
  const figures = measure.figures(table);
  const size = people.values.length;
  const byWave = wave.groups.values.map(() => new Float64Array(size).fill(Number.NaN));
  const weightsByWave = wave.groups.values.map(() => new Float64Array(weights.kind === "sampling" ? size : 0));
  let unnamed = 0;
  let waveless = 0;
  for (let row = 0; row < figures.length; row++) {
    if (Number.isNaN(figures[row]!)) continue;
    const person = people.codes[row]!;
    const place = wave.groups.codes[row]!;
    if (person < 0 || place < 0) {
      if (person < 0) unnamed++;
      else waveless++;
      continue;
    }
    if (!Number.isNaN(byWave[place]![person]!)) {
      throw twice(call, respondent.name, people.values[person]!, wave.groups.values[place]!, row);
    }
    byWave[place]![person] = figures[row]!;
    if (weights.kind === "sampling") weightsByWave[place]![person] = weights.values[row]!;
  }
  return {
    occasions: places.map((place) => ({
      value: wave.groups.values[place]!,
      label: groupLabel(wave.groups.values[place]!),
      figures: byWave[place]!,
      weights: weights.kind === "sampling" ? weightsByWave[place]! : undefined,
    })),
    frequencies: undefined,
    warnings: [
      ...withoutName(unnamed, respondent.name, "respondent"),
      ...withoutName(waveless, wave.column.name, "wave"),
    ],
  };
}

function twice(call: string, column: string, person: unknown, wave: unknown, row: number): AnalysisError {
  return new AnalysisError(
    "invalid-data",
    `${call}: respondent ${quoteGroup(person)} in ${quote(column)} has a second answer in wave ${quoteGroup(wave)}, data row ${row + 1} (counted from 1); ` +
      "expected one for each respondent and wave; keep one of them, such as the latest",
    { column, respondent: groupLabel(person), wave: groupLabel(wave), row: row + 1 },
  );
}

function withoutName(count: number, column: string, what: "respondent" | "wave"): Warning[] {
  if (count === 0) return [];
  return [
    warning(
      `missing-${what}`,
      `${quote(column)} is missing for ${count} ${count === 1 ? "answer" : "answers"}, which cannot be matched and ${count === 1 ? "is" : "are"} left out.`,
      {
        column,
        count,
      },
    ),
  ];
}
