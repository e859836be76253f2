import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { da } from "../../../../src/report/messages/da";
import { en } from "../../../../src/report/messages/en";
import type { Messages } from "../../../../src/report/messages/messages";
import { sv } from "../../../../src/report/messages/sv";
import { everyMessage, shown, spoken } from "./everyMessage";
import { warningCodes } from "./warningCodes";

const SOURCE = join(import.meta.dirname, "../../../../src");
const CODES = [...warningCodes([join(SOURCE, "analysis"), join(SOURCE, "estimate"), join(SOURCE, "inference")])].sort();

/** What is the same in English and another language, because it is a symbol, a name, or happens to be spelt alike. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  both: [
    "source",
    "withRange",
    "score.figures.nps",
    "score.headingOf",
    "score.effective",
    "regression.statistic",
    "regression.p",
    "regression.vif",
    "regression.fTest",
    "collinearity.gvif",
    "warnings.ofGroup",
    ...["wald", "wilson", "clopper-pearson", "agresti-coull", "jeffreys", "dirichlet", "feldt"].map(
      (method) => `intervalMethods.${method}`,
    ),
    ...["newcombe", "agresti-caffo", "welch"].map((method) => `intervalMethods.${method}`),
    "comparison.minus",
    "comparison.readings.unknown",
    ...["holm", "benjamini-hochberg", "bonferroni"].map((method) => `comparison.adjustments.${method}`),
    "comparison.segment",
    ...["cochran-armitage", "mantel"].map((test) => `comparison.trendTests.${test}`),
    "resampling.bias",
    "path.arrow",
    "path.qSquared",
    "structure.kmoOfItem",
    "agreement.icc",
    ...["htmt", "htmt2", "fornellLarcker"].map((key) => `validity.${key}`),
    "reliability.median",
    ...["event", "pseudoIs", "chiSquared", "f"].map((key) => `logit.${key}`),
    ...["upTo", "from", "timesAs"].map((key) => `impact.${key}`),
  ],
  sv: ["comparison.trendHeading", "path.index", "score.itemIndex", "regression.term", "regression.intercept"],
  da: ["quoted", "driver.driver", "collinearity.tolerance"],
};

describe.each<[string, Messages]>([
  ["sv", sv],
  ["da", da],
])("messages in %s", (tag, messages) => {
  const own = new Map(everyMessage(messages).map(({ path, value }) => [path, value]));
  const english = everyMessage(en);

  test("say in their own words what must not stand there in English", () => {
    const alike = english.filter(({ path, value }) => spoken(value) === spoken(own.get(path))).map(({ path }) => path);
    expect(alike).toEqual(english.map(({ path }) => path).filter((path) => isAlike(tag, path)));
  });

  test("show every figure and name that the English ones show", () => {
    const different = english.filter(({ path, value }) => `${shown(value)}` !== `${shown(own.get(path))}`);
    expect(different.map(({ path, value }) => `${path}: ${shown(value)} but ${shown(own.get(path))}`)).toEqual([]);
  });

  test("have no hyphen for a minus and no space at an end", () => {
    const untidy = [...own].filter(([, value]) => /(^|[^\w)])-\d|^\s|\s$|\s\s/.test(spoken(value)));
    expect(untidy.map(([path]) => path)).toEqual([]);
  });

  test("have words for every warning of the library, and for no other", () => {
    expect(CODES.length).toBeGreaterThan(60);
    expect([...messages.warnings.messages.keys()].sort()).toEqual(CODES);
  });
});

test("every message is used by a section", () => {
  const sections = reportSource();
  const unused = everyMessage(en)
    .map(({ path }) => path.split("."))
    .filter((keys) => keys.every((key) => !isNamedIn(sections, key)));
  expect(unused.map((keys) => keys.join("."))).toEqual([]);
  for (const key of topics(en)) {
    const last = everyMessage(en[key] as object).filter(({ path }) => !path.includes("."));
    expect(last.filter(({ path }) => !isNamedIn(sections, path)).map(({ path }) => `${key}.${path}`)).toEqual([]);
  }
});

function isAlike(tag: string, path: string): boolean {
  return (ALIKE.both?.includes(path) || ALIKE[tag]?.includes(path)) ?? false;
}

/** The keys of a language that hold the messages of one topic. */
function topics(messages: Messages): readonly (keyof Messages)[] {
  return (Object.keys(messages) as (keyof Messages)[]).filter(
    (key) => typeof messages[key] === "object" && !(messages[key] instanceof Map),
  );
}

/** Whether a key is read: `.key`, or by its name in quotation marks. */
function isNamedIn(source: string, key: string): boolean {
  return new RegExp(`[.]${key}\\b|"${key}"`).test(source);
}

/** The text of everything in report but the messages themselves. */
function reportSource(): string {
  const read = (folder: string): string =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name !== "messages")
      .map((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? read(path) : readFileSync(path, "utf8");
      })
      .join("\n");
  return read(join(SOURCE, "report"));
}
