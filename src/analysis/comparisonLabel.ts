/**
 * A group as it stands in a term or a message: text as it is, dates in ISO 8601, without the time when it is midnight.
 * @example groupLabel(new Date("2024-05-17")) // → "2024-05-17"
 */
export function groupLabel(group: unknown): string {
  if (!(group instanceof Date)) return String(group);
  const text = group.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}
