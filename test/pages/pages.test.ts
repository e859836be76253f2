import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, openBrowser } from "./browser";
import { demoReport } from "./demoReport";

/** What a look at the page finds. */
interface Look {
  readonly widerThanWindow: readonly string[];
  readonly emptyDrawings: number;
  readonly drawings: number;
  readonly texts: number;
  readonly overlaps: readonly string[];
  readonly outside: readonly string[];
}

// Where there is no browser these tests are skipped, and the count of .ci/run says so.
describe.skipIf(chromiumPath === undefined)("the page of a report, in Chromium", () => {
  let browser: Browser;
  let axe: string;
  beforeAll(async () => {
    browser = await openBrowser();
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  });
  afterAll(() => browser?.close());

  describe.each(["en", "sv", "da"] as const)("in %s", (language) => {
    let html: string;
    beforeAll(async () => {
      html = await demoReport(language);
    });

    test.each([
      390, 1280,
    ])("at %i pixels: nothing too wide, no empty drawing, no text on another; axe finds nothing, light or dark", async (width) => {
      const asked: string[] = [];
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: "light" });
      page.on("request", (request) => asked.push(request.url()));
      await page.setContent(html);
      const look = await lookAround(page);
      expect(look).toMatchObject({ widerThanWindow: [], emptyDrawings: 0, overlaps: [], outside: [] });
      expect(look.drawings).toBeGreaterThan(10);
      expect(look.texts).toBeGreaterThan(100);
      expect(asked).toEqual([]);
      await page.evaluate(axe);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(21, 24, 28)");
      await page.close();
    });
  });

  test("the look itself sees what is too wide, empty, on another text or outside", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    await page.setContent(
      `<p style="width:900px">wide</p><svg></svg><svg viewBox="0 0 90 90" width="90" height="90" style="overflow:visible"><text y="20">one</text><text y="22">two</text><text x="200" y="80">out</text></svg>`,
    );
    await page.addStyleTag({ content: "svg:first-of-type { width: 0; height: 0 }" });
    expect(await lookAround(page)).toMatchObject({
      widerThanWindow: ["p"],
      emptyDrawings: 1,
      overlaps: ["two on one"],
      outside: ["out"],
    });
    await page.close();
  });
});

async function lookAround(page: Page): Promise<Look> {
  const script = await readFile(new URL("lookAround.mjs", import.meta.url), "utf8");
  return (await page.evaluate(script)) as Look;
}

async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate("axe.run(document)");
  return (found as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
  );
}
