import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ForeignLanguage, ForeignWork } from "./benchCase";
import type { Effort } from "./measure";
import type { Absent } from "./results";

/** R and Python, as far as this machine has them. */
export interface ForeignPeers {
  readonly versions: Readonly<Record<string, string>>;
  readonly absent: readonly Absent[];
  has(language: ForeignLanguage): boolean;
  /** Seconds of each run, or why there are none; undefined when the language is absent. */
  run(language: ForeignLanguage, work: ForeignWork, data: ForeignData, effort: Effort): ForeignAnswer | undefined;
}

export type ForeignAnswer = { readonly times: readonly number[] } | { readonly skipped: string };

/** A file that both languages read. */
export interface ForeignData {
  readonly file: string;
  readonly rows: number;
  readonly columns: number;
}

interface Interpreter {
  readonly command: string;
  readonly script: string;
  readonly versions: Readonly<Record<string, string>>;
}

const DEBIAN = "apt-get install r-base-core r-cran-car r-cran-psych r-cran-boot python3-scipy python3-statsmodels";
/** A tuned BLAS would take all cores; everything here has one. */
const ONE_THREAD: NodeJS.ProcessEnv = {
  ...process.env,
  OPENBLAS_NUM_THREADS: "1",
  OMP_NUM_THREADS: "1",
  MKL_NUM_THREADS: "1",
};
const R_PACKAGES = ["boot", "car", "psych"];
const PYTHON_PACKAGES = ["NumPy", "SciPy", "statsmodels"];

/** Looks for the languages; RSCRIPT and PYTHON name the interpreters when they are not the usual ones. */
export function foreignPeers(): ForeignPeers {
  // What apt-get installs belongs to the system's Python, which need not be the one that is found first.
  const pythons = interpreters([process.env.PYTHON, "python3", "/usr/bin/python3"], "peers.py");
  const named =
    process.env.PYTHON === undefined ? pythons : pythons.filter(({ command }) => command === process.env.PYTHON);
  const python = withMost(named, PYTHON_PACKAGES);
  const tuned = isTuned(python) ? null : (pythons.find(isTuned) ?? null);
  const r = withMost(interpreters([process.env.RSCRIPT ?? "Rscript"], "peers.R"), R_PACKAGES);
  const found: Readonly<Record<ForeignLanguage, Interpreter | null>> = { R: r, Python: python, "tuned Python": tuned };
  return {
    versions: {
      ...r?.versions,
      ...python?.versions,
      ...(tuned && { "NumPy, tuned": tuned.versions.NumPy!, "BLAS of NumPy, tuned": tuned.versions[BLAS_OF_NUMPY]! }),
    },
    absent: [...absences("R", r, R_PACKAGES), ...absences("Python", python, PYTHON_PACKAGES)],
    has: (language) => found[language] !== null,
    run: (language, { task, settings = {} }, data, effort) => {
      const own = found[language];
      if (own === null) return undefined;
      return JSON.parse(answer(own, { task, ...settings, ...data, ...effort })) as ForeignAnswer;
    },
  };
}

const BLAS_OF_NUMPY = "BLAS of NumPy";

/** Whether its products come from kernels written for this processor, and not from the reference BLAS. */
function isTuned(python: Interpreter | null): boolean {
  return /openblas|mkl|blis|atlas|accelerate/iu.test(python?.versions[BLAS_OF_NUMPY] ?? "");
}

/** Does something with data that foreign peers can read, and takes the files away afterwards. */
export function withForeignData<Result>(
  data: readonly Float64Array[] | string,
  use: (data: ForeignData) => Result,
): Result {
  const folder = mkdtempSync(path.join(tmpdir(), "orsak-bench-"));
  const file = path.join(folder, "data");
  try {
    if (typeof data === "string") {
      writeFileSync(file, data);
      return use({ file, rows: 0, columns: 0 });
    }
    writeFileSync(file, "");
    for (const column of data) writeFileSync(file, littleEndian(column), { flag: "a" });
    return use({ file, rows: data[0]?.length ?? 0, columns: data.length });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function littleEndian(values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(values.slice().buffer);
  const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  return isLittle ? bytes : Buffer.from(bytes).swap64();
}

/** The commands that answer, each with its versions. */
function interpreters(commands: readonly (string | undefined)[], name: string): Interpreter[] {
  const script = fileURLToPath(new URL(`peers/${name}`, import.meta.url));
  return [...new Set(commands)].flatMap((command) => {
    if (command === undefined) return [];
    const { status, stdout } = spawnSync(command, [script, "task=versions"], { encoding: "utf8", env: ONE_THREAD });
    return status === 0 ? [{ command, script, versions: JSON.parse(stdout) as Record<string, string> }] : [];
  });
}

/** The first that has all the packages, or else the first of all. */
function withMost(found: readonly Interpreter[], packages: readonly string[]): Interpreter | null {
  return found.find(({ versions }) => packages.every((each) => Object.hasOwn(versions, each))) ?? found[0] ?? null;
}

function absences(program: string, found: Interpreter | null, packages: readonly string[]): Absent[] {
  if (found === null) return [{ program, why: `not found; on Debian \`${DEBIAN}\`` }];
  return packages
    .filter((each) => !Object.hasOwn(found.versions, each))
    .map((each) => ({ program: each, why: `${program} was found, but not ${each}; on Debian \`${DEBIAN}\`` }));
}

function answer({ command, script }: Interpreter, settings: Readonly<Record<string, string | number>>): string {
  const words = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  const { status, stdout, stderr, error } = spawnSync(command, [script, ...words], {
    encoding: "utf8",
    env: ONE_THREAD,
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${path.basename(script)} ${words[0]}: ${error?.message ?? stderr}`);
  // Packages may print something of their own before it.
  return stdout.trim().split("\n").at(-1)!;
}
