import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "tsup";
import config from "../../tsup.config";
import { root } from "../package/stage";

/** The worker's script as the package has it, built from the sources as they stand into a folder of its own. */
export interface BuiltWorker {
  readonly folder: string;
  readonly script: URL;
  readonly code: string;
  readonly create: () => Worker;
  readonly remove: () => Promise<void>;
}

export async function builtWorker(): Promise<BuiltWorker> {
  const folder = await mkdtemp(path.join(tmpdir(), "orsak-worker-"));
  const settings = Array.isArray(config) ? config.find(({ entry }) => Object.hasOwn(entry ?? {}, "worker")) : undefined;
  if (settings === undefined) throw new Error("tsup.config.ts builds no worker");
  const entry = { worker: path.join(root, "src/workers/worker.ts") };
  await build({ ...settings, config: false, silent: true, clean: false, sourcemap: false, entry, outDir: folder });
  await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
  const script = pathToFileURL(path.join(folder, "worker.js"));
  return {
    folder,
    script,
    code: await readFile(script, "utf8"),
    // Not what this process was started with: vitest's loaders are not the library's.
    create: () => new Worker(script, { execArgv: [] }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
