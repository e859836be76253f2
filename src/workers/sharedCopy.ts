interface Host {
  /** False in a page that may not share memory; absent outside browsers. */
  readonly crossOriginIsolated?: boolean;
  readonly SharedArrayBuffer?: SharedArrayBufferConstructor;
}

/**
 * Plain data with its typed arrays in shared memory, so that threads read one copy; the data themselves where memory
 * cannot be shared, and every thread gets a copy of its own.
 */
export function sharedCopy<Data>(data: Data): Data {
  const { SharedArrayBuffer: Shared, crossOriginIsolated } = globalThis as unknown as Host;
  if (Shared === undefined || crossOriginIsolated === false) return data;
  const copies = new Map<unknown, unknown>();
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    const copy = copied(value);
    copies.set(value, copy);
    return copy;
  };
  const copied = (value: object): unknown => {
    if (Array.isArray(value)) return value.map(copyOf);
    if (value instanceof Float64Array || value instanceof Int8Array) {
      const memory = new Shared(value.byteLength);
      const shared = value instanceof Int8Array ? new Int8Array(memory) : new Float64Array(memory);
      shared.set(value);
      return shared;
    }
    // Other views are small, or rare.
    if (ArrayBuffer.isView(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copyOf(part)]));
  };
  return copyOf(data) as Data;
}
