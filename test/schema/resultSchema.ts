import path from "node:path";
import ts from "typescript";
import { version } from "../../package.json";
import { type Schema, TypeSchema } from "./typeSchema";

const ROOT = path.resolve(import.meta.dirname, "../..");
const ANALYSIS = path.join(ROOT, "src/analysis");

/** Where the schema of this version is kept. */
export const SCHEMA_FILE: string = path.join(ROOT, `schema/orsak-results-${version}.schema.json`);

/** A JSON Schema of every result that the public door names, read from the types themselves. */
export function resultSchema(): Readonly<Record<string, unknown>> {
  const program = sourceProgram();
  const checker = program.getTypeChecker();
  const door = program.getSourceFile(path.join(ROOT, "src/index.ts"));
  const names = door === undefined ? undefined : checker.getSymbolAtLocation(door);
  if (names === undefined) throw new Error("src/index.ts exports nothing");
  const schemas = new TypeSchema(checker, ANALYSIS);
  const kinds = new Set<string>();
  const results: Schema[] = [];
  for (const exported of checker.getExportsOfModule(names)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (!(symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias))) continue;
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const own = kindsOf(type, checker);
    if (own.length === 0) continue;
    for (const kind of own) kinds.add(kind);
    results.push(schemas.of(type));
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:orsak:results:${version}`,
    title: `Results of orsak ${version}`,
    description: `Every result is one of the kinds ${[...kinds].sort().join(", ")}. Written from the types by \`npm run schema\`.`,
    type: "object",
    required: ["kind"],
    properties: { kind: { enum: [...kinds].sort() } },
    anyOf: results,
    $defs: Object.fromEntries([...schemas.definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The schema as it stands in its file. */
export function schemaText(schema: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}

/** The kinds of a result: an object with a kind, and warnings or, of a plan, assumptions. Anything else has none. */
function kindsOf(type: ts.Type, checker: ts.TypeChecker): readonly string[] {
  const kind = type.isUnion() ? undefined : type.getProperty("kind");
  const isResult = ["warnings", "assumed"].some((name) => type.getProperty(name) !== undefined);
  if (kind === undefined || !isResult) return [];
  const own = checker.getTypeOfSymbol(kind);
  return (own.isUnion() ? own.types : [own]).flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
}

function sourceProgram(): ts.Program {
  const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  // Results are plain data: nothing of a browser's or Node's types is needed, and they take the longest to read.
  return ts.createProgram([path.join(ROOT, "src/index.ts")], { ...options, lib: ["lib.es2022.d.ts"], types: [] });
}
