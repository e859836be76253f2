import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runSnippet } from "./runSnippet";
import { snippetsOfMarkdown } from "./snippet";
import { root } from "./sourceExports";
import { typecheckSnippets } from "./typecheckSnippets";

const documents = ["README.md", ...readdirSync(path.join(root, "docs")).map((file) => `docs/${file}`)].filter((file) =>
  file.endsWith(".md"),
);
const snippets = documents.flatMap((file) => snippetsOfMarkdown(file, readFileSync(path.join(root, file), "utf8")));

describe("the code in README.md and docs", () => {
  test("is found", () => {
    expect(snippets.some(({ place }) => place.startsWith("README.md:"))).toBe(true);
  });

  test("typechecks", () => {
    expect(typecheckSnippets(snippets)).toEqual([]);
  });

  test.each(
    snippets.filter(({ noRun }) => !noRun).map((snippet) => [snippet.place, snippet] as const),
  )("%s runs, and gives what it says", async (_, snippet) => {
    await runSnippet(snippet, { modules: { orsak: await import("../../src/index") }, names: {} });
  });
});

describe("the links in README.md and docs", () => {
  const links = documents.flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(/\]\((?<target>[^)#\s]+)(?:#[^)]*)?\)/gu)]
      .map((match) => match.groups?.target ?? "")
      .filter((target) => !/^[a-z]+:/u.test(target))
      .map((target) => ({ file, target })),
  );
  test("lead to files that are there", () => {
    const isThere = ({ file, target }: { file: string; target: string }): boolean => {
      try {
        readFileSync(path.join(root, path.dirname(file), target));
        return true;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === "EISDIR";
      }
    };
    expect(links.filter((link) => !isThere(link))).toEqual([]);
  });
});
