/** What a character is to the scanner. */
export const enum Class {
  other,
  space,
  newline,
  letter,
  digit,
  invisible,
  emphasis,
}

const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /\p{Lu}/u;
const SPACE = /[\s\u0085]/u;

/** The classes of the first 128 characters, by code. */
export const ASCII: readonly Class[] = Array.from({ length: 128 }, (_, code) => {
  if (code === 10 || code === 13) return Class.newline;
  if (code === 32 || (code >= 9 && code <= 12)) return Class.space;
  if (code >= 48 && code <= 57) return Class.digit;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return Class.letter;
  if (code === 42) return Class.emphasis;
  return Class.other;
});

/** The class of a UTF-16 code unit. */
export function classOf(code: number): Class {
  if (code < 128) return ASCII[code] as Class;
  if (code === 0x2028 || code === 0x2029) return Class.newline;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff)
    return Class.invisible;
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x202a && code <= 0x202e)) return Class.invisible;
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? Class.other : Class.letter;
  const char = String.fromCharCode(code);
  if (SPACE.test(char)) return Class.space;
  if (LETTER.test(char)) return Class.letter;
  return Class.other;
}

/** Whether a character is an upper-case letter. */
export function isUpper(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(char);
}

/** Whether a code unit is an apostrophe, straight or curly. */
export const isApostrophe = (code: number) => code === 0x27 || code === 0x2019 || code === 0x2bc;
/** Whether a code unit is the first of two that are one character. */
export const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00;
