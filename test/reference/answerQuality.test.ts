import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chiSquaredSurvival } from "../../src/distributions/chiSquared";
import { answerRuns } from "../../src/estimate/quality/answerRuns";
import { completeAnswers } from "../../src/estimate/quality/completeAnswers";
import { mahalanobisDistances } from "../../src/estimate/quality/mahalanobisDistances";
import { personTotalCorrelations } from "../../src/estimate/quality/personTotalCorrelations";
import { agrees } from "./agree";

interface Reference {
  readonly columns: readonly (readonly (number | null)[])[];
  readonly squares: readonly number[];
  readonly items: readonly number[];
  readonly pValue: readonly number[];
  readonly personTotal: readonly number[];
}
const r = JSON.parse(readFileSync(new URL("answerQuality.json", import.meta.url), "utf8")) as Reference;
const columns = r.columns.map((column) => Float64Array.from(column, (value) => value ?? Number.NaN));
const { answered } = answerRuns(columns);

test("Mahalanobis distances are R's, of rows that lack answers too", () => {
  const { squares, items } = mahalanobisDistances(columns, completeAnswers(columns, answered))!;
  expect([...items]).toEqual(r.items);
  r.squares.forEach((expected, row) => {
    agrees(squares[row], expected);
    // The tail takes the distance to the power of half the items.
    agrees(chiSquaredSurvival(squares[row]!, items[row]!), r.pValue[row]!, 1e-9);
  });
});

test("person-total correlations are R's", () => {
  const found = personTotalCorrelations(columns, answered);
  r.personTotal.forEach((expected, row) => {
    agrees(found[row], expected);
  });
});
