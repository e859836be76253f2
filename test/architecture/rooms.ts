/** One line of the picture in docs/contributing.md: a folder of src (or a file at its top) and what it may import. */
export interface Room {
  readonly name: string;
  readonly isFolder: boolean;
  /** Rooms it may import, values and types alike. */
  readonly imports: readonly string[];
  /** Rooms of which it may import types, and nothing but types. */
  readonly importsTypesOf: readonly string[];
  /** May import Node built-ins. */
  readonly isNode: boolean;
}

const LINE = /^[├└] (?<name>[\w.]+)(?<slash>\/?)(?<node> \(node\))? +(?<arrows>leaf|→ .+?) {2,}\S/u;

/** The rooms as drawn: the code is held to the picture that people read, so the two cannot drift apart. */
export function readRooms(markdown: string): Room[] {
  const picture = /```text\nsrc\/\n(?<lines>.*?)\n```/su.exec(markdown)?.groups?.lines;
  if (picture === undefined) throw new Error("no picture of the house: expected a ```text block that starts with src/");
  const drawn = picture.split("\n").map((line) => {
    const parts = LINE.exec(line)?.groups;
    if (parts === undefined) throw new Error(`cannot read this line of the picture: ${line}`);
    return parts as { name: string; slash: string; node?: string; arrows: string };
  });
  const folders = drawn.filter(({ slash }) => slash === "/").map(({ name }) => name);
  return drawn.map(({ name, slash, node, arrows }) => {
    const { imports, importsTypesOf } = readArrows(name, arrows, folders);
    for (const target of [...imports, ...importsTypesOf]) {
      if (!folders.includes(target))
        throw new Error(`the picture lets ${name} import ${target}, which it does not draw`);
    }
    return { name, isFolder: slash === "/", imports, importsTypesOf, isNode: node !== undefined };
  });
}

function readArrows(name: string, arrows: string, folders: string[]): Pick<Room, "imports" | "importsTypesOf"> {
  if (arrows === "leaf") return { imports: [], importsTypesOf: [] };
  const targets = arrows.slice("→ ".length);
  if (targets === "all above") return { imports: folders.slice(0, folders.indexOf(name)), importsTypesOf: [] };
  const allBut = /^all but (?<excluded>.+)$/u.exec(targets)?.groups?.excluded;
  if (allBut !== undefined) {
    const excluded = allBut.split(" ");
    return { imports: folders.filter((folder) => !excluded.includes(folder)), importsTypesOf: [] };
  }
  const named = [...targets.matchAll(/(?<target>\w+)(?<types> \(types only\))?/gu)].map((match) => match.groups);
  return {
    imports: named.filter((each) => each?.types === undefined).map((each) => each?.target ?? ""),
    importsTypesOf: named.filter((each) => each?.types !== undefined).map((each) => each?.target ?? ""),
  };
}
