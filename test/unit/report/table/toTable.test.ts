import { describe, expect, test } from "vitest";
import { drivers } from "../../../../src/analysis/drivers/drivers";
import { cronbachAlpha } from "../../../../src/analysis/reliability/cronbachAlpha";
import { nps } from "../../../../src/analysis/score/nps";
import { attitude } from "../../../../src/datasets/attitude";
import { toTable } from "../../../../src/report/table/toTable";
import { everyKind } from "../../../schema/everyKind";

const model = drivers(attitude, { outcome: "rating", drivers: ["complaints", "learning"] });

describe("the rows of a table", () => {
  test("are the rows of the result, with its own figures", () => {
    const table = toTable(model);
    expect(table.map(({ term }) => term)).toEqual(["complaints", "learning"]);
    expect(table[1]).toMatchObject({ share: model.rows[1]!.share, pValue: model.rows[1]!.pValue });
  });
  test("name what lies deeper with a point", () => {
    expect(toTable(model)[0]!["sensitivity.robustnessValue"]).toBe(model.rows[0]!.sensitivity!.robustnessValue);
  });
  test("are of a score all answers first, and then each group", () => {
    const score = nps({ answer: [10, 9, 3, 7], where: ["N", "N", "S", "S"] }, { rating: "answer", by: "where" });
    expect(toTable(score).map(({ group, estimate }) => [group, estimate])).toEqual([
      [null, score.estimate],
      ["N", 100],
      ["S", -50],
    ]);
  });
  test("are one row of figures when the result has no rows", () => {
    const alpha = cronbachAlpha(attitude, { items: ["complaints", "learning", "raises"] });
    expect(toTable(alpha)).toHaveLength(1);
    expect(toTable(alpha)[0]).toMatchObject({ kind: "cronbachAlpha", estimate: alpha.estimate, "audit.rows": 30 });
    expect(toTable(alpha, { part: "ifDropped" })).toHaveLength(3);
  });
  test("the summary has a list of figures as one text", () => {
    expect(toTable(model, { part: "summary" })[0]).toMatchObject({ outcome: "rating", "model.df": "2; 27" });
  });
});

test.each(Object.entries(everyKind))("a table of %s is rows of plain cells under the same columns", (_, results) => {
  for (const result of results as readonly { readonly kind: string }[]) {
    const lists = Object.entries(result).filter(
      ([, value]) => Array.isArray(value) && typeof value[0] === "object" && !Array.isArray(value[0]),
    );
    for (const part of [undefined, "summary", ...lists.map(([key]) => key)]) {
      const table = toTable(result, part === undefined ? {} : { part });
      const columns = Object.keys(table[0] ?? {});
      for (const row of table) {
        expect(Object.keys(row)).toEqual(columns);
        expect(Object.values(row).filter((cell) => typeof cell === "object" && cell !== null)).toEqual([]);
      }
    }
    // Nobody is marked in answers of good quality: its rows are an empty list, and so is the table.
    if ("rows" in result && Array.isArray(result.rows) && result.rows.length === 0) continue;
    expect(toTable(result).length).toBeGreaterThan(0);
  }
});
