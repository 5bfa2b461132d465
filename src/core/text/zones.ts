import type { ArticleMeta, ZoneKind } from './article';
import { BOILERPLATE, BOILERPLATE_HEADINGS } from './boilerplate';
import { startsItem } from './lines';
import type { Token } from './token';
import type { Span } from './span';

/** A paragraph with the tokens in it (`first` and `last` are token indexes, half-open). */
export interface Block extends Span {
  readonly first: number;
  readonly last: number;
}

/** The longest line that can be a headline, and the longest that can be a heading within the body, in words. */
const HEADLINE_WORDS = 30;
const HEADING_WORDS = 14;
/** How many paragraphs may stand above the body. */
const TOP = 8;

const DATE_LINE_WORDS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'last first updated update published posted created modified on at date time am pm a.m. p.m. hrs hours st nd rd th of ' +
    'ist gmt utc bst est edt cst cdt mst mdt pst pdt cet cest eet msk pkt aest aedt nzst nzdt jst t z ago minutes min read'
  ).split(' '),
);

const AGENCY_LINE =
  /^(?:monitoring|web|news|online|city|sports|business|foreign|international|national) (?:desk|report)\b/;
const BYLINE = /^(?:by|written by|words by|from|reported by|author:)\s/;
const BYLINE_TAIL =
  /^(?:staff (?:reporter|writer|correspondent)|our (?:correspondent|reporter)|special correspondent|agencies)\b/;
/** What stands around code. */
const FENCE = '```';
/** A fence with nothing behind it but the name of a language. */
const LONE_FENCE = /^```[ \t]?\S*$/;
const MAIL_OR_HANDLE = /^[\w.+-]*@[\w-]+(?:\.[\w-]+)*$/;

/**
 * Says of every paragraph what it is for.
 * @param blocks the paragraphs in order; those of the front matter are already left out.
 * @returns a kind a paragraph, and what the top lines say of the article.
 */
export function classify(
  text: string,
  tokens: readonly Token[],
  blocks: readonly Block[],
): { kinds: ZoneKind[]; meta: ArticleMeta } {
  const kinds: ZoneKind[] = [];
  const meta: { -readonly [Key in keyof ArticleMeta]: ArticleMeta[Key] } = {};
  const hasProse = blocks.some((block) => endsLikeProse(text, block) && wordsIn(tokens, block) > 5);
  let body = false;
  let section = false;
  const lastFence = blocks.findLastIndex(({ start }) => text.startsWith(FENCE, start));
  let fence = false;

  blocks.forEach((block, index) => {
    const raw = text.slice(block.start, Math.min(block.end, block.start + 200));
    const lower = raw.toLowerCase().replace(/^[#>*_\s-]+/, '');
    const words = wordsIn(tokens, block);
    const kind = (): ZoneKind => {
      // A fence that no other one closes hides nothing but itself.
      if (raw.startsWith(FENCE) && (fence || index < lastFence)) {
        fence = !fence;
        return 'boilerplate';
      }
      if (fence || LONE_FENCE.test(raw)) return 'boilerplate';
      if (section || opensSection(lower, words)) {
        // A page can open with a section's name in its menu; only what follows the article ends it.
        section = section || body;
        return 'boilerplate';
      }
      if (words === 0 && !raw.includes('://')) return 'boilerplate';
      if (isLine(lower, words)) return 'boilerplate';
      const address = onlyAddress(tokens, block);
      if (address) {
        if (body) return 'boilerplate';
        meta.url ??= address;
        return 'byline';
      }
      if (index < TOP && isDateLine(text, tokens, block)) return 'byline';
      if (MAIL_OR_HANDLE.test(raw)) return index < TOP ? 'byline' : 'boilerplate';
      if ((!body || index < TOP) && isByline(lower, text, block, words)) {
        if (!AGENCY_LINE.test(lower))
          meta.author ??= text.slice(block.start, block.end).replace(/^\S+\s+/, '');
        return 'byline';
      }
      if (/^#{1,6}\s/.test(raw)) return 'headline';
      if (isHeading(text, tokens, block, words, body, hasProse)) return 'headline';
      body = true;
      return 'body';
    };
    kinds.push(kind());
  });
  // A heading below the first paragraph names a part of the article, not the article.
  const title = kinds.findIndex((kind) => kind === 'headline' || kind === 'body');
  const block = kinds[title] === 'headline' ? blocks[title] : undefined;
  if (block) meta.title = text.slice(block.start, block.end).replace(/^#{1,6}\s+/, '');
  return { kinds, meta };
}

function wordsIn(tokens: readonly Token[], block: Block): number {
  let words = 0;
  for (let index = block.first; index < block.last; index++) {
    const kind = (tokens[index] as Token).kind;
    if (kind === 'word' || kind === 'number') words++;
  }
  return words;
}

function opensSection(lower: string, words: number): boolean {
  const sections = BOILERPLATE.sections.get(lower[0] ?? '') ?? [];
  if (words > 12) return sections.some((opening) => opening.endsWith(':') && lower.startsWith(opening));
  return (
    sections.some((opening) => lower.startsWith(opening)) ||
    (words <= 3 && BOILERPLATE_HEADINGS.has(lower.replace(/[:*_]/g, '').trim()))
  );
}

function isLine(lower: string, words: number): boolean {
  if (words > 60) return false;
  return (BOILERPLATE.lines.get(lower[0] ?? '') ?? []).some((opening) => {
    if (!lower.startsWith(opening)) return false;
    const last = opening[opening.length - 1] as string;
    const next = lower[opening.length];
    // "Screenshot" is a caption, "Screenshots of the chat were leaked." is news.
    if (/[a-z]/.test(last) && next !== undefined && /[a-z0-9]/.test(next)) return false;
    return words <= 4 || opening.includes(' ') || /[:©]/.test(last) || !/[.!?]["”]?$/.test(lower);
  });
}

function onlyAddress(tokens: readonly Token[], block: Block): string | undefined {
  const token = tokens[block.first];
  return token?.kind === 'url' && block.last === block.first + 1 ? token.text : undefined;
}

/**
 * Whether a line says when (and perhaps where, or in what paper) an article was filed: "Updated: November 11, 2011 20:09 IST",
 * "Lagos, Nov 11 -", "THE EVENING NEWS · Sunday 1 June 2025".
 */
function isDateLine(text: string, tokens: readonly Token[], block: Block): boolean {
  if (block.last - block.first > 24) return false;
  if (ISO_DATE.test(text.slice(block.start, block.end)) && block.last - block.first < 20) return true;
  let numbers = 0;
  let places = 0;
  let year = false;
  let month = false;
  for (let index = block.first; index < block.last; index++) {
    const token = tokens[index] as Token;
    if (token.kind === 'number') {
      numbers++;
      year ||= /^(?:19|20)\d\d$/.test(token.text);
    } else if (token.kind === 'url') return false;
    else if (token.kind === 'word' && !isDateWord(token.lower)) {
      if (token.shape === 'lower' || ++places > 5) return false;
      const next = tokens[index + 1];
      // Beside a day without its year, names are the place of filing; a headline has more of them.
      if (places > 2 && !year && !hasYear(tokens, index, block.last)) return false;
      if (!year && !hasYear(tokens, index, block.last) && token.shape !== 'upper' && next?.text !== ',')
        return false;
    } else if (token.kind === 'word') month ||= MONTHS.test(token.lower);
  }
  return (
    numbers > 0 &&
    (places === 0 || (month && numbers > (year ? 1 : 0) && block.last - block.first > places + 1))
  );
}

const ISO_DATE = /^(?:[A-Z][a-z]{2,12}:?\s)?\d{4}-\d{2}-\d{2}(?!\d)/;
const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

const isDateWord = (lower: string) =>
  DATE_LINE_WORDS.has(lower.replace('.', '')) || DATE_LINE_WORDS.has(lower);

function hasYear(tokens: readonly Token[], from: number, last: number): boolean {
  for (let index = from; index < last; index++)
    if (/^(?:19|20)\d\d$/.test((tokens[index] as Token).text)) return true;
  return false;
}

function isByline(lower: string, text: string, block: Block, words: number): boolean {
  if (words > 14) return false;
  if (AGENCY_LINE.test(lower)) return words <= 5;
  if (BYLINE_TAIL.test(lower)) return true;
  const last = text[block.end - 1] as string;
  if (!BYLINE.test(lower) || '.!?'.includes(last) || words > 10) return false;
  const rest = text.slice(block.start, block.end).replace(/^\S+(?:\s+by)?\s+/i, '');
  return /^\p{Lu}/u.test(rest) && !lower.startsWith('from the ');
}

function endsLikeProse(text: string, block: Span): boolean {
  let end = block.end;
  while (end > block.start && '"”’\')*_ \u00a0'.includes(text[end - 1] as string)) end--;
  return end > block.start && '.!?…'.includes(text[end - 1] as string);
}

function isHeading(
  text: string,
  tokens: readonly Token[],
  block: Block,
  words: number,
  body: boolean,
  hasProse: boolean,
): boolean {
  if (startsItem(text, block)) return false;
  const last = tokens[block.last - 1] as Token;
  if (last.kind === 'mark' && '.,;:…'.includes(last.text[0] as string)) return false;
  if (endsLikeProse(text, block) && last.text !== '?' && last.text !== '!') return false;
  const first = tokens[block.first] as Token;
  if (body && (first.text === '"' || first.text === '“')) return false;
  if (!hasProse) return !body && words <= HEADING_WORDS;
  if (!body)
    return words <= HEADLINE_WORDS && (last.kind !== 'mark' || last.text !== '?' || words <= HEADING_WORDS);
  if (last.text === '?' || last.text === '!') return false;
  return words <= HEADING_WORDS || (words <= HEADLINE_WORDS && isTitleCase(tokens, block));
}

function isTitleCase(tokens: readonly Token[], block: Block): boolean {
  let capital = 0;
  let lower = 0;
  for (let index = block.first; index < block.last; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    if (token.shape === 'lower') lower++;
    else capital++;
  }
  return capital > lower * 3;
}

/** How many tokens a dateline may have. */
const DATELINE_TOKENS = 16;
const DASHES = new Set(['–', '—', '―', '-', '--', ':']);

/**
 * The end of the dateline that opens a paragraph ("MOSCOW –", "WASHINGTON, July 3 (Reuters) —", "Monitoring Desk:").
 * @returns the index of the token after it, or `block.first` where there is none.
 */
export function datelineEnd(text: string, tokens: readonly Token[], block: Block): number {
  const limit = Math.min(block.last, block.first + DATELINE_TOKENS);
  const opening = tokens[block.first] as Token;
  if (AGENCY_LINE.test(text.slice(block.start, block.start + 40).toLowerCase())) {
    for (let index = block.first; index < limit; index++)
      if (DASHES.has((tokens[index] as Token).text)) return index + 1;
  }
  if (opening.kind !== 'word' || (opening.shape !== 'upper' && opening.shape !== 'capital'))
    return block.first;
  let agency = false;
  let bracket = false;
  let date = false;
  let names = 0;
  for (let index = block.first; index < limit; index++) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    if (token.text === '(') bracket = true;
    else if (token.text === ')') {
      bracket = false;
      agency = true;
    } else if (DASHES.has(token.text) && !bracket) {
      const apart = token.text === ':' || token.text === '—' || token.spaced || next?.text === '-';
      if (!apart) continue;
      const end = next?.text === '-' && !next.spaced ? index + 2 : index + 1;
      // A lone capitalised word before a colon may be a speaker or a label; capitals, an agency or a date make it a dateline.
      const upper = opening.shape === 'upper' && opening.text.length > 3;
      const colon = token.text === ':';
      const follows = tokens[end];
      if (!follows || end >= block.last || follows.shape === 'lower') return block.first;
      if (
        agency ||
        date ||
        (upper && names <= 5) ||
        (!colon && names <= 3 && token.spaced && token.text !== '-')
      ) {
        return colon && !agency && !upper && !date ? block.first : end;
      }
      return block.first;
    } else if (token.kind === 'word') {
      if (bracket) continue;
      if (DATE_LINE_WORDS.has(token.lower.replace(/\.$/, ''))) date = true;
      else if (token.shape === 'lower' && token.text !== 'and' && token.text !== 'de') return block.first;
      else names++;
    } else if (token.kind === 'mark' && !',/.'.includes(token.text)) return block.first;
    else if (token.kind === 'symbol' || token.kind === 'url') return block.first;
  }
  return block.first;
}
