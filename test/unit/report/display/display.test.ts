import { expect, test } from "vitest";
import { nps } from "../../../../src/analysis/score/nps";
import { type Displayed, display } from "../../../../src/report/display/display";
import { driverReport } from "../../../../src/report/driverReport";
import { toMarkdown } from "../../../../src/report/toMarkdown";
import { toText } from "../../../../src/report/toText";

const score = nps([10, 9, 3, 7]);
const shown = (displayed: Displayed): unknown => displayed[Symbol.for("Jupyter.display")]!();

test("a notebook finds a result as Markdown and as text, in the language asked for", () => {
  const document = driverReport(score, { language: "sv" });
  const bundle = { "text/plain": toText(document), "text/markdown": toMarkdown(document) };
  expect(shown(display(score, { language: "sv" }))).toEqual(bundle);
  expect(shown(display([{ result: score }], { language: "sv" }))).toEqual(bundle);
  expect(shown(display(document))).toEqual(bundle);
});

test("a program that only prints finds the text", () => {
  expect(`${display(score)}`).toBe(toText(driverReport(score)));
});
