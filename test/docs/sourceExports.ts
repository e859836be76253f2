import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { namesUsed } from "./namesUsed";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** Every source file of the library. */
export const sourceFiles: readonly string[] = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => path.join(root, "src", file))
  .sort();

const exported: ReadonlyMap<string, readonly string[]> = new Map(
  sourceFiles.map((file) => [file, exportsOf(readFileSync(file, "utf8"))]),
);

/** The values a piece of code uses that the library exports somewhere: from `own` if it has them, else from the first file. */
export function exportsUsed(code: string, own: string): { name: string; file: string }[] {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  return namesUsed(source).flatMap((name) => {
    const file = [own, ...sourceFiles].find((each) => exported.get(each)?.includes(name));
    return file === undefined ? [] : [{ name, file }];
  });
}

/** The names that a source text declares and exports as values; what it re-exports belongs to another file. */
function exportsOf(text: string): string[] {
  const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement): string[] => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isNamed && statement.name ? [statement.name.text] : [];
  });
}
