/**
 * The text of some bytes, without a byte order mark; undefined where they read as none. In this order: a byte order mark;
 * UTF-16 told by its zero bytes; valid UTF-8; the character set that a page declares of itself; UTF-8 where more of its
 * characters are whole than broken; Windows-1252. What does not fit the encoding becomes U+FFFD, and the rest is read.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const text = decodedText(bytes);
  return text !== undefined && isText(text) ? text : undefined;
}

/** Whether bytes are a text in UTF-8, each of them. */
export function isUtf8(bytes: Uint8Array): boolean {
  return !bytes.includes(0) && decodeAs('utf-8', bytes, true) !== undefined;
}

/** What stands where a byte could not be read. */
const REPLACEMENT = '\uFFFD';

/** The lines, from 1, that have a character which could not be read. */
export function damagedLines(text: string): number[] {
  if (!text.includes(REPLACEMENT)) return [];
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => (line.includes(REPLACEMENT) ? [index + 1] : []));
}

function decodedText(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return markedUtf16('utf-16le', bytes.subarray(2));
  if (a === 0xfe && b === 0xff) return markedUtf16('utf-16be', bytes.subarray(2));
  const isMarked = a === 0xef && b === 0xbb && c === 0xbf;
  const body = isMarked ? bytes.subarray(3) : bytes;
  // No text in an encoding of single bytes has a zero.
  if (body.includes(0)) return isMarked ? undefined : unmarkedUtf16(body);
  const valid = decodeAs('utf-8', body, true);
  if (valid !== undefined) return valid;
  const mended = decodeAs('utf-8', body) ?? '';
  if (isMarked) return mended;
  const declared = declaredIn(body);
  // Whoever declares UTF-16 in bytes that read as ASCII does not mean it.
  if (declared !== undefined) return /^utf-?(?:8|16)/i.test(declared) ? mended : singleBytes(declared, body);
  return hasMoreWhole(mended, body) ? mended : singleBytes('windows-1252', body);
}

/** Of a text in UTF-16 at most this share does not fit it, one place aside; else its mark is no mark. */
const MOST_BROKEN = 0.02;

function markedUtf16(encoding: string, bytes: Uint8Array): string | undefined {
  const text = decodeAs(encoding, bytes) ?? '';
  const broken = text.split(REPLACEMENT).length - 1;
  return broken <= 1 + text.length * MOST_BROKEN ? text : undefined;
}

/** How many bytes tell whether a text is UTF-16, and how many a declaration is looked for in. */
const SAMPLE = 4096;
/** Even letters that are not Latin have zeros beside their spaces and full stops. */
const LEAST_ZEROS = 0.08;
/** How many times more zeros one half of the bytes has than the other. */
const TIMES_MORE = 10;

/** UTF-16 without a mark: nearly all its zero bytes stand at even or at odd places. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  const zeros = [0, 0] as [even: number, odd: number];
  for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0) zeros[(at % 2) as 0 | 1]++;
  const [even, odd] = zeros;
  const [more, fewer] = [Math.max(even, odd), Math.min(even, odd)];
  if (bytes.length % 2 !== 0 || more < pairs * LEAST_ZEROS || more < fewer * TIMES_MORE) return undefined;
  const text = decodeAs(odd > even ? 'utf-16le' : 'utf-16be', bytes, true);
  return text !== undefined && isProse(text) ? text : undefined;
}

const NOT_OF_TEXTS = /[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}\s]/u;

/** Whether a text has nothing but letters, figures, marks and spaces, as bytes that are no text have not. */
function isProse(text: string): boolean {
  return !NOT_OF_TEXTS.test(text.slice(0, SAMPLE).replace(/[\ud800-\udbff]$/, ''));
}

/** The character set that a page names in its head. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = decodeAs('windows-1252', bytes.subarray(0, SAMPLE)) ?? '';
  for (const [tag] of head.matchAll(/<meta\s[^<>]*>/gi)) {
    const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(tag)?.[1];
    if (charset !== undefined) return charset;
  }
  return undefined;
}

/** Whether a text that was read as UTF-8 has as many characters of several bytes as bytes that fit none, or more. */
function hasMoreWhole(text: string, bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (const char of text) {
    if (char === REPLACEMENT) broken++;
    else if (char > '\x7f') whole++;
  }
  // U+FFFD can stand in the file itself.
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) continue;
    whole++;
    broken--;
  }
  return whole >= broken && whole > 0;
}

/** What Windows-1252 has in the places of the control characters U+0080 to U+009F. */
const WINDOWS_MARKS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const C1_CONTROLS = /[\x80-\x9f]/g;

/** The text in a declared encoding, or in Windows-1252 where there is none of that name. */
function singleBytes(encoding: string, bytes: Uint8Array): string | undefined {
  const text = decodeAs(encoding, bytes) ?? decodeAs('windows-1252', bytes);
  // Some runtimes decode Windows-1252 as ISO 8859-1, which leaves control characters where the curly quotes were.
  return text?.replace(C1_CONTROLS, (control) => WINDOWS_MARKS[control.charCodeAt(0) - 0x80] ?? control);
}

/** @returns undefined where there is no such encoding, or where all has to fit it (`fatal`) and does not. */
function decodeAs(encoding: string, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a decoded text reads as one: hardly any control characters in its first part. */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls * 50 <= sample.length;
}
