import { describe, expect, it } from "vitest";
import { letters } from "../../src/estimate/importance/letters";
import reference from "./letters.json";

describe("letters = multcompView (R)", () => {
  it.each(reference.cases.map((of, k) => [k, of] as const))("matrix %i", (_, { p, apart, sets }) => {
    const order = Array.from({ length: p }, (__, j) => j);
    const found = letters(Uint8Array.from(apart), order);
    const used = [...new Set(found.join(""))].sort();
    expect(used).toHaveLength(sets.length);
    const members = used.map((letter) => found.flatMap((own, j) => (own.includes(letter) ? [j] : [])));
    const key = (set: readonly number[]): string => set.join(" ");
    expect(members.map(key).sort()).toEqual(sets.map(key).sort());
  });
});
