import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import type { ChartNode } from "../../../../src/index";
import { driverReport, nps, renderCharts, toHtml, toSvg, toText } from "../../../../src/index";
import { everyChart, LABELS } from "./everyChart";

const charts = everyChart();
const title = ({ spec }: ChartNode): string => (spec as unknown as { title: { text: string[] } }).title.text.join(" ");

describe("the specification of each chart", () => {
  let isValid: ValidateFunction;
  beforeAll(async () => {
    const schema = createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json");
    const ajv = new Ajv({ strict: false, validateFormats: false });
    isValid = ajv.compile(JSON.parse(await readFile(schema, "utf8")));
  });

  test.each(charts.map((chart) => [title(chart), chart] as const))("%s: keeps to the schema of Vega-Lite", (_, {
    spec,
  }) => {
    expect(isValid(spec), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
  });

  test("that the schema refuses what is wrong in it", () => {
    expect(isValid({ ...charts[0]!.spec, width: "wide" })).toBe(false);
  });

  test("is plain data with everything inside", () => {
    expect(JSON.parse(JSON.stringify(charts))).toEqual(charts);
    expect(structuredClone(charts)).toEqual(charts);
    expect(JSON.stringify(charts)).not.toMatch(/"url"|NaN|Infinity/u);
  });

  test("there is one of each kind", () => {
    expect(charts.map(title)).toMatchInlineSnapshot(`
      [
        "Net Promoter Score",
        "Promoters, passives and detractors",
        "Net Promoter Score",
        "Net Promoter Score",
        "What goes with satisfaction1",
        "Priority matrix: satisfaction1",
        "Coefficients for satisfaction1",
        "Which drivers move together",
        "Penalty and reward: satisfaction1",
        "What if: change in satisfaction1",
        "Coefficients for satisfaction1",
        "Bootstrap of nps",
        "Path model",
        "Priority matrix: Loyalty",
      ]
    `);
  });
});

describe("the text alternatives", () => {
  test.each(["en", "sv", "da"] as const)("in %s state what the charts show", async (language) => {
    const text = everyChart(language).map((chart) => `${title(chart)}\n${chart.alt}\n`);
    await expect(text.join("\n")).toMatchFileSnapshot(`snapshots/alternatives-${language}.txt`);
  });

  test("are in the specification too, and not empty", () => {
    for (const { alt, spec } of charts) {
      expect(alt).toMatch(/\d.*\.$/u);
      expect(spec.description).toBe(alt);
    }
  });
});

describe("the drawings", () => {
  test("hold every label as text, escaped", async () => {
    const drawn = (await Promise.all(charts.map((chart) => toSvg(chart)))).join("\n");
    expect(drawn).not.toMatch(/<script|<b>|<image|href=/u);
    expect(drawn).toContain("&lt;script&gt;");
    // A label that looks like a colour is a label in every theme.
    expect(await toSvg(charts[4]!, { theme: "dark" })).toContain(`>${LABELS.value2}<`);
  });

  test("are the same every time", async () => {
    expect(await toSvg(charts[0]!)).toBe(await toSvg(charts[0]!));
  });

  test("stand in a page in its own colours, with no id twice", async () => {
    const html = toHtml(await renderCharts({ type: "root", children: [...charts] }));
    expect(html.match(/<svg /gu)).toHaveLength(charts.length);
    expect(html.match(/role="img" aria-label="[^"]/gu)).toHaveLength(charts.length);
    const drawings = html.slice(html.indexOf("<body>"));
    expect(drawings).not.toMatch(/(?:fill|stroke)="(?:#|rgb|white|black)/u);
    const ids = [...drawings.matchAll(/ id="(?<id>[^"]*)"/gu)].map((match) => match.groups?.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, variable] of drawings.matchAll(/var\((?<name>--[\w-]+)\)/gu))
      expect(html).toContain(`${variable}: #`);
  });
});

describe("a report with charts", () => {
  const result = nps([10, 9, 7, 3]);

  test("has them after the first words of a section", () => {
    const { children } = driverReport({ result, column: "recommend" }, { charts: true });
    expect(children.map(({ type }) => type).slice(0, 5)).toEqual(["heading", "heading", "chart", "chart", "table"]);
    expect(title(children[2] as ChartNode)).toBe("Net Promoter Score: recommend");
  });

  test("has none unless asked", () => {
    expect(driverReport(result).children.some(({ type }) => type === "chart")).toBe(false);
  });

  test("is read as text by their alternatives", () => {
    expect(toText(driverReport(result, { charts: true, language: "sv" }))).toMatch(/50\s% är ambassadörer/u);
  });
});
