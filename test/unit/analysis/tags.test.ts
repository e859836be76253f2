import { describe, expect, it } from "vitest";
import { tagColumns } from "../../../src/design/tags";

const read = (values: readonly unknown[], separator = ";"): Record<string, number[]> =>
  Object.fromEntries(
    tagColumns({ name: "topics", values }, separator, "topicDrivers").map((tag) => [tag.name, [...tag.values]]),
  );

describe("tagColumns", () => {
  it("reads texts and lists, trims, and counts a tag once a cell", () => {
    expect(read(["price; staff", ["staff", " staff "], "price;price", new Set(["price"])])).toEqual({
      price: [1, 0, 1, 1],
      staff: [1, 1, 0, 0],
    });
  });

  it("takes a cell without a tag for one that has none", () => {
    expect(read([null, undefined, "", " ; ", [], Number.NaN, "a"])).toEqual({ a: [0, 0, 0, 0, 0, 0, 1] });
  });

  it("splits at any separator, and keeps capitals apart", () => {
    expect(read(["A, b", "a"], ",")).toEqual({ A: [1, 0], b: [1, 0], a: [0, 1] });
  });

  it("has no trouble with names that objects own", () => {
    const tags = tagColumns({ name: "topics", values: ["__proto__;constructor", "toString"] }, ";", "topicDrivers");
    expect(tags.map(({ name }) => name)).toEqual(["__proto__", "constructor", "toString"]);
  });
});
