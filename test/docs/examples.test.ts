import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runSnippet } from "./runSnippet";
import { examplesOfSource, type Snippet } from "./snippet";
import { exportsUsed, root, sourceFiles } from "./sourceExports";
import { typecheckSnippets } from "./typecheckSnippets";

const examples = sourceFiles.flatMap((file) =>
  examplesOfSource(path.relative(root, file), readFileSync(file, "utf8"), file),
);

describe("the examples in doc comments", () => {
  let compared = 0;

  test("are found, every one", () => {
    const written = sourceFiles.reduce(
      (count, file) => count + readFileSync(file, "utf8").split("@example").length - 1,
      0,
    );
    expect(examples.length).toBe(written);
    expect(examples.length).toBeGreaterThan(20);
  });

  test("typecheck", () => {
    expect(typecheckSnippets(examples)).toEqual([]);
  });

  test.each(
    examples.map((example) => [example.place, example] as const),
  )("%s gives what it says", async (_, example) => {
    compared += (await runSnippet(example, await surroundingsOf(example))).compared;
  });

  test("mostly show a value", () => {
    expect(compared).toBeGreaterThan(examples.length / 2);
  });
});

async function surroundingsOf({ code, scope = "" }: Snippet): Promise<Parameters<typeof runSnippet>[1]> {
  const names: Record<string, unknown> = {};
  for (const { name, file } of exportsUsed(code, scope)) {
    names[name] = ((await import(/* @vite-ignore */ file)) as Record<string, unknown>)[name];
  }
  return { modules: {}, names };
}
