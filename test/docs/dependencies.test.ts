import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./sourceExports";

const text = readFileSync(path.join(root, "docs/dependencies.md"), "utf8");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

describe("docs/dependencies.md", () => {
  const installed: [string, string][] = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  test.each(installed)("says what %s %s is for, and package.json pins it exactly", (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect({ name: text.includes(name), version: text.includes(version) }).toEqual({ name: true, version: true });
  });

  test.each(Object.entries(manifest.overrides))("names the override of %s to %s", (name, version) => {
    expect(text.includes(`${name} to ${version}`)).toBe(true);
  });

  test("lists among the installed ones those that are, and no others", () => {
    const section = text.slice(text.indexOf("## Installed with the library"), text.indexOf("## Written here"));
    const listed = [...section.matchAll(/^\| (?<packages>[^|]+) \|/gmu)]
      .slice(1)
      .flatMap((row) => row.groups?.packages?.split(" and ") ?? [])
      .map((item) => item.replace(/ [\d.]+$/u, ""));
    expect(listed.sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });
});
