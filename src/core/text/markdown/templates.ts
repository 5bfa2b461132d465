import type { Markup } from '../visible';

/** What opens a tag of a template, and what closes it; a longer opening goes before a shorter one that begins alike. */
const TAGS: readonly (readonly [open: string, close: string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '}'],
  ['{:', '}'],
  ['{.', '}'],
];
/** Tags in pairs around what is no prose. */
const NO_PROSE: ReadonlySet<string> = new Set(
  'audio caption chart code comment embed gallery gist highlight math mermaid playlist soundcloud video wp_caption youtube'.split(
    ' ',
  ),
);
/** Tags in brackets that are known without any attribute. */
const BARE: ReadonlySet<string> = new Set(['caption', 'embed', 'gallery', 'playlist', 'video', 'audio']);
/** The longest tag that is looked for, so that reading stays linear. */
const LONGEST_TAG = 4000;
const ATTRIBUTE = /\s[\w-]+\s*=\s*(?:["'“”‘’″]|&(?:quot|#8221|#8243);|[\w./:#-]+[\s\]/])/;
const OPENERS = /\{[{%#:.]|\[[/\w^]/g;

interface Tag extends Markup {
  readonly name: string;
  readonly isClosing: boolean;
}

/**
 * The tags that programs replace before anybody reads a text: shortcodes of Hugo and WordPress, tags of Liquid, lists of
 * attributes, and the marks of footnotes.
 */
export function templatesIn(text: string): Markup[] {
  const found: Markup[] = [];
  const tags: Tag[] = [];
  OPENERS.lastIndex = 0;
  for (let opener = OPENERS.exec(text); opener; opener = OPENERS.exec(text)) {
    const at = opener.index;
    const note = noteAt(text, at);
    const tag = note ? undefined : (bracesAt(text, at) ?? bracketsAt(text, at));
    if (note) found.push(note);
    if (tag) tags.push(tag);
    OPENERS.lastIndex = note?.end ?? tag?.end ?? at + 1;
  }
  return [...found, ...tags, ...pairs(tags)];
}

/** From the first tag of each pair around what is no prose to its last. */
function pairs(tags: readonly Tag[]): Markup[] {
  const open = new Map<string, number>();
  return tags.flatMap((tag) => {
    if (!NO_PROSE.has(tag.name)) return [];
    if (!tag.isClosing) {
      if (!open.has(tag.name)) open.set(tag.name, tag.start);
      return [];
    }
    const start = open.get(tag.name);
    open.delete(tag.name);
    return start === undefined ? [] : [{ start, end: tag.end, seen: '' }];
  });
}

function bracesAt(text: string, start: number): Tag | undefined {
  for (const [open, close] of TAGS) {
    if (!text.startsWith(open, start)) continue;
    const head = text.slice(start, start + LONGEST_TAG);
    const end = head.indexOf(close, open.length);
    if (end === -1) continue;
    const inner = head.slice(open.length, end);
    // A list of attributes stands on one line.
    if (close === '}' && /[\n\r{]/.test(inner)) return undefined;
    const name = /^[\s-]*(\/|end)?\s*([\w-]*)/.exec(inner);
    const isClosing = name?.[1] !== undefined;
    return { start, end: start + end + close.length, seen: '', name: name?.[2] ?? '', isClosing };
  }
  return undefined;
}

function bracketsAt(text: string, start: number): Tag | undefined {
  if (text[start] !== '[') return undefined;
  const head = text.slice(start, start + LONGEST_TAG);
  const [, slash = '', name] = /^\[(\/?)([a-z][\w-]*)(?=[\s\]/])/i.exec(head) ?? [];
  const close = head.indexOf(']');
  if (name === undefined || close === -1) return undefined;
  const isKnown = BARE.has(name) || slash !== '';
  // A link's text or a note in square brackets has no attributes.
  const isLink = /^(?:\(|\[(?!\/))/.test(head.slice(close + 1));
  if ((!isKnown && !ATTRIBUTE.test(head.slice(0, close + 1))) || isLink) return undefined;
  return { start, end: start + close + 1, seen: '', name, isClosing: slash !== '' };
}

/** The mark of a footnote, or the one before its words. */
function noteAt(text: string, start: number): Markup | undefined {
  if (!text.startsWith('[^', start)) return undefined;
  const [mark] = /^\[\^[^\]\s]{1,80}\]/.exec(text.slice(start, start + 84)) ?? [];
  if (mark === undefined) return undefined;
  const end = start + mark.length;
  const isLineStart = /(?:^|[\n\r])[ \t]{0,3}$/.test(text.slice(Math.max(0, start - 4), start));
  return { start, end: isLineStart && text[end] === ':' ? end + 1 : end, seen: '' };
}
