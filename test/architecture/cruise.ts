import path from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import type { Room } from "./rooms";

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  /** Paths of the project's own modules, as "src/room/file.ts". */
  readonly modules: readonly string[];
  /** How many imports were followed from them. */
  readonly imports: number;
  /** Topics of a room (folders inside it) of which one imports another, as ["analysis/drivers", "analysis/regression"]. */
  readonly topicImports: readonly (readonly [string, string])[];
  readonly violations: readonly Violation[];
}

/** The picture as rules for dependency-cruiser; a rule is named after the room it guards. */
export function rulesOf(rooms: readonly Room[]): IForbiddenRuleType[] {
  const guards = rooms.flatMap((room): IForbiddenRuleType[] => {
    const own = place(room);
    const open = [...room.imports, ...room.importsTypesOf].map((target) => `^src/${target}/`);
    const ownFiles = room.isFolder ? [own] : [];
    return [
      {
        name: `${room.name}: imports only what its line names`,
        severity: "error",
        from: { path: own },
        to: { path: "^src/", pathNot: [...ownFiles, ...open, "^src/errors\\.ts$"] },
      },
      ...room.importsTypesOf.map(
        (target): IForbiddenRuleType => ({
          name: `${room.name}: imports only types of ${target}`,
          severity: "error",
          from: { path: own },
          to: { path: `^src/${target}/`, dependencyTypesNot: ["type-only"] },
        }),
      ),
    ];
  });
  const nodeRooms = rooms.filter(({ isNode }) => isNode).map(place);
  return [
    ...guards,
    { name: "no cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no Node built-in outside the node rooms",
      severity: "error",
      from: { path: "^src/", pathNot: nodeRooms },
      to: { dependencyTypes: ["core"] },
    },
    { name: "every import is found", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "only packages that are installed with orsak, or beside it",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "node_modules/", dependencyTypesNot: ["npm", "npm-peer"] },
    },
  ];
}

function place(room: Room): string {
  return room.isFolder ? `^src/${room.name}/` : `^src/${room.name.replaceAll(".", "\\.")}$`;
}

/** Looks at every import of `root`/src, those of types included. */
export async function cruiseSource(root: string, rooms: readonly Room[]): Promise<Cruise> {
  const { output } = await cruise(
    ["src"],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rulesOf(rooms) },
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
    },
    {},
    { tsConfig: extractTsConfig(path.join(root, "tsconfig.json")) },
  );
  const { modules, summary } = output as ICruiseResult;
  const own = modules.filter(({ source }) => source.startsWith("src/"));
  return {
    modules: own.map(({ source }) => source),
    imports: own.reduce((count, { dependencies }) => count + dependencies.length, 0),
    topicImports: own.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => [topic(source), topic(resolved)] as const).filter(betweenTopics),
    ),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** The folder inside a room that a file lies in, as "analysis/drivers"; of a file at the top of its room, the room. */
function topic(file: string): string {
  return file.split("/").slice(1, -1).slice(0, 2).join("/");
}

function betweenTopics([from, to]: readonly [string, string]): boolean {
  const inside = (name: string): boolean => name.includes("/");
  return from !== to && inside(from) && inside(to) && from.split("/")[0] === to.split("/")[0];
}
