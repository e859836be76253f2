import { Command } from "commander";
import { drivers } from "../analysis/drivers/drivers";
import { cronbachAlpha } from "../analysis/reliability/cronbachAlpha";
import { ces } from "../analysis/score/ces";
import { customerIndex } from "../analysis/score/customerIndex";
import { nps } from "../analysis/score/nps";
import { simulateSurvey } from "../datasets/simulateSurvey";
import { driverReport, type ReportEntry } from "../report/driverReport";
import { toMarkdown } from "../report/toMarkdown";
import { toText } from "../report/toText";
import { htmlPage } from "./htmlPage";
import { writeReport } from "./output";
import { type Terminal, terminalWidth, wantsBold } from "./terminal";

const RESPONDENTS = 1000;
const SEED = 1;
const SATISFACTION = ["satisfaction1", "satisfaction2", "satisfaction3", "satisfaction4"];

const NOTES = `
The answers are simulated: nobody was asked. simulateSurvey, which is part of
orsak, makes them, the same ones every time.`;

/** `orsak demo`: a whole report on a survey that comes with the package. */
export function demoCommand(terminal: Terminal): Command {
  return new Command("demo")
    .description("Report on a simulated survey that comes with the program")
    .option("--out <file>", "where the report is written as Markdown, and beside it as a page (.html)", "report.md")
    .addHelpText("after", NOTES)
    .action(async ({ out }: { readonly out: string }) => {
      const entries = analyses();
      const texts = {
        title: "A simulated customer survey",
        description: `Nobody was asked: these are the answers of ${RESPONDENTS.toLocaleString("en")} simulated customers (simulateSurvey, seed ${SEED}), with missing answers, regions and sampling weights as a real survey has them. All figures but the reliability are weighted.`,
      };
      const document = driverReport(entries, texts);
      const page = out.replace(/\.(?:md|markdown)$/iu, "").concat(".html");
      await writeReport(terminal, out, toMarkdown(document));
      await writeReport(terminal, page, await htmlPage(driverReport(entries, { ...texts, charts: true })));
      terminal.writeOut(toText(document, { width: terminalWidth(terminal), bold: wantsBold(terminal) }));
      terminal.writeOut(`\nWrote ${out} and ${page}: this report as Markdown, and as a page with charts.\n`);
    });
}

function analyses(): readonly ReportEntry[] {
  const { data } = simulateSurvey({ respondents: RESPONDENTS, seed: SEED });
  const common = { by: "region", weights: "weight" };
  const scale = [1, 10] as const;
  return [
    { column: "recommend", by: "region", result: nps(data, { rating: "recommend", ...common }) },
    { column: "ces", by: "region", result: ces(data, { rating: "ces", ...common }) },
    { column: "satisfaction", by: "region", result: customerIndex(data, { items: SATISFACTION, scale, ...common }) },
    {
      result: drivers(data, {
        outcome: "satisfaction1",
        drivers: ["image1", "expectations1", "quality1", "quality2", "quality3", "quality4", "value1", "value2"],
        scale,
        weights: "weight",
        interval: { method: "percentile", resamples: 2000, seed: SEED },
      }),
    },
    { heading: "Reliability of the satisfaction index", result: cronbachAlpha(data, { items: SATISFACTION, scale }) },
  ];
}
