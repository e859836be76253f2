/** A piece of code that stands in a document or a doc comment, and is held to what it says. */
export interface Snippet {
  /** Where it stands, for messages: "README.md:12". */
  readonly place: string;
  readonly code: string;
  /** Only typechecked: marked ```ts no-run. */
  readonly noRun: boolean;
  /** What it must print: the ```text block right after it. */
  readonly prints?: string;
  /** The source file whose exports are in scope without an import, for the examples of doc comments. */
  readonly scope?: string;
}

const FENCE = /^```(?<language>\w*)(?<flags>[^\n]*)\n(?<body>.*?)^```$/gmsu;

/** Every ```ts block of a Markdown text. */
export function snippetsOfMarkdown(file: string, markdown: string): Snippet[] {
  const blocks = [...markdown.matchAll(FENCE)].map((match) => ({
    ...(match.groups as { language: string; flags: string; body: string }),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return blocks.flatMap((block, at): Snippet[] => {
    if (block.language !== "ts") return [];
    const flag = block.flags.trim();
    if (flag !== "" && flag !== "no-run") throw new Error(`${file}: unknown mark "${flag}" on a ts block`);
    const next = blocks[at + 1];
    const follows = next?.language === "text" && markdown.slice(block.end, next.start).trim() === "";
    return [
      {
        place: `${file}:${lineOf(markdown, block.start) + 1}`,
        code: block.body,
        noRun: flag === "no-run",
        ...(follows ? { prints: next.body } : {}),
      },
    ];
  });
}

const DOC_COMMENT = /\/\*\*.*?\*\//gsu;
const EXAMPLE = /^[ \t]*@example[ \t]*\n?(?<body>.*?)(?=^[ \t]*@|(?![\s\S]))/gmsu;

/** Every `@example` in the doc comments of a source text. */
export function examplesOfSource(file: string, source: string, path: string): Snippet[] {
  return [...source.matchAll(DOC_COMMENT)].flatMap((comment) => {
    const text = comment[0].slice("/**".length, -"*/".length).replaceAll(/^[ \t]*\* ?/gmu, "");
    return [...text.matchAll(EXAMPLE)].map((example): Snippet => {
      const body = example.groups?.body ?? "";
      return {
        place: `${file}:${lineOf(source, comment.index) + lineOf(text, example.index) - 1}`,
        code: body.replaceAll(/^```(?:ts)?[ \t]*$/gmu, "").trim(),
        noRun: false,
        scope: path,
      };
    });
  });
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
