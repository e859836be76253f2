import type { ElementContent, RootContent } from "hast";

const ELEMENTS: ReadonlySet<string> = new Set(
  `h1 h2 h3 h4 h5 h6 p ul ol li table caption thead tbody tr th td div span figure figcaption strong em del code pre
  blockquote a br hr sup section`.split(/\s+/u),
);
const PROPERTIES: ReadonlySet<string> = new Set(
  "id className scope role tabIndex ariaLabelledBy ariaLabel href start".split(" "),
);
const ADDRESS = /^(?:https?:|mailto:|#)/iu;

/**
 * What of a tree may stand in a page, whatever a document of somebody else holds: text and its structure. A picture gives
 * way to its text alternative, another element to what is in it, a link that leads to no address to its text.
 */
export function safeElements(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [node];
    if (node.type !== "element") return [];
    if (node.tagName === "img") return [{ type: "text", value: String(node.properties.alt ?? "") }];
    // The drawing of a chart was read element by element.
    if (node.tagName === "svg") return [node];
    const children = safeElements(node.children);
    const isDeadLink = node.tagName === "a" && !ADDRESS.test(String(node.properties.href ?? ""));
    if (!ELEMENTS.has(node.tagName) || isDeadLink) return children;
    const properties = Object.entries(node.properties).filter(([name]) => PROPERTIES.has(name));
    return [{ ...node, properties: Object.fromEntries(properties), children }];
  });
}
