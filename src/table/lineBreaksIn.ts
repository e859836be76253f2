/** How many line breaks a text holds: "\n", "\r\n" and "\r", as an editor counts them. */
export function lineBreaksIn(text: string): number {
  if (!text.includes("\n") && !text.includes("\r")) return 0;
  return text.match(/\r\n|\r|\n/g)!.length;
}
