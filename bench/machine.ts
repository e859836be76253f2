import { readFileSync } from "node:fs";
import { arch, cpus, loadavg, totalmem, type } from "node:os";
import type { Machine } from "./results";

export function machine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${arch()}`,
    load: Math.round(10 * loadavg()[0]!) / 10,
  };
}

/** Versions of Node, of this package and of the packages in JavaScript that it is compared with. */
export function versions(packages: readonly string[]): Record<string, string> {
  const folder = new URL("../node_modules/", import.meta.url);
  const versionIn = (file: URL): string => JSON.parse(readFileSync(file, "utf8")).version;
  return {
    orsak: versionIn(new URL("../package.json", import.meta.url)),
    "Node.js": process.versions.node,
    V8: process.versions.v8,
    ...Object.fromEntries(packages.map((name) => [name, versionIn(new URL(`${name}/package.json`, folder))])),
  };
}
