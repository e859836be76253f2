import { readdir, readFile, writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import path from "node:path";
import { createContext, Script } from "node:vm";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { snippetsOfMarkdown } from "../docs/snippet";
import { attempt, root, run, type Stage, stagePackage } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await stagePackage();
}, 180_000);
afterAll(() => stage?.remove());

const tool = (file: string): string => path.join(root, "node_modules", file);

describe("the built core", () => {
  test.each([
    "index.js",
    "index.cjs",
    "workers.js",
  ])("%s imports no Node built-in, and only packages that come with it", async (entry) => {
    const imported = await importsFrom(path.join(stage.folder, "dist"), entry);
    expect(imported.files).toContain(entry);
    expect(imported.packages.filter((name) => isBuiltin(name))).toEqual([]);
    const { dependencies, peerDependencies } = JSON.parse(
      await readFile(path.join(stage.folder, "package.json"), "utf8"),
    );
    const known = { ...dependencies, ...peerDependencies };
    expect(imported.packages.filter((name) => !Object.hasOwn(known, packageOf(name)))).toEqual([]);
  });

  test("worker.js imports nothing at all: a web worker finds no packages", async () => {
    expect(await importsFrom(path.join(stage.folder, "dist"), "worker.js")).toEqual({
      files: ["worker.js"],
      packages: [],
    });
  });

  test("the check on it sees a built-in where there is one: in the command", async () => {
    const { packages } = await importsFrom(path.join(stage.folder, "dist"), "cli.js");
    expect(packages.filter((name) => isBuiltin(name))).not.toEqual([]);
  });

  test("runs with its dependencies where there is nothing but the language, as in a browser's worker", async () => {
    const outDir = path.join(stage.emptyFolder, "../browser");
    await build({
      config: false,
      silent: true,
      entry: [path.join(stage.folder, "dist/index.js")],
      outDir,
      format: "iife",
      globalName: "orsak",
      platform: "browser",
      noExternal: [/.*/u],
      esbuildOptions: (options) => {
        options.conditions = ["worker", "browser"];
      },
      dts: false,
    });
    const [bundle] = (await readdir(outDir)).filter((file) => file.endsWith(".js"));
    // Neither Node nor a document: what is left is the language.
    const world = createContext({});
    new Script(await readFile(path.join(outDir, bundle!), "utf8")).runInContext(world);
    expect(new Script("orsak.nps([10, 9, 7, 3]).estimate").runInContext(world)).toBe(25);
    expect(
      new Script("orsak.nps(orsak.readCsv('r\\n10\\n9\\n7\\n3'), { rating: 'r' }).estimate").runInContext(world),
    ).toBe(25);
  });
});

describe("the packed package", () => {
  test("holds what users need and nothing else", async () => {
    const files = (await run("tar", ["-tzf", stage.tarball], stage.folder)).trim().split("\n");
    const surplus = files.filter(
      (file) =>
        !/^package\/(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|schema\/orsak-[\w.-]+\.schema\.json|dist\/(?:report\/(?:\w+\/)?)?[\w-]+\.(?:c?js|d\.c?ts)(?:\.map)?)$/u.test(
          file,
        ),
    );
    expect(surplus).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(["package/LICENSE", "package/README.md", "package/dist/index.d.cts"]));
  });

  test("publint finds nothing", async () => {
    const report = await attempt(
      process.execPath,
      [tool("publint/src/cli.js"), "run", stage.tarball, "--strict"],
      stage.folder,
    );
    expect(report.stdout).toContain("All good!");
    expect(report.code).toBe(0);
  });

  test("attw finds its types right", async () => {
    const report = await attempt(
      process.execPath,
      [tool("@arethetypeswrong/cli/dist/index.js"), stage.tarball, "--profile", "node16", "--no-definitely-typed"],
      stage.folder,
    );
    // Zero when no problem is left under the profile; what old resolution ("node10") cannot find is listed and ignored.
    expect(report.stdout).not.toContain("❌");
    expect(report.code).toBe(0);
  });
});

describe("installed into an empty folder", () => {
  let folder: string;
  const installed = (name: string): string => path.join(folder, "node_modules/.bin", name);
  beforeAll(async () => {
    folder = stage.emptyFolder;
    const { devDependencies } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
    const quick = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
    await run("npm", ["install", ...quick, stage.tarball, `tsx@${devDependencies.tsx}`], folder);
  }, 180_000);

  test("the README's script runs as it stands", async () => {
    const [script] = snippetsOfMarkdown("README.md", await readFile(path.join(root, "README.md"), "utf8"));
    await writeFile(path.join(folder, "script.ts"), script!.code);
    const { code, stdout, stderr } = await attempt(installed("tsx"), ["script.ts"], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trim()).not.toBe("");
    if (script!.prints !== undefined) expect(tidy(stdout)).toBe(tidy(script!.prints));
  });

  test("an ES module imports it", async () => {
    const code = 'import { nps } from "orsak"; console.log(nps([10, 9, 7, 3]).estimate);';
    await writeFile(path.join(folder, "module.mjs"), code);
    expect(await attempt(process.execPath, ["module.mjs"], folder)).toEqual({ code: 0, stdout: "25\n", stderr: "" });
  });

  test("CommonJS requires it", async () => {
    await writeFile(path.join(folder, "script.cjs"), 'console.log(require("orsak").nps([10, 9, 7, 3]).estimate);');
    expect(await attempt(process.execPath, ["script.cjs"], folder)).toEqual({ code: 0, stdout: "25\n", stderr: "" });
  });

  test.each([
    ["an ES module", "workers.mjs", (name: string, from: string) => `import { ${name} } from "${from}";`],
    ["CommonJS", "workers.cjs", (name: string, from: string) => `const { ${name} } = require("${from}");`],
  ])("%s computes on its workers, and the process ends by itself", async (_, file, load) => {
    const code = `${load("attitude, drivers, driversAsync", "orsak")} ${load("workerPool", "orsak/workers")}
      const options = { outcome: "rating", drivers: ["learning", "raises"], interval: "percentile" };
      const same = (result) => JSON.stringify(result) === JSON.stringify(drivers(attitude, options));
      driversAsync(attitude, { ...options, workers: workerPool({ size: 2 }) }).then((result) => console.log(same(result)));`;
    await writeFile(path.join(folder, file), code);
    expect(await attempt(process.execPath, [file], folder)).toEqual({ code: 0, stdout: "true\n", stderr: "" });
  });

  test("TypeScript reads its types, with no help from skipLibCheck", async () => {
    const code = [
      'import { type NpsResult, nps } from "orsak";',
      "const result: NpsResult = nps([10, 9, 7, 3]);",
      "// @ts-expect-error a misspelt option",
      'nps([{ r: 1 }], { ratng: "r" });',
      'import { type ClosableWorkerPool, workerPool } from "orsak/workers";',
      "const pool: ClosableWorkerPool = workerPool({ create: () => new Worker('worker.js') });",
      "export default result.counts.promoters satisfies number;",
    ].join("\n");
    await writeFile(path.join(folder, "types.mts"), code);
    await writeFile(path.join(folder, "types.cts"), code.replace("export default", "export ="));
    const options = ["--noEmit", "--strict", "--module", "node16", "--target", "es2022", "--ignoreConfig"];
    const checked = await attempt(
      process.execPath,
      [tool("typescript/bin/tsc"), ...options, "types.mts", "types.cts"],
      folder,
    );
    expect(checked).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("the command explains itself", async () => {
    const { code, stdout, stderr } = await attempt(installed("orsak"), ["--help"], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/drivers/u);
    expect(stdout).toMatch(/scores/u);
  });

  test("the command fails in one line, without a stack trace", async () => {
    const { code, stderr } = await attempt(
      installed("orsak"),
      ["drivers", "nowhere.csv", "--outcome", "a", "--drivers", "b"],
      folder,
    );
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("nowhere.csv");
  });
});

function tidy(text: string): string {
  return text.replaceAll(/[ \t]+$/gmu, "").trimEnd();
}

/** What a built file and the chunks behind it import by name. */
async function importsFrom(dist: string, entry: string): Promise<{ files: string[]; packages: string[] }> {
  const files = [entry];
  const packages = new Set<string>();
  for (const file of files) {
    const code = await readFile(path.join(dist, file), "utf8");
    for (const match of code.matchAll(/(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*["'](?<name>[\w@./:-]+)["']/gu)) {
      const name = match.groups?.name ?? "";
      if (!name.startsWith(".")) packages.add(name);
      else if (!files.includes(path.normalize(name))) files.push(path.normalize(name));
    }
  }
  return { files, packages: [...packages].sort() };
}

/** Also by their bare names: the build may have rewritten "node:fs" to "fs". */
function isBuiltin(name: string): boolean {
  return name.startsWith("node:") || builtinModules.includes(name) || builtinModules.includes(packageOf(name));
}

function packageOf(name: string): string {
  return name.split("/", name.startsWith("@") ? 2 : 1).join("/");
}
