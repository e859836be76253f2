import { quote } from "../../errors";

/**
 * A group as it stands in a term: text as it is, dates in ISO 8601, without the time when it is midnight.
 * @example groupLabel(new Date("2024-05-17")) // → "2024-05-17"
 */
export function groupLabel(group: unknown): string {
  if (!(group instanceof Date) || Number.isNaN(group.getTime())) return String(group);
  const text = group.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}

/**
 * A group as it stands in a message: text in quotes, so that "1" and 1 are told apart.
 * @example quoteGroup("1") // → "\"1\""
 * @example quoteGroup(1) // → "1"
 */
export function quoteGroup(group: unknown): string {
  return typeof group === "string" ? quote(group) : groupLabel(group);
}

/**
 * Several groups as they stand in a message; the rest of a long list is counted, not shown.
 * @example quoteGroups([2021, 2022, 2023]) // → "2021, 2022 and 2023"
 */
export function quoteGroups(groups: readonly unknown[], most: number = 8): string {
  const shown = groups.slice(0, most).map(quoteGroup);
  if (groups.length > most) shown.push(`${groups.length - most} more`);
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
