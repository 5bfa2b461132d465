import { jsonrepair } from 'jsonrepair';

/** The items of a reply, whatever their form, and how the reply ends. */
interface ReplyItems {
  readonly items: readonly unknown[];
  /** See {@link TakenReply.form}. */
  readonly form: 'whole' | 'cut' | 'none';
}

/** Longer replies are cut: no list of the disagreements of a story is that long. In UTF-16 units. */
const MOST_UNITS = 2_000_000;
/** More items than a reply is believed: one that goes in circles has no end. */
const MOST_ITEMS = 1_000;
/** The length of an item beyond which it is not mended. */
const MOST_MENDED = 100_000;

/** Where an item begins: a brace and one of an item's keys, with any mark around it or none. */
const ITEM = /\{\s*(?:["'“”‘’]\s*)?(?:kind|question|readings|certainty|why)(?:\s*["'“”‘’])?\s*:/g;

/**
 * Takes the items out of a reply: JSON as it was asked for; else, item by item, what can be made out between fences, in
 * prose, in several lists, or before the reply breaks off. An item that breaks off itself is left out.
 */
export function readReply(reply: string): ReplyItems {
  const text = reply.length > MOST_UNITS ? reply.slice(0, MOST_UNITS) : reply;
  const whole =
    asList(parsed(text.trim())) ?? asList(parsed(fenced(text))) ?? asList(parsed(bracketed(text)));
  if (whole) return { items: whole.slice(0, MOST_ITEMS), form: text === reply ? 'whole' : 'cut' };
  return readPieces(text);
}

/** The items of a value that was parsed: a list, or a list under some key of an object, or an item alone. */
function asList(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value !== 'object' || value === null) return undefined;
  if ('readings' in value) return [value];
  const lists = Object.values(value).filter(Array.isArray);
  return lists.length === 1 ? (lists[0] as readonly unknown[]) : undefined;
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What stands between the first code fence and the next. */
function fenced(text: string): string | undefined {
  const open = text.indexOf('```');
  const line = open < 0 ? -1 : text.indexOf('\n', open);
  const close = line < 0 ? -1 : text.indexOf('```', line);
  return close < 0 ? undefined : text.slice(line, close).trim();
}

/** From the first bracket of a list of items to the last bracket. */
function bracketed(text: string): string | undefined {
  const open = text.search(/\[\s*[{\]]/);
  const close = text.lastIndexOf(']');
  return open < 0 || close < open ? undefined : text.slice(open, close + 1);
}

function readPieces(text: string): ReplyItems {
  const starts = [...text.matchAll(ITEM)].map(({ index }) => index);
  if (starts.length === 0) return { items: [], form: /\[\s*\]/.test(text) ? 'whole' : 'none' };
  const items: unknown[] = [];
  let closed = starts.length <= MOST_ITEMS;
  starts.slice(0, MOST_ITEMS).forEach((start, index) => {
    const next = starts[index + 1];
    const piece = text.slice(start, next);
    const end = endOf(piece);
    // A list that ends behind its last item was not cut.
    if (next === undefined) closed = end !== undefined && piece.includes(']', end);
    const item = itemOf(piece, end, next === undefined);
    if (item !== undefined) items.push(item);
  });
  return { items, form: closed ? 'whole' : 'cut' };
}

/**
 * An item from where it begins to where the next one does.
 * @param end where its last brace is closed; undefined where it is not.
 * @param isLast whether the reply ends in it: then nothing is put in for what is missing.
 */
function itemOf(piece: string, end: number | undefined, isLast: boolean): unknown {
  const exact = end === undefined ? undefined : parsed(piece.slice(0, end));
  if (exact !== undefined) return exact;
  if (piece.length > MOST_MENDED || (isLast && end === undefined)) return undefined;
  return mended(piece.slice(0, end ?? behindLast(piece)));
}

/** Behind the last character that belongs to an item: what follows it parts it from the next one, or ends the list. */
function behindLast(piece: string): number {
  let end = piece.length;
  while (end > 0 && ' \t\r\n,]'.includes(piece[end - 1] as string)) end--;
  return end;
}

/** JSON with what can be mended in it mended. @throws where that is beyond mending. */
export function mendedJson(text: string): string {
  // Bare control characters are no JSON, and nothing that is quoted has them.
  // eslint-disable-next-line no-control-regex
  return jsonrepair(text.replace(/[\u0000-\u0008\v\f\u000E-\u001F]/g, ' '));
}

function mended(text: string): unknown {
  try {
    const value = JSON.parse(mendedJson(text)) as unknown;
    const item: unknown = Array.isArray(value) ? value[0] : value;
    return typeof item === 'object' ? item : undefined;
  } catch {
    return undefined;
  }
}

/** Behind the brace that closes the one at the start of a text, strings passed over; undefined where none does. */
function endOf(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (inString) {
      if (unit === '\\') at++;
      else if (unit === '"') inString = false;
    } else if (unit === '"') inString = true;
    else if (unit === '{' || unit === '[') depth++;
    else if (unit === '}' || unit === ']') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
