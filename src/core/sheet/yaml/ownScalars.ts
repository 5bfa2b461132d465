import { Scalar } from 'yaml';

const TAB = 9;
export const LINE_FEED = 10;
export const RETURN = 13;
export const SPACE = 32;
export const NUMBER_SIGN = 35;
export const COMMA = 44;
export const HYPHEN = 45;
export const COLON = 58;
export const BRACKET = 91;
export const BRACKET_END = 93;
export const BRACE = 123;
export const BRACE_END = 125;
const DOUBLE = 34;
const SINGLE = 39;
const BACKSLASH = 92;

/** Words that are no text, and their like. */
const RESERVED = /^(?:true|false|null)$/i;
/** What may be a number: only these are looked at more closely. */
const NUMBER_LIKE = /^\d[\da-fox.+-]*$/i;
/** Numbers as the core schema of YAML 1.2 has them, those that begin with a digit. */
const NUMBER = /^(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|0o[0-7]+|0x[\da-f]+)$/i;
const COUNT = /^\d{1,15}$/;

/**
 * Composes a scalar on one line, as the parser would.
 * @param at where it begins, `end` how far it may go.
 * @param flow whether it stands in a collection in flow style.
 * @returns undefined where it has another form: an anchor, a tag, words over several lines, a slip.
 */
export function composeScalar(text: string, at: number, end: number, flow: boolean): Scalar | undefined {
  const code = text.charCodeAt(at);
  if (code === DOUBLE) return doubleQuoted(text, at, end);
  if (code === SINGLE) return singleQuoted(text, at, end);
  return opensPlain(code) ? plain(text, at, end, flow) : undefined;
}

/** Composes a key of small letters and hyphens; its colon comes right behind it. */
export function composeKey(text: string, from: number): Scalar | undefined {
  let to = from;
  for (let code = text.charCodeAt(to); isLetter(code) || (code === HYPHEN && to > from);) {
    code = text.charCodeAt(++to);
  }
  if (to === from || text.charCodeAt(to) !== COLON) return undefined;
  const name = text.slice(from, to);
  return RESERVED.test(name) ? undefined : scalar(name, name, Scalar.PLAIN, from, to);
}

/** What stands behind a colon where nothing does. */
export function emptyScalar(at: number): Scalar {
  return scalar(null, '', Scalar.PLAIN, at, at);
}

function plain(text: string, from: number, end: number, flow: boolean): Scalar | undefined {
  let to = from;
  let at = from;
  for (let code = text.charCodeAt(at); at < end; code = text.charCodeAt(++at)) {
    if (code === LINE_FEED || code === RETURN || (flow && isFlowMark(code))) break;
    if (code === TAB) return undefined;
    const next = text.charCodeAt(at + 1);
    if (code === SPACE) {
      if (next === NUMBER_SIGN) break;
      continue;
    }
    if (code === COLON && (at + 1 >= end || isBlank(next) || (flow && isFlowMark(next)))) return undefined;
    to = at + 1;
  }
  const source = text.slice(from, to);
  let value: string | number | boolean = source;
  if (to - from <= 5 && RESERVED.test(source)) {
    if (source !== 'true' && source !== 'false') return undefined;
    value = source === 'true';
  } else if (NUMBER_LIKE.test(source) && NUMBER.test(source)) {
    if (!COUNT.test(source)) return undefined;
    value = Number(source);
  }
  return scalar(value, source, Scalar.PLAIN, from, to);
}

function singleQuoted(text: string, from: number, end: number): Scalar | undefined {
  let at = from + 1;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (at >= end || code < SPACE) return undefined;
    if (code !== SINGLE) continue;
    if (text.charCodeAt(at + 1) !== SINGLE) break;
    at++;
  }
  const value = text.slice(from + 1, at).replaceAll("''", "'");
  return scalar(value, value, Scalar.QUOTE_SINGLE, from, at + 1);
}

function doubleQuoted(text: string, from: number, end: number): Scalar | undefined {
  let at = from + 1;
  let escaped = false;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (at >= end || code < SPACE) return undefined;
    if (code === DOUBLE) break;
    if (code !== BACKSLASH) continue;
    escaped = true;
    at++;
  }
  const source = text.slice(from, at + 1);
  const value = escaped ? unescaped(source) : source.slice(1, -1);
  return value === undefined ? undefined : scalar(value, value, Scalar.QUOTE_DOUBLE, from, at + 1);
}

/** The words of a scalar between double quotation marks; undefined where an escape is one that only YAML has. */
function unescaped(source: string): string | undefined {
  try {
    return JSON.parse(source) as string;
  } catch {
    return undefined;
  }
}

function scalar(
  value: string | number | boolean | null,
  source: string,
  type: Scalar.Type,
  start: number,
  end: number,
): Scalar {
  const node = new Scalar(value);
  node.range = [start, end, end];
  node.source = source;
  node.type = type;
  return node;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;
}

function isFlowMark(code: number): boolean {
  return code === COMMA || code === BRACKET || code === BRACKET_END || code === BRACE || code === BRACE_END;
}

/** Whether words without quotation marks may begin with a character: letters, digits, currency signs, all beyond ASCII. */
function opensPlain(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    isLetter(code) ||
    code === 36 ||
    code === 40 ||
    (code >= 0x80 && code !== 0xfeff)
  );
}
