import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Every code that a warning can have, read from the source in these folders. */
export function warningCodes(folders: readonly string[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const file of folders.flatMap(sourceFiles)) {
    const text = readFileSync(file, "utf8");
    if (!/warning\(|\bcode:/.test(text)) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      for (const code of codesAt(node)) codes.add(code);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return codes;
}

/** `warning("code", …)`, `say("code", …)`, and `{ code: "code", message: …, details: … }`. */
function codesAt(node: ts.Node): readonly string[] {
  if (ts.isCallExpression(node) && ["warning", "say"].includes(node.expression.getText())) {
    const code = node.arguments[0];
    return code === undefined ? [] : textsOf(code);
  }
  if (!ts.isObjectLiteralExpression(node)) return [];
  const property = (name: string): ts.ObjectLiteralElementLike | undefined =>
    node.properties.find((each) => each.name?.getText() === name);
  const code = property("code");
  const isWarning = property("message") !== undefined && property("details") !== undefined;
  return isWarning && code !== undefined && ts.isPropertyAssignment(code) ? textsOf(code.initializer) : [];
}

/** The texts that an expression can be: a literal, either side of a choice, or a known template. */
function textsOf(expression: ts.Expression): readonly string[] {
  if (ts.isStringLiteral(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression))
    return [...textsOf(expression.whenTrue), ...textsOf(expression.whenFalse)];
  if (ts.isTemplateExpression(expression) && expression.head.text === "missing-") {
    return ["missing-respondent", "missing-wave"];
  }
  if (ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression)) return [];
  if (expression.kind === ts.SyntaxKind.NullKeyword) return [];
  throw new Error(`warningCodes: cannot read the code of ${expression.getText()}; teach textsOf its values`);
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}
