// Makes the reference values again: every script that stands beside its JSON, or those named.
//   npm run reference                 all of them
//   npm run reference -- wilson       wilson.R or wilson.py
// A script prints its JSON, or writes it itself. Needs Rscript and python3 (or the one that PYTHON names) with the packages the scripts load.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(folder, "../..");
const python = process.env.PYTHON ?? "python3";
const INTERPRETERS = { ".R": "Rscript", ".py": python };
const say = (line) => process.stdout.write(`${line}\n`);

const wanted = process.argv.slice(2);
const scripts = readdirSync(folder).filter((file) => Object.hasOwn(INTERPRETERS, path.extname(file)));
const unknown = wanted.filter((subject) => !scripts.some((file) => path.parse(file).name === subject));
if (unknown.length > 0) {
  say(`no script for ${unknown.join(", ")}; there are ${scripts.map((file) => path.parse(file).name).join(", ")}`);
  process.exit(2);
}

let failures = 0;
for (const file of scripts) {
  const { name, ext } = path.parse(file);
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const json = path.join(folder, `${name}.json`);
  const before = existsSync(json) ? readFileSync(json, "utf8") : null;
  const script = path.relative(root, path.join(folder, file));
  const { status, stdout, stderr, error } = spawnSync(INTERPRETERS[ext], [script], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) {
    failures += 1;
    say(`${file}: failed\n${error?.message ?? stderr}`);
    continue;
  }
  if (stdout.trim() !== "") {
    JSON.parse(stdout);
    writeFileSync(json, stdout);
  }
  const after = existsSync(json) ? readFileSync(json, "utf8") : null;
  say(`${file}: ${after === null ? "wrote no JSON" : before === null ? "new" : after === before ? "same" : "CHANGED"}`);
  if (after === null) failures += 1;
}
process.exitCode = failures === 0 ? 0 : 1;
