import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";

const shared = { target: "es2022", treeshake: true, sourcemap: true, splitting: true } as const;

const doors = { index: "src/index.ts", workers: "src/workers/workers.ts" };

/**
 * What needs packages of others is built for itself: in one file with the rest, a bundler would keep those packages in an app that
 * only wants `nps`.
 */
const parts = Object.fromEntries(
  [...readFileSync("src/index.ts", "utf8").matchAll(/from "\.\/(report\/[\w/]+)";$/gmu)].map(([, path]) => [
    path!,
    `src/${path!}.ts`,
  ]),
);

const config: ReturnType<typeof defineConfig> = defineConfig([
  {
    ...shared,
    entry: { ...doors, ...parts },
    format: ["esm", "cjs"],
    platform: "neutral",
    dts: { entry: doors, compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  // One file without imports: a browser that has no bundler can load it as well.
  {
    ...shared,
    entry: { worker: "src/workers/worker.ts" },
    format: ["esm"],
    platform: "neutral",
    splitting: false,
    treeshake: { moduleSideEffects: "no-external" },
  },
  { ...shared, entry: { cli: "src/cli/main.ts" }, format: ["esm"], platform: "node" },
]);

export default config;
