import type { Element, Root as Page } from "hast";
import { toHtml as serialize } from "hast-util-to-html";
import type { Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { AnalysisError, quote } from "../errors";
import { chartStyle } from "./chart/chartColours";
import { checkKnownOptions } from "./checkKnownOptions";
import type { PageTexts } from "./document";
import { make, type PageSection, pageHandlers, text, textOf } from "./html/pageHandlers";
import { PAGE_STYLE } from "./html/pageStyle";
import { safeElements } from "./html/safeElements";
import { plainLine } from "./label";
import { page } from "./messages/en/page";

export interface HtmlOptions {
  /** Of the window; the document's first heading unless given. */
  readonly title?: string;
  /** BCP 47 tag of the language the document is written in; a report knows its own. */
  readonly language?: string;
}

/** For documents that do not say in which language they are. */
const ENGLISH: PageTexts = { language: "en", ...page };
const UNTITLED = "Report";

/** From so many sections on, a list of them stands at the beginning. */
const WORTH_LISTING = 3;

/**
 * A document as one HTML page that holds all it needs: it loads nothing, runs no script, follows the reader's choice of
 * light or dark, prints, and can be read by ear and by keyboard. Every piece of text is escaped; HTML in a
 * document is left out, and pictures give way to their text alternatives. A chart shows when `renderCharts` has drawn it; until then its text alternative stands there.
 *
 * @param document what `driverReport` returned, or any mdast root
 * @returns the page, from `<!doctype html>` on
 * @throws AnalysisError "unknown-option" · "invalid-option" · "invalid-data" (a drawing that holds more than a drawing)
 * @example toHtml(driverReport(nps([10, 9, 7, 3])))
 */
export function toHtml(document: Root, options: HtmlOptions = {}): string {
  checkKnownOptions("toHtml", options, ["title", "language"]);
  const words = document.data?.page ?? ENGLISH;
  const first = document.children.find((node) => node.type === "heading");
  const title = options.title ?? (first === undefined ? UNTITLED : textOf(first));
  const sections: PageSection[] = [];
  const report = toHast(document, { handlers: pageHandlers("toHtml", sections), clobberPrefix: "" });
  const body = safeElements(report.type === "root" ? report.children : []);
  if (sections.length >= WORTH_LISTING) {
    const place = body.findIndex((node) => node.type === "element" && node.tagName === "h2");
    body.splice(place, 0, contents(words.contents, sections));
  }
  const tree: Page = {
    type: "root",
    children: [
      { type: "doctype" },
      make("html", { lang: languageTag(options.language ?? words.language) }, [
        make("head", {}, [
          make("meta", { charSet: "utf-8" }, []),
          make("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }, []),
          make("title", {}, [text(plainLine(title))]),
          make("style", {}, [text(PAGE_STYLE + chartStyle())]),
        ]),
        make("body", {}, [
          make("a", { className: ["skip"], href: "#report" }, [text(words.skip)]),
          make("main", { id: "report" }, body),
        ]),
      ]),
    ],
  };
  return `${serialize(tree)}\n`;
}

function contents(title: string, sections: readonly PageSection[]): Element {
  return make("nav", { ariaLabelledBy: ["contents"] }, [
    make("p", { id: "contents" }, [text(title)]),
    make(
      "ul",
      {},
      sections.map(({ id, title: name }) => make("li", {}, [make("a", { href: `#${id}` }, [text(name)])])),
    ),
  ]);
}

function languageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    throw new AnalysisError(
      "invalid-option",
      `toHtml: language must be a tag like "en" or "sv-SE", got ${quote(tag)}`,
      {
        option: "language",
      },
    );
  }
}
