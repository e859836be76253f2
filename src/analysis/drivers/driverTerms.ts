import type { DesignMatrix } from "../../design/designMatrix";
import type { DesignTerm } from "../../design/designTerms";
import { AnalysisError, quote, suggestion } from "../../errors";
import type { ImportanceTerms } from "../../estimate/importance/importanceTerms";
import { describeValue } from "../../table/describeValue";
import { isRecord } from "../../table/isRecord";

/** Drivers that are judged together: `{ service: ["staff", "speed"] }`. */
export type DriverGroups = Readonly<Record<string, readonly string[]>>;

/** What one row of a driver table stands for: a driver, a category with all its levels, or drivers judged together. */
export interface DriverTerm {
  readonly term: string;
  /** Places of its columns among the predictors of the regression. */
  readonly columns: readonly number[];
  /** Present for drivers judged together. */
  readonly drivers?: readonly string[];
  readonly category?: DesignTerm["category"];
}

/**
 * The rows of a driver table, in the order of the drivers; drivers judged together stand where the first of them is.
 * @throws AnalysisError "invalid-option" · "unknown-column" · "duplicate-term"
 */
export function driverTerms(
  call: string,
  terms: readonly DesignTerm[],
  groups: DriverGroups | undefined,
): readonly DriverTerm[] {
  const drivers = terms.filter(({ role }) => role === "predictor");
  const groupOf = groupsByDriver(
    call,
    groups,
    drivers.map(({ term }) => term),
  );
  const rows: DriverTerm[] = [];
  const begun = new Set<string>();
  for (const { term, columns, category } of drivers) {
    const group = groupOf.get(term);
    if (group === undefined) rows.push({ term, columns, ...(category && { category }) });
    else if (!begun.has(group.name)) {
      begun.add(group.name);
      const members = drivers.filter((driver) => group.drivers.includes(driver.term));
      rows.push({
        term: group.name,
        columns: members.flatMap((member) => member.columns),
        drivers: members.map((member) => member.term),
      });
    }
  }
  return rows;
}

interface Group {
  readonly name: string;
  readonly drivers: readonly string[];
}

function groupsByDriver(
  call: string,
  groups: DriverGroups | undefined,
  drivers: readonly string[],
): ReadonlyMap<string, Group> {
  const groupOf = new Map<string, Group>();
  if (groups === undefined) return groupOf;
  if (!isRecord(groups)) throw notGroups(call, groups);
  for (const [name, members] of Object.entries(groups)) {
    if (!Array.isArray(members) || members.length === 0) throw notGroups(call, members);
    for (const member of members as unknown[]) {
      if (typeof member !== "string" || !drivers.includes(member)) {
        throw new AnalysisError(
          "unknown-column",
          `${call}: group ${quote(name)} names ${quote(member)}, which is not among the drivers${suggestion(String(member), drivers)}`,
          { group: name, column: String(member), known: [...drivers] },
        );
      }
      const other = groupOf.get(member);
      if (other !== undefined) {
        throw new AnalysisError(
          "duplicate-term",
          `${call}: driver ${quote(member)} stands ${other.name === name ? `twice in group ${quote(name)}` : `in the groups ${quote(other.name)} and ${quote(name)}`}; it can be judged in one only`,
          { column: member, groups: [other.name, name] },
        );
      }
      groupOf.set(member, { name, drivers: members as string[] });
    }
  }
  const loner = Object.keys(groups).find((name) => drivers.includes(name) && groupOf.get(name)?.name !== name);
  if (loner !== undefined) {
    throw new AnalysisError(
      "duplicate-term",
      `${call}: group ${quote(loner)} has the name of a driver that is not in it; call the group something else`,
      { group: loner },
    );
  }
  return groupOf;
}

function notGroups(call: string, got: unknown): AnalysisError {
  return new AnalysisError(
    "invalid-option",
    `${call}: groups hold ${describeValue(got)}, expected lists of drivers by name, { service: ["staff", "speed"] }`,
    { option: "groups" },
  );
}

/** The same, for the importance estimators: columns of the correlation matrix, the controls' among them. */
export function importanceTerms(
  rows: readonly DriverTerm[],
  { terms, columns }: Pick<DesignMatrix, "terms" | "columns">,
): ImportanceTerms {
  return {
    terms: rows.map((row) => row.columns),
    controls: terms.filter(({ role }) => role === "control").flatMap((term) => term.columns),
    size: columns.length,
    names: rows.map(({ term }) => term),
  };
}
