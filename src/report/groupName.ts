import type { Language } from "./language";

/** A value of the `by` column as a row label. Dates show their day; what is missing says so. */
export function groupName(group: unknown, { words, name }: Language): string {
  if (group === null || group === undefined || Number.isNaN(group)) return words.missingGroup;
  if (group instanceof Date)
    return Number.isNaN(group.getTime()) ? words.missingGroup : group.toISOString().slice(0, 10);
  if (typeof group === "object") return name(JSON.stringify(group) ?? "");
  return name(String(group));
}
