import { describe, expect, it } from "vitest";
import { plainDecimal } from "../../../src/table/plainDecimal";

describe("plainDecimal", () => {
  it.each([
    "2.5",
    "0.1",
    "10.01",
    "0.000001",
    "99999999999999.9",
    "1.00000000000001",
    "0.3",
    "123456.789",
  ])("%s", (text) => {
    expect(plainDecimal(text, ".")).toBe(Number(text));
    expect(plainDecimal(text.replace(".", ","), ",")).toBe(Number(text));
    expect(plainDecimal(text, ",")).toBeUndefined();
  });

  it.each([
    ...["", ".", "2.", ".5", "2.50", "0.0", "05.5", "00.5", "-2.5", "+2.5", " 2.5", "2.5 ", "2.5.5", "2", "0.0000001"],
    ...["2.5e3", "1.000000000000001", "999999999999999.9", "a", "NaN", "2.5a", "٣.٣"],
  ])("leaves %j to others", (text) => {
    expect(plainDecimal(text, ".")).toBeUndefined();
  });
});
