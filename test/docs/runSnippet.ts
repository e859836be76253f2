import { format } from "node:util";
import ts from "typescript";
import { difference, readExpected } from "./expectedValue";
import { namesUsed } from "./namesUsed";
import type { Snippet } from "./snippet";

/** What a snippet may import by name, and the names it has without an import. */
export interface Surroundings {
  readonly modules: Readonly<Record<string, object>>;
  readonly names: Readonly<Record<string, unknown>>;
}

export interface SnippetRun {
  /** How many values were compared. */
  readonly compared: number;
  readonly printed: string;
}

/** An arrow comment: `// → value`, or `// → throws "message"`. */
const ARROW = /\/\/ →(?<expected>[^\n]*)/gu;
/** Arrows that nobody would check. */
const FALSE_ARROW = /\/\/\s*(?:=>|->|⇒|⟶|→(?! ))/u;
const THROWS = /^throws (?<message>"(?:[^"\\]|\\.)*")(?<open>…?)$/u;

type Check = (expected: string, isPrinted: boolean, evaluate: () => Promise<unknown>) => Promise<void>;

/**
 * Runs a snippet and compares every `// →` with the value of the statement before it:
 * an expression's value, a declaration's variable, or what a console.log prints.
 * @throws Error that says where the snippet and its comments differ
 */
export async function runSnippet(snippet: Snippet, { modules, names }: Surroundings): Promise<SnippetRun> {
  const printed: string[] = [];
  let compared = 0;
  const log = (...values: unknown[]): void => {
    printed.push(`${format(...values)}\n`);
  };
  const check: Check = async (expected, isPrinted, evaluate) => {
    compared += 1;
    const before = printed.length;
    let value: unknown;
    let error: unknown;
    try {
      value = await evaluate();
    } catch (caught) {
      error = caught;
    }
    const problem = compare(expected, { value, error, printed: isPrinted ? printed.slice(before).join("") : null });
    if (problem !== null) throw new Error(`${snippet.place}: // → ${expected}\n${problem}`);
  };

  const { program, scope } = rewrite(snippet, names);
  const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...inputs: unknown[]) => unknown;
  const run = new AsyncFunction("__check", "__modules", "console", ...scope, program);
  await run(check, modules, { log, warn: log, error: log }, ...scope.map((name) => names[name]));

  if (snippet.prints !== undefined) {
    const got = tidy(printed.join(""));
    const expected = tidy(snippet.prints);
    if (got !== expected) throw new Error(`${snippet.place}: expected to print\n${expected}\ngot\n${got}`);
    compared += 1;
  }
  return { compared, printed: printed.join("") };
}

interface Outcome {
  readonly value: unknown;
  readonly error: unknown;
  readonly printed: string | null;
}

function compare(expected: string, { value, error, printed }: Outcome): string | null {
  const throws = THROWS.exec(expected)?.groups as { message: string; open: string } | undefined;
  if (throws !== undefined) {
    if (!(error instanceof Error)) return "expected an error, got none";
    const message: string = JSON.parse(throws.message);
    const isAsSaid = throws.open === "…" ? error.message.startsWith(message) : error.message === message;
    return isAsSaid ? null : `expected the error ${throws.message}, got ${JSON.stringify(error.message)}`;
  }
  if (error !== undefined) throw error;
  if (printed !== null) return tidy(printed) === expected ? null : `expected to print it, got ${tidy(printed)}`;
  return difference(readExpected(expected), value);
}

function tidy(text: string): string {
  return text.replaceAll(/[ \t]+$/gmu, "").trimEnd();
}

/** The snippet as the body of an async function: imports from `__modules`, arrows as calls of `__check`. */
function rewrite(snippet: Snippet, names: Surroundings["names"]): { program: string; scope: string[] } {
  const { code, place } = snippet;
  if (FALSE_ARROW.test(code)) throw new Error(`${place}: a value is shown with "// → ", so that it can be checked`);
  const source = ts.createSourceFile("snippet.ts", code, ts.ScriptTarget.ES2022, true);
  let arrows = 0;
  const statements = source.statements.map((statement, at) => {
    const gap = code.slice(statement.end, source.statements[at + 1]?.getStart() ?? code.length);
    const expected = [...gap.matchAll(ARROW)].map((match) => match.groups?.expected?.trim() ?? "");
    arrows += expected.length;
    if (expected.length > 1) throw new Error(`${place}: more than one "// →" after ${statement.getText()}`);
    if (ts.isImportDeclaration(statement)) return rewriteImport(statement, place);
    return expected[0] === undefined ? statement.getText() : rewriteChecked(statement, expected[0], place);
  });
  if (arrows !== (code.match(ARROW) ?? []).length) {
    throw new Error(`${place}: a "// →" stands inside a statement; it belongs behind one`);
  }
  const { outputText } = ts.transpileModule(statements.join("\n"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return { program: outputText, scope: namesUsed(source).filter((name) => Object.hasOwn(names, name)) };
}

function rewriteImport(statement: ts.ImportDeclaration, place: string): string {
  const clause = statement.importClause;
  const bindings = clause?.namedBindings;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return "";
  if (clause?.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) {
    throw new Error(`${place}: only imports by name are understood: ${statement.getText()}`);
  }
  const specifier = statement.moduleSpecifier.getText();
  const parts = bindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ propertyName, name }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text));
  return `const { ${parts.join(", ")} } = __modules[${specifier}];`;
}

function rewriteChecked(statement: ts.Statement, expected: string, place: string): string {
  const call = (expression: string, isPrinted: boolean): string =>
    `await __check(${JSON.stringify(expected)}, ${isPrinted}, async () => (${expression}));`;
  if (ts.isExpressionStatement(statement)) {
    const text = statement.expression.getText();
    return call(text, text.startsWith("console.log("));
  }
  const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  const name = declarations[0]?.name;
  if (declarations.length === 1 && name !== undefined && ts.isIdentifier(name)) {
    return `${statement.getText()}\n${call(name.text, false)}`;
  }
  throw new Error(`${place}: a "// →" stands behind an expression or one variable, not ${statement.getText()}`);
}
