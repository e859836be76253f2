import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The type tests compile the whole project: a run of some other part (vitest run test/unit/random) goes without them. */
const isPart = process.argv.some((argument) => /^test\/(?!types)/u.test(argument));

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    typecheck: { enabled: !isPart, include: ["test/types/**/*.test-d.ts"] },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    setupFiles: ["test/setup/propertySeed.ts"],
  },
});

export default config;
