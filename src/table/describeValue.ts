import { quote } from "../errors";

/** A value as it stands in a message: text in quotes, numbers as they are, objects by what they are. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return `the text ${quote(value)}`;
    case "bigint":
      return `the BigInt ${value}`;
    case "symbol":
      return "a symbol";
    case "function":
      return "a function";
    case "object":
      return describeObject(value);
    default:
      return Object.is(value, -0) ? "-0" : String(value);
  }
}

function describeObject(value: object | null): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (ArrayBuffer.isView(value)) return "a typed array";
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? "an invalid date" : `the date ${value.toISOString()}`;
  }
  if (value instanceof Map) return "a Map";
  if (value instanceof Set) return "a Set";
  if (value instanceof Promise) return "a Promise";
  return "an object";
}

/** A value as it stands in an error's `details`: plain data, so that the error can be logged or sent. */
export function plainValue(value: unknown): unknown {
  const plain = value === null || ["string", "number", "boolean", "undefined"].includes(typeof value);
  return plain ? value : describeValue(value);
}
