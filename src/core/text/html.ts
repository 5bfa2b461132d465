import type { Markup } from './visible';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that stand within a line: their tags part no words. */
const INLINE = names(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp ' +
    'script small span strike strong style sub sup time tt u var wbr',
);
/** The other elements of HTML: their tags part paragraphs. */
const BLOCK = names(
  'address area article aside audio base blockquote body br button canvas caption center col colgroup dd details ' +
    'dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup ' +
    'hr html iframe input legend li link main map math menu meta meter nav noscript object ol optgroup option output p ' +
    'param picture pre progress section select source summary svg table tbody td template textarea tfoot th thead title ' +
    'tr track ul video',
);
/** Elements whose content is no prose: programs, embedded things, tables, code, and words that are struck. */
const NO_PROSE = names(
  'audio button canvas code del head iframe kbd map math noscript object option pre s samp script select strike style ' +
    'svg table template textarea title video',
);
/** What is seen in place of a tag. */
const SEEN: Readonly<Record<string, string>> = { q: '“', '/q': '”' };

/** The longest tag that is looked for, so that reading stays linear. */
const LONGEST_TAG = 4000;
/** The longest content of a note's mark. */
const LONGEST_NOTE = 120;
const NOTE_MARK = /^[[(]?(?:\d{1,3}|[*†‡§¶]+)(?:[,–-]\d{1,3})*[\])]?$/;
/** Units that a raised figure belongs to. */
const RAISED = /(?:^|\P{L})(?:[ckm]?m|ft|in|mi|yd|sq)$/u;

/**
 * The tags, comments, scripts and embedded things of HTML in a text. A "<" that opens none of them is prose.
 * @param isForeign whether elements that HTML does not know count too
 */
export function htmlIn(text: string, isForeign = false): Markup[] {
  const found: Markup[] = [];
  const search = new Search(text);
  for (let at = text.indexOf('<'); at !== -1;) {
    const piece = search.comment(at) ?? elementAt(search, at, isForeign);
    if (piece) found.push(piece);
    at = text.indexOf('<', piece?.end ?? at + 1);
  }
  return found;
}

/** Looks for the ends of things in a text; what it did not find once is not looked for again. */
class Search {
  readonly text: string;
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  comment(at: number): Markup | undefined {
    const { text } = this;
    if (text.startsWith('<!--', at)) return this.#to('-->', at);
    if (text.startsWith('<?', at)) return this.#to('?>', at);
    if (text.startsWith('<![CDATA[', at)) return this.#to(']]>', at);
    return /^<!doctype\b/i.test(text.slice(at, at + 10)) ? this.#to('>', at) : undefined;
  }

  #to(closing: string, start: number): Markup | undefined {
    if (this.#missing.has(closing)) return undefined;
    const end = this.text.indexOf(closing, start + 2);
    if (end !== -1) return { start, end: end + closing.length, seen: '' };
    this.#missing.add(closing);
    return undefined;
  }

  /** The end of an element of this name whose first tag ends at `from`; undefined where it is not closed. */
  elementEnd(name: string, from: number): number | undefined {
    if (this.#missing.has(name)) return undefined;
    const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi');
    tags.lastIndex = from;
    let open = 1;
    for (let tag = tags.exec(this.text); tag; tag = tags.exec(this.text)) {
      open += tag[1] === '/' ? -1 : 1;
      if (open === 0) return tags.lastIndex;
    }
    this.#missing.add(name);
    return undefined;
  }
}

function elementAt(search: Search, start: number, isForeign: boolean): Markup | undefined {
  const { text } = search;
  const [, slash = '', written] =
    /^<(\/?)([a-z][\w:-]*)(?=\s|\/?>)/i.exec(text.slice(start, start + 40)) ?? [];
  const name = written?.toLowerCase();
  if (name === undefined) return undefined;
  const isBlock = BLOCK.has(name);
  if (!isBlock && !INLINE.has(name) && !isForeign) return undefined;
  const end = tagEnd(text, start + 1 + slash.length + name.length);
  if (end === undefined) return undefined;
  const seen = SEEN[slash + name] ?? (isBlock ? '\n' : '');
  if (slash !== '' || text[end - 2] === '/') return { start, end, seen };
  if (NO_PROSE.has(name)) return { start, end: search.elementEnd(name, end) ?? end, seen };
  return { start, end: (name === 'sup' ? noteEnd(text, start, end) : undefined) ?? end, seen };
}

/** The end of a tag, from behind its name; undefined where what stands there is no tag. */
function tagEnd(text: string, from: number): number | undefined {
  const limit = Math.min(text.length, from + LONGEST_TAG);
  for (let at = from; at < limit; at++) {
    const char = text[at] as string;
    if (char === '>') return at + 1;
    if (char === '<') return undefined;
    if (char !== '=') continue;
    while (at + 1 < limit && /\s/.test(text[at + 1] as string)) at++;
    const quote = text[at + 1];
    if (quote !== '"' && quote !== "'") continue;
    const close = text.indexOf(quote, at + 2);
    if (close === -1 || close >= limit) return undefined;
    at = close;
  }
  return undefined;
}

/** The end of a raised mark of a note, which is no part of the number or word before it. */
function noteEnd(text: string, start: number, from: number): number | undefined {
  const close = text.slice(from, from + LONGEST_NOTE).search(/<\/sup\s*>/i);
  if (close === -1) return undefined;
  const words = text
    .slice(from, from + close)
    .replace(/<[^<>]*>/g, '')
    .trim();
  if (!NOTE_MARK.test(words) || RAISED.test(text.slice(Math.max(0, start - 4), start))) return undefined;
  return text.indexOf('>', from + close) + 1;
}
