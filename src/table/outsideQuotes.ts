/** Quoted cells of CSV text: a double quote opens one only at the cell's beginning, and stands for itself when doubled. */
export function quotedCell(delimiters: string): RegExp {
  const before = [...delimiters].map((delimiter) => `\\u{${delimiter.codePointAt(0)!.toString(16)}}`).join("");
  return new RegExp(`(?<=^|[\\r\\n${before}])"[^"]*(?:""[^"]*)*"`, "gu");
}

/** CSV text without what its quoted cells hold. */
export function outsideQuotes(text: string, delimiters: string): string {
  return text.includes('"') ? text.replace(quotedCell(delimiters), "") : text;
}
