import type { Element, ElementContent } from "hast";
import { AnalysisError } from "../../errors";

/** What a drawing is made of. Anything else (scripts, links, images, foreign content) has no place in it. */
const ELEMENTS: ReadonlySet<string> = new Set(
  "svg g path line rect circle ellipse polyline polygon text tspan title desc defs clipPath".split(" "),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  `class id role version viewBox width height x y x1 x2 y1 y2 cx cy r rx ry d points dx dy transform clip-path opacity fill
  fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit text-anchor dominant-baseline font-family font-size font-weight font-style letter-spacing pointer-events display
  xmlns xmlns:xlink aria-label aria-hidden aria-roledescription style`.split(/\s+/u),
);
/** What a style may hold; none of it loads anything. */
const STYLE =
  /^(?:\s*(?:font(?:-\w+)?|fill|stroke|opacity|pointer-events|display)\s*:[^:;()@\\]*(?:var\(--[\w-]+\))?\s*;?)*$/u;
/** Belongs to a drawing that stands alone or answers to a mouse; what a drawing is called, its place in the page says. */
const UNUSED = /^(?:xmlns|class$|pointer-events$|role$|aria-)/u;
const TAG = /<(?<close>\/?)(?<name>[A-Za-z]+)(?<attributes>(?:\s+[\w:-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/uy;
const ATTRIBUTE = /\s+(?<name>[\w:-]+)="(?<value>[^"]*)"/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The elements of a drawing, so that it can stand in a page. A drawing is read, never pasted: what is not plainly a
 * drawing is refused.
 *
 * @throws AnalysisError "invalid-data"
 */
export function svgTree(svg: string, call: string): Element {
  const top: ElementContent[] = [];
  const open: { readonly name: string; readonly children: ElementContent[] }[] = [{ name: "", children: top }];
  TAG.lastIndex = 0;
  while (TAG.lastIndex < svg.length) {
    const at = TAG.lastIndex;
    const parts = TAG.exec(svg)?.groups;
    const parent = open.at(-1);
    if (parts === undefined || parent === undefined) throw refusal(call, `cannot be read at character ${at}`);
    const { close, name = "", attributes = "", empty, text } = parts;
    if (text !== undefined) {
      parent.children.push({ type: "text", value: decoded(text, call) });
    } else if (close) {
      if (parent.name !== name) throw refusal(call, `closes <${name}>, which is not open`);
      open.pop();
    } else {
      if (!ELEMENTS.has(name)) throw refusal(call, `has an element <${name}>, which no drawing needs`);
      const element: Element = {
        type: "element",
        tagName: name,
        properties: properties(attributes, call),
        children: [],
      };
      parent.children.push(element);
      if (!empty) open.push({ name, children: element.children });
    }
  }
  const elements = top.filter((node): node is Element => node.type === "element");
  const [drawing] = elements;
  if (open.length !== 1 || elements.length !== 1 || drawing?.tagName !== "svg") throw refusal(call, "is not one <svg>");
  return drawing;
}

function properties(attributes: string, call: string): Record<string, string> {
  const own: Record<string, string> = {};
  for (const { groups } of attributes.matchAll(ATTRIBUTE)) {
    const { name = "", value = "" } = groups ?? {};
    const plain = decoded(value, call);
    const isSafe = name === "style" ? STYLE.test(plain) : ATTRIBUTES.has(name) && !/url\((?!#)/iu.test(plain);
    if (!isSafe) throw refusal(call, `has an attribute ${name}, or a value of it, which no drawing needs`);
    if (!UNUSED.test(name)) own[name] = plain;
  }
  return own;
}

function decoded(text: string, call: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);?/giu, (_, entity: string) => {
    if (entity.startsWith("#")) {
      const hex = entity[1]?.toLowerCase() === "x";
      return String.fromCodePoint(Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10));
    }
    const character = ENTITIES[entity];
    if (character === undefined) throw refusal(call, `has an unknown entity &${entity};`);
    return character;
  });
}

function refusal(call: string, what: string): AnalysisError {
  return new AnalysisError("invalid-data", `${call}: the svg of a chart ${what}; let renderCharts draw it`, { call });
}
