import type { GramKernel } from "./gramKernel";
import { gramKernelModule } from "./gramKernelModule";

const PAGE = 65536;

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What is used of the host, which may have neither. */
interface Host {
  readonly WebAssembly?: {
    readonly Memory: new (descriptor: { readonly initial: number }) => WasmMemory;
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (
      module: object,
      imports: { readonly env: { readonly memory: WasmMemory } },
    ) => { readonly exports: Omit<GramKernel, "memory"> };
  };
  atob(base64: string): string;
}

/** The compiled kernel; undefined where the host has no WebAssembly with vector instructions, or does not allow it. */
export function wasmGramKernel(): GramKernel | undefined {
  const { WebAssembly, atob } = globalThis as unknown as Host;
  if (WebAssembly === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(gramKernelModule), (character) => character.charCodeAt(0));
    const memory = new WebAssembly.Memory({ initial: 1 });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    return {
      ...exports,
      memory(needed) {
        const missing = needed - memory.buffer.byteLength;
        if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
        return memory.buffer;
      },
    };
  } catch {
    // An old host, or a page whose security policy forbids compiling: the plain kernel gives the same bits.
    return undefined;
  }
}
