import type { Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { describe, expect, test } from "vitest";
import type { ChartNode } from "../../../src/report/document";
import { driverReport } from "../../../src/report/driverReport";
import { toHtml } from "../../../src/report/toHtml";
import { toMarkdown } from "../../../src/report/toMarkdown";
import { toText } from "../../../src/report/toText";
import { driverRow, fullDrivers, groupedNps, plainDrivers, plainNps } from "./handMadeResults";

const SCRIPT = "<script>alert(1)</script>";
const LABELS = [
  SCRIPT,
  '"><img src=x onerror=alert(1)>',
  "**bold** [link](javascript:alert(1)) `code` | pipe",
  '=HYPERLINK("http://example.com","click")',
  "+1+cmd|' /C calc'!A0",
  "&lt;already&gt; & </style> ]]> <!--",
];

const chart: ChartNode = {
  type: "chart",
  spec: { $schema: "https://vega.github.io/schema/vega-lite/v6.json", description: "", mark: "bar" },
  alt: `${SCRIPT} has the | largest share`,
};
const drawn = (svg: string): Root => ({ type: "root", children: [{ ...chart, svg }] });

const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;

describe("toHtml", () => {
  const html = toHtml(driverReport([groupedNps, fullDrivers, plainNps], { title: "Spring survey" }));

  test("is one page with language, title, headings, a link past the beginning and a list of sections", () => {
    expect(html).toMatch(/^<!doctype html><html lang="en"><head><meta charset="utf-8">/u);
    expect(html).toContain("<title>Spring survey</title>");
    expect(html).toContain(
      '<a class="skip" href="#report">Skip to the report</a><main id="report"><h1>Spring survey</h1>',
    );
    expect(count(html, /<h1>/gu)).toBe(1);
    for (const id of ["section-1", "section-2", "section-3"]) {
      expect(html).toContain(`<a href="#${id}">`);
      expect(html).toContain(`<h2 id="${id}">`);
    }
  });

  test("gives each table a caption, and scopes to its headers", () => {
    expect(count(html, /<table>/gu)).toBe(count(html, /<table><caption id="table-\d+"><span class="unseen">\S/gu));
    expect(count(html, /<th(?!ead| scope="(?:col|row)")/gu)).toBe(0);
    expect(count(html, /<tr><th scope="(?:col|row)"/gu)).toBe(count(html, /<tr>/gu));
    const captions = [...html.matchAll(/<caption[^>]*><span class="unseen">(?<name>[^<]*)/gu)].map(
      (each) => each.groups?.name,
    );
    expect(new Set(captions).size).toBe(captions.length);
  });

  test("loads nothing and runs nothing", () => {
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form)\b|\bsrc=|@import|url\(|\son\w+=/iu);
  });

  test("speaks the document's language", () => {
    const swedish = toHtml(driverReport([plainNps, plainNps, plainNps], { language: "sv" }));
    expect(swedish).toContain('<html lang="sv">');
    expect(swedish).toContain("Hoppa till rapporten");
    expect(swedish).toContain("Innehåll");
    expect(toHtml(driverReport(plainNps), { language: "en-gb", title: "A <b>" })).toMatch(
      /<html lang="en-GB">.*<title>A &#x3C;b><\/title>/u,
    );
  });

  test("shows labels as they are, whatever they hold", () => {
    const evil = toHtml(
      driverReport(
        { ...plainDrivers, outcome: SCRIPT, rows: LABELS.map((label, index) => driverRow(label, index + 1)) },
        {
          title: SCRIPT,
          description: LABELS.join(" "),
          source: LABELS[1]!,
        },
      ),
    );
    expect(evil).not.toMatch(/<(?:script|img|b)\b|<a href="javascript/u);
    expect(count(evil, /<\/style>/gu)).toBe(1);
    for (const label of LABELS) {
      expect(evil).toContain(`<th scope="row">${label.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;")}</th>`);
    }
  });

  test("is empty of headings for an empty document", () => {
    expect(toHtml({ type: "root", children: [] })).toContain("<title>Report</title>");
  });
});

describe("a document of somebody else", () => {
  const foreign: Root = {
    type: "root",
    children: [
      { type: "html", value: SCRIPT },
      {
        type: "paragraph",
        data: { hName: "script", hProperties: { src: "http://example.com/x.js" } },
        children: [
          { type: "text", value: "kept " },
          { type: "link", url: "javascript:alert(1)", children: [{ type: "text", value: "dead link" }] },
          { type: "link", url: "https://example.com/", children: [{ type: "text", value: "live link" }] },
          { type: "image", url: "https://example.com/x.png", alt: "a picture" },
          { type: "html", value: "<b>" },
          { type: "inlineCode", value: "<i>" },
        ],
      },
      {
        type: "heading",
        depth: 1,
        data: { hProperties: { onclick: "alert(1)", style: "x" } },
        children: [{ type: "text", value: "Title" }],
      },
    ],
  };

  test("keeps its text, and loses what would load or run", () => {
    const [, body] = toHtml(foreign).split('<main id="report">');
    expect(body).toBe(
      'kept dead link<a href="https://example.com/">live link</a>a picture<code>&#x3C;i></code><h1>Title</h1></main></body></html>\n'.replace(
        "</code><h1>",
        "</code>\n<h1>",
      ),
    );
  });
});

describe("a chart in a document", () => {
  const document: Root = { type: "root", children: [{ type: "heading", depth: 2, children: [] }, chart, chart] };

  test("is plain data", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  test("is its text alternative, escaped, until it is drawn", () => {
    expect(toHtml(document)).toContain(
      "<figure><figcaption>&#x3C;script>alert(1)&#x3C;/script> has the | largest share</figcaption></figure>",
    );
    expect(toMarkdown(document)).toContain("\\<script>alert(1)\\</script> has the | largest share");
    expect(toText(document)).toContain(`${SCRIPT} has the | largest share`);
  });

  test("is a picture in Markdown when somebody says where pictures are", () => {
    const markdown = toMarkdown(document, { image: (node, index) => `charts/${node.type} ${index}.svg` });
    expect(markdown).toContain("![\\<script>alert(1)\\</script> has the | largest share](<charts/chart 0.svg>)");
    expect(markdown).toContain("(<charts/chart 1.svg>)");
  });

  test("drawn, it is an image with its text alternative as name and caption", () => {
    const html = toHtml(
      drawn(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><text x="1" fill="var(--chart-ink)">a &lt; b</text></svg>',
      ),
    );
    const name = "&#x3C;script>alert(1)&#x3C;/script> has the | largest share";
    expect(html).toContain(
      `<figure><svg viewBox="0 0 9 9" role="img" aria-label="${name.replaceAll("&#x3C;", "<")}"><text x="1" fill="var(--chart-ink)">a &#x3C; b</text></svg><figcaption>${name}</figcaption></figure>`,
    );
  });

  test.each([
    ["a script", "<svg><script>alert(1)</script></svg>"],
    ["foreign content", "<svg><foreignObject><b>x</b></foreignObject></svg>"],
    ["an image", '<svg><image href="x.png"/></svg>'],
    ["a link", '<svg><a href="javascript:alert(1)"><text>x</text></a></svg>'],
    ["a handler", '<svg onload="alert(1)"></svg>'],
    ["an outer address", '<svg><path fill="url(http://example.com/a)"/></svg>'],
    ["a style that loads", '<svg><path style="background:url(x)"/></svg>'],
    ["a style that loads, escaped", '<svg><path style="fill:u\\72l(x)"/></svg>'],
    ["an unfinished tag", "<svg><path d="],
    ["an end without a beginning", "<svg></g></svg>"],
    ["no end", "<svg><g>"],
    ["two drawings", "<svg></svg><svg></svg>"],
    ["no drawing", "text"],
    ["a comment", "<svg><!-- x --></svg>"],
    ["an entity of its own", "<svg><text>&evil;</text></svg>"],
  ])("%s in its drawing is refused", (_, svg) => {
    expect(() => toHtml(drawn(svg))).toThrow("toHtml: the svg of a chart");
  });

  test("other tools of the family walk past it", () => {
    expect(() => toHast(document)).not.toThrow();
  });
});
