import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { SECTIONS } from "../../../../src/report/section/sections";

const analysis = fileURLToPath(new URL("../../../../src/analysis", import.meta.url));

/** Kinds that a result can have and that no section prints yet. Whoever adds a kind may add it here, and whoever writes its section takes it out. */
const WITHOUT_SECTION: readonly string[] = [];

test("every kind of result has its section", () => {
  const source = readdirSync(analysis, { recursive: true, encoding: "utf8" })
    .filter((file) => /[rR]esults\.ts$/u.test(file))
    .map((file) => readFileSync(path.join(analysis, file), "utf8"))
    .join("\n");
  const kinds = [...source.matchAll(/readonly kind: ((?:"\w+"(?: \| )?)+)/gu)].flatMap(([, names]) =>
    [...names!.matchAll(/\w+/gu)].map(([name]) => name),
  );
  const results = [...new Set(kinds)].sort();
  expect(results.length).toBeGreaterThan(35);
  expect([...Object.keys(SECTIONS), ...WITHOUT_SECTION].sort()).toEqual(results);
});
