const STRICT = { fatal: true, ignoreBOM: true } as const;

/** Bytes as text; or, when they are no UTF-8, the text before and the number of the byte, counted from 1. */
export interface DecodedText {
  readonly text: string;
  readonly invalidByte?: number;
}

/** Bytes that come in parts and are text in UTF-8. A part may end within a character. */
export interface Utf8Text {
  add(bytes: Uint8Array): DecodedText;
  /** To be called when there are no more bytes, or none that belong to those before. */
  end(): DecodedText;
}

/**
 * Decodes UTF-8 and says where bytes are none. A byte order mark stays in the text.
 * @example utf8Text().add(Uint8Array.of(0x50, 0xf6, 0x0a)) // → { text: "P", invalidByte: 2 }
 */
export function utf8Text(): Utf8Text {
  let cut: Uint8Array = new Uint8Array(0);
  let decoded = 0;
  return {
    add(bytes) {
      const all = joined(cut, bytes);
      const whole = wholeCharacters(all);
      const result = decode(all, whole, decoded);
      decoded += whole;
      // A copy, since a source may use its memory again.
      cut = all.slice(whole);
      return result;
    },
    end() {
      const result = decode(cut, cut.length, decoded);
      decoded += cut.length;
      cut = new Uint8Array(0);
      return result;
    },
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** How many of the bytes there are before a character that is cut at their end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    const isContinuation = byte >= 0x80 && byte < 0xc0;
    if (!isContinuation) return lengthOf(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Bytes of the character that begins with a byte. */
function lengthOf(firstByte: number): number {
  if (firstByte < 0xc2 || firstByte > 0xf4) return 1;
  if (firstByte < 0xe0) return 2;
  return firstByte < 0xf0 ? 3 : 4;
}

/** Decodes the first `whole` of some bytes, which come after `before` others. */
function decode(bytes: Uint8Array, whole: number, before: number): DecodedText {
  try {
    return { text: new TextDecoder("utf-8", STRICT).decode(bytes.subarray(0, whole)) };
  } catch {
    const valid = validLength(bytes);
    const last = wholeCharacters(bytes.subarray(0, valid));
    return {
      text: new TextDecoder("utf-8", STRICT).decode(bytes.subarray(0, last)),
      invalidByte: before + valid + 1,
    };
  }
}

/** How many of the bytes are UTF-8 or the beginning of such; of bytes that are cut, all but the last. */
function validLength(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (beginsValid(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function beginsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", STRICT).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
