import type { GramKernel } from "./gramKernel";
import { plainGramKernel } from "./plainGramKernel";
import { wasmGramKernel } from "./wasmGramKernel";

let kernel: GramKernel | undefined;

/**
 * The kernel of this thread, made at first use: WebAssembly with vector instructions, which is 3 to 10 times as fast, or the plain
 * one where the host has none or a page's security policy forbids it. Both give the same bits, so nothing depends on which it is.
 */
export function threadKernel(): GramKernel {
  kernel ??= wasmGramKernel() ?? plainGramKernel();
  return kernel;
}
