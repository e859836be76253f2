import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { everyKind } from "./everyKind";
import { resultSchema, SCHEMA_FILE, schemaText } from "./resultSchema";

const written = JSON.parse(readFileSync(SCHEMA_FILE, "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(written);
const faults = (value: unknown): unknown =>
  validate(value) ? [] : validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
const kinds: readonly string[] = written.properties.kind.enum;

describe("the JSON Schema of results", () => {
  test("says what the types say: npm run schema writes it anew", () => {
    expect(schemaText(resultSchema()) === readFileSync(SCHEMA_FILE, "utf8")).toBe(true);
  });

  test("is published with the package, and only that of this version", () => {
    const folder = path.dirname(SCHEMA_FILE);
    expect(readdirSync(folder).filter((name) => name.startsWith("orsak-results"))).toEqual([
      path.basename(SCHEMA_FILE),
    ]);
    expect(manifest.files).toContain("schema");
    expect(existsSync(path.join(folder, "..", manifest.exports["./schema"]))).toBe(true);
    expect(path.resolve(folder, "..", manifest.exports["./schema"])).toBe(SCHEMA_FILE);
  });

  test("knows every kind that there is an example of", () => {
    expect(Object.keys(everyKind).sort()).toEqual([...kinds].sort());
  });

  test.each(
    Object.entries(everyKind),
  )("holds for %s, and after a way through JSON it is the same result", (kind, results) => {
    for (const result of results) {
      expect(result).toMatchObject({ kind });
      const copy = JSON.parse(JSON.stringify(result));
      expect(faults(copy)).toEqual([]);
      expect(copy).toEqual(result);
      expect(structuredClone(result)).toEqual(result);
    }
  });

  test.each(Object.entries(everyKind))("refuses %s with a field too many, too few, or of another type", (_, [
    result,
  ]) => {
    const copy = JSON.parse(JSON.stringify(result));
    expect(faults({ ...copy, extra: 1 })).not.toEqual([]);
    expect(faults({ ...copy, level: "95 %", kind: copy.kind, warnings: "none" })).not.toEqual([]);
    const { kind: _kind, ...without } = copy;
    expect(faults(without)).not.toEqual([]);
    expect(faults({ ...copy, kind: "other" })).not.toEqual([]);
  });
});
