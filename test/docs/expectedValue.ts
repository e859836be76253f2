/** What stands behind `// →`: a literal. `…` says that there is more; "(rounded)" at its end, that its numbers are. */
export type Expected =
  | { readonly kind: "exactly"; readonly value: unknown }
  | { readonly kind: "digits"; readonly text: string }
  | { readonly kind: "rounded"; readonly value: number; readonly decimals: number }
  | { readonly kind: "list"; readonly items: readonly Expected[]; readonly open: boolean }
  | { readonly kind: "record"; readonly fields: readonly (readonly [string, Expected])[]; readonly open: boolean };

const TOKEN =
  /\s*(?:(?<punctuation>[[\]{}:,…])|(?<number>[-−]?(?:Infinity|NaN|\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?))(?<open>…?)|(?<string>"(?:[^"\\]|\\.)*")|(?<word>[\p{L}_$][\p{L}\p{N}_$]*))/uy;

interface Token {
  readonly kind: "punctuation" | "number" | "string" | "word";
  readonly text: string;
  readonly open: boolean;
}

const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, undefined };

const ROUNDED = /\s*\(rounded\)\s*$/u;

/** Reads a literal: numbers, strings, `null`, lists, records, and `Float64Array [1, 2]` as a list. */
export function readExpected(text: string): Expected {
  const isRounded = ROUNDED.test(text);
  const tokens = tokenize(text.replace(ROUNDED, ""));
  let at = 0;
  const isNext = (punctuation: string): boolean =>
    tokens[at]?.kind === "punctuation" && tokens[at]?.text === punctuation;
  const refuse = (): never => {
    throw new Error(`after "// →" a literal is expected, and nothing behind it; got: ${text}`);
  };
  const take = (): Token => tokens[at++] ?? refuse();

  const readMembers = <Member>(close: string, readMember: () => Member): { members: Member[]; open: boolean } => {
    const members: Member[] = [];
    let open = false;
    while (!isNext(close)) {
      if (isNext("…")) {
        open = true;
        at += 1;
      } else {
        members.push(readMember());
      }
      if (isNext(",") && !open) at += 1;
      else if (!isNext(close)) refuse();
    }
    at += 1;
    return { members, open };
  };

  const readValue = (): Expected => {
    const token = take();
    if (token.kind === "number") {
      const digits = token.text.replace("−", "-").replaceAll("_", "");
      if (token.open) return { kind: "digits", text: digits };
      if (isRounded) return { kind: "rounded", value: Number(digits), decimals: digits.split(".")[1]?.length ?? 0 };
      return { kind: "exactly", value: Number(digits) };
    }
    if (token.kind === "string") return { kind: "exactly", value: JSON.parse(token.text) };
    if (token.kind === "word") {
      if (Object.hasOwn(WORDS, token.text)) return { kind: "exactly", value: WORDS[token.text] };
      if (token.text.endsWith("Array") && isNext("[")) return readValue();
      return refuse();
    }
    if (token.text === "[") {
      const { members, open } = readMembers("]", readValue);
      return { kind: "list", items: members, open };
    }
    if (token.text === "{") {
      const { members, open } = readMembers("}", (): readonly [string, Expected] => {
        const name = take();
        if (name.kind === "punctuation" || !isNext(":")) refuse();
        at += 1;
        return [name.kind === "string" ? JSON.parse(name.text) : name.text, readValue()];
      });
      return { kind: "record", fields: members, open };
    }
    return refuse();
  };

  const expected = readValue();
  if (at !== tokens.length) refuse();
  return expected;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const start = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) throw new Error(`cannot read what stands after "// →": ${text.slice(start)}`);
    const kind = (["punctuation", "number", "string", "word"] as const).find((each) => groups[each] !== undefined)!;
    tokens.push({ kind, text: groups[kind]!, open: groups.open === "…" });
  }
  return tokens;
}

/** Room for the last digits, which another processor or compiler may round otherwise. */
const RELATIVE_TOLERANCE = 1e-12;

/** Where `actual` departs from what was expected; null where it does not. */
export function difference(expected: Expected, actual: unknown, where = ""): string | null {
  const at = where === "" ? "" : ` at ${where}`;
  switch (expected.kind) {
    case "exactly":
      return isSame(expected.value, actual) ? null : `expected ${show(expected.value)}${at}, got ${show(actual)}`;
    case "digits":
      return typeof actual === "number" && String(actual).startsWith(expected.text)
        ? null
        : `expected ${expected.text}…${at}, got ${show(actual)}`;
    case "rounded":
      return typeof actual === "number" && Number(actual.toFixed(expected.decimals)) === expected.value
        ? null
        : `expected ${expected.value.toFixed(expected.decimals)} (rounded)${at}, got ${show(actual)}`;
    case "list": {
      if (!Array.isArray(actual) && !ArrayBuffer.isView(actual)) return `expected a list${at}, got ${show(actual)}`;
      const items = [...(actual as Iterable<unknown>)];
      const { length } = expected.items;
      if (expected.open ? items.length < length : items.length !== length) {
        return `expected ${length} items${at}, got ${items.length}: ${show(items)}`;
      }
      return firstDifference(expected.items.map((item, i) => difference(item, items[i], `${where}[${i}]`)));
    }
    case "record": {
      if (typeof actual !== "object" || actual === null || Array.isArray(actual)) {
        return `expected a record${at}, got ${show(actual)}`;
      }
      const names = expected.fields.map(([name]) => name);
      const extra = Object.keys(actual).filter((name) => !names.includes(name));
      if (!expected.open && extra.length > 0) return `not expected${at}: ${extra.join(", ")}`;
      return firstDifference(
        expected.fields.map(([name, value]) =>
          Object.hasOwn(actual, name)
            ? difference(value, (actual as Record<string, unknown>)[name], `${where}.${name}`)
            : `expected a field ${name}${at}, got ${show(actual)}`,
        ),
      );
    }
  }
}

function firstDifference(differences: readonly (string | null)[]): string | null {
  return differences.find((each) => each !== null) ?? null;
}

function isSame(expected: unknown, actual: unknown): boolean {
  if (typeof expected !== "number" || typeof actual !== "number") return Object.is(expected, actual);
  if (Object.is(expected, actual) || expected === actual) return true;
  return Math.abs(actual - expected) <= RELATIVE_TOLERANCE * Math.abs(expected);
}

function show(value: unknown): string {
  return typeof value === "string" || (typeof value === "object" && value !== null)
    ? JSON.stringify(value)
    : String(value);
}
