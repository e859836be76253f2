import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Snippet } from "./snippet";
import { exportsUsed } from "./sourceExports";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What TypeScript says of the snippets, in one program; "orsak" is the library's own source. */
export function typecheckSnippets(snippets: readonly Snippet[]): string[] {
  const files = new Map(
    snippets.map((snippet, i) => [
      path.join(root, "test/docs", `snippet${i}.ts`),
      { snippet, text: asModule(snippet) },
    ]),
  );
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists.call(host, file);
  host.readFile = (file) => files.get(file)?.text ?? readFile.call(host, file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = files.get(file)?.text;
    return text === undefined
      ? getSourceFile.call(host, file, version, ...rest)
      : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([file, { snippet }]) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start }) => {
        const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
        return `${snippet.place} (line ${line + 1} of it): ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      },
    );
  });
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile);
  return {
    ...ts.parseJsonConfigFileContent(config, ts.sys, root).options,
    paths: {
      orsak: [path.join(root, "src/index.ts")],
      "orsak/workers": [path.join(root, "src/workers/workers.ts")],
    },
    // A snippet shows a call: it may leave the result lying about, and look into it as a reader would.
    noUnusedLocals: false,
    noUncheckedIndexedAccess: false,
    declaration: false,
    isolatedDeclarations: false,
    noEmit: true,
  };
}

/** The example of a doc comment may use what any file of src exports, its own before others. */
function asModule({ code, scope }: Snippet): string {
  if (scope === undefined) return `${code}\nexport {};\n`;
  const imports = exportsUsed(code, scope).map(
    ({ name, file }) => `import { ${name} } from ${JSON.stringify(file.replace(/\.ts$/u, ""))}; `,
  );
  return `${imports.join("")}${code}\nexport {};\n`;
}
