import { describe, expect, test } from "vitest";
import { difference, readExpected } from "./expectedValue";
import { runSnippet } from "./runSnippet";
import { examplesOfSource, type Snippet, snippetsOfMarkdown } from "./snippet";
import { root } from "./sourceExports";
import { typecheckSnippets } from "./typecheckSnippets";

// The checks on documents and examples are only worth something if they can fail.

const modules = { orsak: { double: (x: number): number => 2 * x, half: async (x: number): Promise<number> => x / 2 } };
const snippet = (code: string, rest: Partial<Snippet> = {}): Snippet => ({
  place: "here:1",
  code,
  noRun: false,
  ...rest,
});
const run = async (code: string, rest?: Partial<Snippet>): Promise<number> => {
  const { compared } = await runSnippet(snippet(code, rest), {
    modules,
    names: { triple: (x: number): number => 3 * x },
  });
  return compared;
};

describe("a snippet that says the truth passes, and its values are counted", () => {
  test.each([
    ["an expression", "triple(2) // → 6", 1],
    ["two of them", "triple(2); // → 6\ntriple(3); // → 9", 2],
    ["a variable", 'import { double } from "orsak";\nconst four: number = double(2); // → 4', 1],
    ["an import under another name", 'import { double as twice, type Unknown } from "orsak";\ntwice(2) // → 4', 1],
    ["a promise", 'import { half } from "orsak";\nawait half(5) // → 2.5', 1],
    ["a comment on the next line", "triple(\n  2,\n);\n// → 6", 1],
    ["what is printed", 'console.log("a", 1); // → a 1', 1],
    ["nothing to compare", "triple(2)", 0],
  ])("%s", async (_, code, count) => {
    await expect(run(code)).resolves.toBe(count);
  });

  test("an error, in full or by its beginning", async () => {
    const code = 'triple(\n  (() => { throw new Error("triple: no number"); })(),\n);';
    await expect(run(`${code} // → throws "triple: no number"`)).resolves.toBe(1);
    await expect(run(`${code} // → throws "triple:"…`)).resolves.toBe(1);
    await expect(run(`${code} // → throws "triple:"`)).rejects.toThrow('got "triple: no number"');
    await expect(run('triple(1) // → throws "triple:"')).rejects.toThrow("expected an error, got none");
  });

  test("the block of text after it", async () => {
    await expect(run("console.log(1);\nconsole.log('b  ');", { prints: "1\nb\n" })).resolves.toBe(1);
    await expect(run("console.log(1);", { prints: "2\n" })).rejects.toThrow("here:1: expected to print\n2\ngot\n1");
  });
});

describe("a snippet that does not is refused", () => {
  test.each([
    ["a wrong value", "triple(2) // → 7", "here:1: // → 7\nexpected 7, got 6"],
    ["a wrong variable", "const six = triple(2); // → 5", "expected 5, got 6"],
    ["a wrong print", "console.log(triple(2)); // → 7", "expected to print it, got 6"],
    ["a name that is not there", "tripel(2) // → 6", "tripel is not defined"],
    ["an import that is not there", 'import { treble } from "orsak";\ntreble(2) // → 6', "treble is not a function"],
    ["an error nobody announced", 'JSON.parse("{") // → 1', "JSON"],
    ["an arrow nobody would check", "const f = () => {\n  triple(2); // → 7\n};", "stands inside a statement"],
    ["another arrow", "triple(2) // => 7", "so that it can be checked"],
    ["prose behind the arrow", "triple(2) // → about six", "a literal is expected"],
    ["prose behind the value", "triple(2) // → 6 or so", "a literal is expected"],
  ])("%s", async (_, code, message) => {
    await expect(run(code)).rejects.toThrow(message);
  });
});

describe("the value behind the arrow", () => {
  test.each<[string, unknown]>([
    ["1", 1],
    ["-1.5e-7", -1.5e-7],
    ["1_000", 1000],
    ["0.30000000000000004", 0.3],
    ["0.333…", 1 / 3],
    ["0.67 (rounded)", 2 / 3],
    ["{ low: -0.33, high: 0.67, … } (rounded)", { low: -1 / 3, high: 2 / 3, level: 0.95 }],
    ['"a"', "a"],
    ["null", null],
    ["undefined", undefined],
    ["NaN", Number.NaN],
    ["-Infinity", Number.NEGATIVE_INFINITY],
    ["[1, 2]", [1, 2]],
    ["[1, …]", [1, 2, 3]],
    ["Float64Array [1, 2]", Float64Array.of(1, 2)],
    ['{ a: 1, "b c": [true] }', { a: 1, "b c": [true] }],
    ["{ a: 1, … }", { a: 1, b: 2 }],
    ["[]", []],
    ["{}", {}],
  ])("%s agrees", (text, actual) => {
    expect(difference(readExpected(text), actual)).toBeNull();
  });

  test.each<[string, unknown, string]>([
    ["1", 1 + 1e-11, "expected 1, got 1.00000000001"],
    ["1", "1", 'expected 1, got "1"'],
    ["0", 1e-13, "expected 0, got 1e-13"],
    ["0.334…", 1 / 3, "expected 0.334…, got 0.3333333333333333"],
    ["0.66 (rounded)", 2 / 3, "expected 0.66 (rounded), got 0.6666666666666666"],
    ["null", undefined, "expected null, got undefined"],
    ["[1, 2]", [1, 2, 3], "expected 2 items, got 3: [1,2,3]"],
    ["[1, 2, …]", [1], "expected 2 items, got 1: [1]"],
    ["[1, 2]", "12", 'expected a list, got "12"'],
    ["{ a: 1 }", { a: 1, b: 2 }, "not expected: b"],
    ["{ a: { b: 1 } }", { a: { b: 2 } }, "expected 1 at .a.b, got 2"],
    ["{ a: 1, … }", { b: 2 }, 'expected a field a, got {"b":2}'],
    ["{ constructor: 1, … }", {}, "expected a field constructor, got {}"],
    ["{ a: [1] }", { a: [2] }, "expected 1 at .a[0], got 2"],
  ])("%s does not agree with %j", (text, actual, message) => {
    expect(difference(readExpected(text), actual)).toBe(message);
  });
});

describe("typechecking", () => {
  test("says where a snippet is wrong, and passes one that is right", () => {
    const problems = typecheckSnippets([
      snippet("const right: number = 1;\nconsole.log(right);"),
      snippet('const fine: number = 1;\nconst wrong: number = "text";'),
      snippet("unknownName();"),
      snippet('import { AnalysisError } from "orsak";\nconst wrong: AnalysisError = 1;'),
      snippet("const quoted: number = quote(1);", { scope: `${root}src/errors.ts` }),
    ]);
    expect(problems).toEqual([
      "here:1 (line 2 of it): Type 'string' is not assignable to type 'number'.",
      "here:1 (line 1 of it): Cannot find name 'unknownName'.",
      "here:1 (line 2 of it): Type 'number' is not assignable to type 'AnalysisError'.",
      "here:1 (line 1 of it): Type 'string' is not assignable to type 'number'.",
    ]);
  });
});

describe("snippets are found", () => {
  test("in Markdown, with their marks and what they print", () => {
    const markdown = [
      "```ts",
      "one();",
      "```",
      "",
      "```text",
      "printed",
      "```",
      "",
      "```ts no-run",
      "two();",
      "```",
      "between",
      "```text",
      "not printed",
      "```",
      "```sh",
      "npm test",
      "```",
    ].join("\n");
    expect(snippetsOfMarkdown("a.md", markdown)).toEqual([
      { place: "a.md:2", code: "one();\n", noRun: false, prints: "printed\n" },
      { place: "a.md:10", code: "two();\n", noRun: true },
    ]);
    expect(() => snippetsOfMarkdown("a.md", "```ts norun\none();\n```")).toThrow('a.md: unknown mark "norun"');
  });

  test("in doc comments, of one line or several", () => {
    const source = [
      "const before = 1;",
      "/** One line. @example is not at the start of it */",
      "/**",
      " * Text.",
      " * @example one(1) // → 1",
      " * @returns something",
      " */",
      "/**",
      " * @example",
      " * const x = two(",
      " *   2,",
      " * ); // → 4",
      " */",
    ].join("\n");
    expect(examplesOfSource("a.ts", source, "/a.ts")).toEqual([
      { place: "a.ts:5", code: "one(1) // → 1", noRun: false, scope: "/a.ts" },
      { place: "a.ts:9", code: "const x = two(\n  2,\n); // → 4", noRun: false, scope: "/a.ts" },
    ]);
  });
});
