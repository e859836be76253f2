import { defineConfig } from "tsup";

const shared = { target: "es2022", treeshake: true, sourcemap: true, splitting: true } as const;

const config: ReturnType<typeof defineConfig> = defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts" },
    format: ["esm", "cjs"],
    platform: "neutral",
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  { ...shared, entry: { cli: "src/cli/main.ts" }, format: ["esm"], platform: "node" },
]);

export default config;
