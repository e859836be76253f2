import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** The package as npm would publish it from the sources as they stand. */
export interface Stage {
  /** Holds the built package; the working tree's own dist is neither read nor touched. */
  readonly folder: string;
  readonly tarball: string;
  /** A temporary folder beside it, for whoever wants to install. */
  readonly emptyFolder: string;
  readonly remove: () => Promise<void>;
}

const PACKED = ["package.json", "README.md", "LICENSE", "CHANGELOG.md", "schema"];

/** Builds and packs a copy, so that the tests never see a stale dist, nor half of one that is being built. */
export async function stagePackage(): Promise<Stage> {
  const top = await mkdtemp(path.join(tmpdir(), "orsak-package-"));
  const folder = path.join(top, "package");
  const emptyFolder = path.join(top, "empty");
  await mkdir(emptyFolder, { recursive: true });
  for (const file of [...PACKED, "tsconfig.json", "tsup.config.ts", "src"]) {
    await cp(path.join(root, file), path.join(folder, file), { recursive: true });
  }
  await symlink(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  await run(process.execPath, [path.join(root, "node_modules/tsup/dist/cli-default.js"), "--silent"], folder);
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", top], folder);
  const tarball = (await readdir(top)).find((file) => file.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack wrote no tarball");
  return {
    folder,
    tarball: path.join(top, tarball),
    emptyFolder,
    remove: () => rm(top, { recursive: true, force: true }),
  };
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, whatever that is. */
export function attempt(program: string, parameters: readonly string[], folder: string): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: environment(), maxBuffer: 2 ** 26 };
    execFile(program, [...parameters], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : typeof error.code === "number" ? error.code : -1, stdout, stderr });
    });
  });
}

/** Runs a program that has to succeed; its standard output. */
export async function run(program: string, parameters: readonly string[], folder: string): Promise<string> {
  const { code, stdout, stderr } = await attempt(program, parameters, folder);
  if (code !== 0) throw new Error(`${program} ${parameters.join(" ")} ended with ${code}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Without what `npm test` and vitest tell their children about this project: the folder stands for somebody else's. */
function environment(): NodeJS.ProcessEnv {
  const ours = /^(?:npm_(?:package|lifecycle)_|npm_config_local_prefix$|INIT_CWD$|VITEST|NODE_ENV$|FORCE_COLOR$)/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
