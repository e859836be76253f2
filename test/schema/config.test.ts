import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { analyses } from "../../src/cli/config/analyses";
import { exampleConfig } from "../../src/cli/config/exampleConfig";
import { reportConfig } from "../../src/cli/config/reportConfig";
import { CONFIG_SCHEMA_FILE, configSchema } from "./configSchema";
import { schemaText } from "./resultSchema";

const written = readFileSync(CONFIG_SCHEMA_FILE, "utf8");
const validate = new Ajv2020({ strict: true, strictTypes: "log", logger: false }).compile(JSON.parse(written));

const section = (more: object): object => ({ sections: [{ analysis: "csat", rating: "q1", ...more }] });

describe("the JSON Schema of config files", () => {
  test("says what the command checks: npm run schema writes it anew", () => {
    expect(schemaText(configSchema()) === written).toBe(true);
  });

  test.each<[string, unknown]>([
    ["the example", exampleConfig],
    [
      "a section with a scale and an interval",
      section({ scale: [1, 7], interval: { method: "bca", resamples: 100, seed: 1 } }),
    ],
    ["frequencies", section({ weights: { frequency: "n" } })],
    ["an unknown option", section({ intervall: "t" })],
    ["an unknown analysis", { sections: [{ analysis: "npss", rating: "q1" }] }],
    ["a scale of three numbers", section({ scale: [1, 2, 3] })],
    ["no sections", { sections: [] }],
    ["an unknown language", { language: "se", ...section({}) }],
    ["a list of columns that is a text", { sections: [{ analysis: "vif", predictors: "a,b" }] }],
    ["a list", []],
  ])("judges %s as the command does", (_, config) => {
    expect(validate(config)).toBe(v.safeParse(reportConfig, config).success);
  });

  test("names every analysis that a section can ask for", () => {
    for (const name of Object.keys(analyses)) expect(written).toContain(`"const": "${name}"`);
  });
});
