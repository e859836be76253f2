import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cruise, cruiseSource } from "./architecture/cruise";
import { readRooms } from "./architecture/rooms";

const root = fileURLToPath(new URL("..", import.meta.url));
const rooms = readRooms(await readFile(path.join(root, "docs/contributing.md"), "utf8"));

/** Names from which the arrows lead back to themselves. */
function inCircles(arrows: readonly (readonly [string, string])[]): string[] {
  const names = [...new Set(arrows.flat())];
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const waiting = [from];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      for (const [start, end] of arrows) {
        if (start !== name || seen.has(end)) continue;
        seen.add(end);
        waiting.push(end);
      }
    }
    return seen;
  };
  return names.filter((name) => reached(name).has(name));
}

describe("the picture of the house", () => {
  test("is read as drawn", () => {
    const room = Object.fromEntries(rooms.map((each) => [each.name, each]));
    expect(room["errors.ts"]).toMatchObject({ isFolder: false, imports: [], importsTypesOf: [], isNode: false });
    expect(room.estimate?.imports).toEqual(["moments", "design", "numeric", "distributions"]);
    expect(room.inference?.imports).not.toContain("estimate");
    expect(room.analysis?.imports).toEqual(
      "numeric distributions random table design moments estimate inference".split(" "),
    );
    expect(room.report).toMatchObject({ imports: [], importsTypesOf: ["analysis"] });
    expect(room["index.ts"]?.imports).toContain("datasets");
    expect(room["index.ts"]?.imports).not.toContain("cli");
    expect(rooms.filter(({ isNode }) => isNode).map(({ name }) => name)).toEqual(["cli"]);
  });

  test("nothing runs back up: no two rooms may import each other, not even by a detour", () => {
    const arrows = rooms.flatMap(({ name, imports, importsTypesOf }) =>
      [...imports, ...importsTypesOf].map((target) => [name, target] as const),
    );
    expect(inCircles(arrows)).toEqual([]);
  });

  test("a line that cannot be read is refused", () => {
    expect(() => readRooms("no picture")).toThrow("no picture of the house");
    expect(() => readRooms("```text\nsrc/\n├ numeric/ leaf\n```")).toThrow("cannot read this line");
    expect(() => readRooms("```text\nsrc/\n├ design/  → tabel        checked\n```")).toThrow(
      "the picture lets design import tabel, which it does not draw",
    );
  });
});

describe("the code", () => {
  let house: Cruise;
  beforeAll(async () => {
    house = await cruiseSource(root, rooms);
  });

  test("is seen whole: every room that is drawn, and no other", () => {
    const seen = new Set(house.modules.map((module) => module.split("/").slice(1, 2).join()));
    expect([...seen].sort()).toEqual(rooms.map(({ name }) => name).sort());
    expect(house.modules.length).toBeGreaterThan(40);
    expect(house.imports).toBeGreaterThan(80);
  });

  test("keeps to the picture", () => {
    expect(house.violations).toEqual([]);
  });

  test("topics inside a room do not import each other in a circle", () => {
    expect(house.topicImports).toContainEqual(["analysis/drivers", "analysis/regression"]);
    expect(inCircles(house.topicImports)).toEqual([]);
    expect(inCircles([...house.topicImports, ["analysis/regression", "analysis/impact"]])).toContain(
      "analysis/drivers",
    );
  });
});

/** Files that break one rule each, put beside a copy of src. */
const planted: Record<string, string> = {
  "estimate/plantedEstimate.ts": "export const estimate: number = 1;\n",
  "analysis/plantedAnalysis.ts": "export interface Planted {}\nexport const analysis: number = 1;\n",
  "inference/importsEstimate.ts": 'export { estimate } from "../estimate/plantedEstimate";\n',
  "inference/importsEstimateType.ts":
    'import type { estimate } from "../estimate/plantedEstimate";\nexport type Planted = typeof estimate;\n',
  "inference/importsEstimateLazily.ts":
    'export const load = (): Promise<unknown> => import("../estimate/plantedEstimate");\n',
  "table/importsNode.ts": 'import { readFileSync } from "node:fs";\nexport const read: unknown = readFileSync;\n',
  "table/importsBareNode.ts": 'import { join } from "path";\nexport const joined: unknown = join;\n',
  "numeric/cycleA.ts": 'import { b } from "./cycleB";\nexport const a = (): number => b();\n',
  "numeric/cycleB.ts": 'import { a } from "./cycleA";\nexport const b = (): number => a();\n',
  "report/importsValue.ts":
    'import { analysis } from "../analysis/plantedAnalysis";\nexport const planted: number = analysis;\n',
  "report/importsTypeAndValue.ts":
    'import type { Planted } from "../analysis/plantedAnalysis";\nimport { analysis } from "../analysis/plantedAnalysis";\nexport const planted: Planted = { analysis };\n',
  "report/importsTypes.ts":
    'import type { Planted } from "../analysis/plantedAnalysis";\nexport type Again = Planted;\n',
  "errors/importsNothing.ts": "export const planted: number = 1;\n",
  "design/importsUndrawnRoom.ts": 'export { planted } from "../errors/importsNothing";\n',
  "design/importsDoor.ts": 'export * from "../index";\n',
  "design/importsNowhere.ts": 'export * from "./nowhere";\n',
  "design/importsDevelopmentPackage.ts": 'export { mean } from "simple-statistics";\n',
};

describe("a planted violation is caught", () => {
  let house: Cruise;
  let copy: string;
  beforeAll(async () => {
    copy = await mkdtemp(path.join(tmpdir(), "orsak-architecture-"));
    await cp(path.join(root, "src"), path.join(copy, "src"), { recursive: true });
    for (const file of ["package.json", "tsconfig.json"]) await cp(path.join(root, file), path.join(copy, file));
    await symlink(path.join(root, "node_modules"), path.join(copy, "node_modules"));
    for (const [file, text] of Object.entries(planted)) {
      await mkdir(path.dirname(path.join(copy, "src", file)), { recursive: true });
      await writeFile(path.join(copy, "src", file), text);
    }
    house = await cruiseSource(copy, rooms);
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  const caught = (file: string): string[] =>
    house.violations.filter(({ from }) => from === `src/${file}`).map(({ rule }) => rule);

  test.each([
    ["inference/importsEstimate.ts", "inference: imports only what its line names"],
    ["inference/importsEstimateType.ts", "inference: imports only what its line names"],
    ["inference/importsEstimateLazily.ts", "inference: imports only what its line names"],
    ["table/importsNode.ts", "no Node built-in outside the node rooms"],
    ["table/importsBareNode.ts", "no Node built-in outside the node rooms"],
    ["report/importsValue.ts", "report: imports only types of analysis"],
    ["report/importsTypeAndValue.ts", "report: imports only types of analysis"],
    ["design/importsUndrawnRoom.ts", "design: imports only what its line names"],
    ["design/importsDoor.ts", "design: imports only what its line names"],
    ["design/importsNowhere.ts", "every import is found"],
    ["design/importsDevelopmentPackage.ts", "only packages that are installed with orsak, or beside it"],
  ])("%s", (file, rule) => {
    expect(caught(file)).toContain(rule);
  });

  test("a cycle, once, whichever of its files it is counted to", () => {
    expect([...caught("numeric/cycleA.ts"), ...caught("numeric/cycleB.ts")]).toContain("no cycle");
  });

  test("and what is allowed is not: types of analysis in report", () => {
    expect(caught("report/importsTypes.ts")).toEqual([]);
  });
});
