import type { Element, ElementContent } from "hast";
import type { Heading, Nodes, Table } from "mdast";
import type { Handlers, State } from "mdast-util-to-hast";
import type { ChartNode } from "../document";
import { plainLine } from "../label";
import { svgTree } from "./svgTree";

/** A section of the page, for the list at its beginning. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
}

/** How the nodes of a document become elements, where a page wants more than the plain ones. */
export function pageHandlers(call: string, sections: PageSection[]): Handlers {
  let title = "";
  const captions = new Map<string, number>();

  return {
    heading(state: State, node: Heading): Element {
      title = plainLine(textOf(node));
      const element = make(`h${node.depth}`, {}, state.all(node));
      if (node.depth === 2) {
        element.properties.id = `section-${sections.length + 1}`;
        sections.push({ id: element.properties.id, title });
      }
      return element;
    },

    table(state: State, node: Table): Element {
      const seen = (captions.get(title) ?? 0) + 1;
      captions.set(title, seen);
      const id = `table-${[...captions.values()].reduce((sum, own) => sum + own, 0)}`;
      const caption = make("caption", { id }, [
        make("span", { className: ["unseen"] }, [text(seen === 1 ? title : `${title} (${seen})`)]),
      ]);
      const [head, ...body] = node.children.map((row, index) =>
        make(
          "tr",
          {},
          row.children.map((cell, column) => {
            const isHeader = index === 0 || column === 0;
            return make(
              isHeader ? "th" : "td",
              {
                ...(isHeader && { scope: index === 0 ? "col" : "row" }),
                ...(node.align?.[column] === "right" && { className: ["right"] }),
              },
              state.all(cell),
            );
          }),
        ),
      );
      const table = make("table", {}, [caption, ...(head ? [make("thead", {}, [head])] : []), make("tbody", {}, body)]);
      // A box that scrolls has to be reached with the keyboard, and to say what it is.
      return make("div", { className: ["box"], role: "group", tabIndex: 0, ariaLabelledBy: [id] }, [table]);
    },

    chart(_: State, node: ChartNode): Element {
      const caption = make("figcaption", {}, [text(plainLine(node.alt))]);
      if (node.svg === undefined) return make("figure", {}, [caption]);
      const drawing = svgTree(node.svg, call);
      const { viewBox = "" } = drawing.properties;
      drawing.properties = { viewBox, role: "img", ariaLabel: plainLine(node.alt) };
      return make("figure", {}, [drawing, caption]);
    },
  };
}

export function make(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: "text", value };
}

/** The words of a node and of all below it. */
export function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  if ("alt" in node) return node.alt ?? "";
  return "children" in node ? (node.children as readonly Nodes[]).map(textOf).join("") : "";
}
