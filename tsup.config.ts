import { defineConfig } from "tsup";

const shared = { target: "es2022", treeshake: true, sourcemap: true, splitting: true } as const;

const config: ReturnType<typeof defineConfig> = defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts", workers: "src/workers/workers.ts" },
    format: ["esm", "cjs"],
    platform: "neutral",
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
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
