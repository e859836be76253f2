import { describe, expect, it } from "vitest";
import { checkColumnKeys } from "../../../src/table/checkColumnKeys";
import { errorOf } from "./errorOf";

const where = { call: "drivers", option: "scale" };

describe("checkColumnKeys", () => {
  it("lets pass what is given for all columns, or for columns that are there", () => {
    for (const option of [undefined, [1, 5], {}, { price: [1, 5] }]) checkColumnKeys(option, ["price"], where);
  });

  it("refuses a column that is not there", () => {
    const error = errorOf(() => checkColumnKeys({ price: [1, 5], pirce: [1, 5] }, ["price", "speed"], where));
    expect(error.code).toBe("unknown-column");
    expect(error.details).toEqual({ option: "scale", column: "pirce" });
  });

  it("knows no inherited names", () => {
    expect(errorOf(() => checkColumnKeys({ constructor: [1, 5] }, ["price"], where)).details.column).toBe(
      "constructor",
    );
    checkColumnKeys({ constructor: [1, 5] }, ["constructor"], where);
  });
});
