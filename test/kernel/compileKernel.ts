import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const folder = new URL("../../src/numeric/gram/", import.meta.url);

/** The compiled kernel as it stands in gramKernelModule.ts, from its source. */
export async function compiledKernel(): Promise<string> {
  const source = readFileSync(new URL("gramKernel.as.ts", folder), "utf8");
  let module: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    ["kernel.ts", "-o", "kernel.wasm", "--runtime", "stub", "--enable", "simd", "-O3", "--noAssert", "--importMemory"],
    {
      readFile: (name: string) => (name === "kernel.ts" ? source : null),
      writeFile: (_name: string, contents: string | Uint8Array) => {
        if (typeof contents !== "string") module = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || module === undefined) throw new Error(`the kernel does not compile:\n${stderr.toString()}`);
  return Buffer.from(module).toString("base64");
}

export function kernelModule(base64: string): string {
  return `/** gramKernel.as.ts, compiled by \`npm run kernel\`; in base64. */
export const gramKernelModule: string =
  "${base64}";
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("gramKernelModule.ts", folder), kernelModule(await compiledKernel()));
}
