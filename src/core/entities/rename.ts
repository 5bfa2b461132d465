import type { Mentions, NameMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import type { Entity } from './entity';
import { namePlaces } from './named';

/** What becomes of the words of a name. */
export interface Renaming {
  /** The run of words that changes, never empty, and what it becomes. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The only wording that changes, where words are but added or left out: shorter wordings are right without them. */
  readonly only?: string;
}

/** A replacement in an article. */
export interface NameEdit extends Span {
  readonly path: string;
  readonly text: string;
  /** Why a person should look at it first: the words are somebody's own, or marks of formatting would go. */
  readonly doubt?: 'quoted' | 'formatted';
}

const BLANKS = /\s+/g;
const DASHES = /[\u2010-\u2015]/g;

/**
 * What a person means who writes a name in another way: the words that differ.
 * @param written the name as it stands.
 * @param wanted the name as it shall be.
 * @returns undefined where both are the same, or nothing is wanted.
 */
export function renamingOf(written: string, wanted: string): Renaming | undefined {
  const before = wordsOf(written);
  const after = wordsOf(wanted);
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let same = 0;
  while (same < most - first && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (most === 0 || (first === before.length && first === after.length)) return undefined;
  const from = before.slice(first, before.length - same);
  const to = after.slice(first, after.length - same);
  if (from.length > 0 && to.length > 0) return { from, to };
  // Words that are added or left out go with a neighbour, so that the blanks between them come out right.
  const start = first > 0 ? first - 1 : first;
  const kept = first > 0 ? same : same - 1;
  return {
    from: before.slice(start, before.length - kept),
    to: after.slice(start, after.length - kept),
    only: before.join(' '),
  };
}

/** A name after a renaming; undefined where that does not concern it. */
export function renamed(renaming: Renaming, name: string): string | undefined {
  const words = wordsOf(name);
  const at = runIn(renaming, words);
  if (at === undefined) return undefined;
  const { from } = renaming;
  return [...words.slice(0, at), ...written(renaming, words, at), ...words.slice(at + from.length)].join(' ');
}

/**
 * What a renaming replaces in the articles: the words that change, in every wording of the entity that has them. Marks,
 * line breaks and words that stay are left as they are.
 */
export function renameEdits(
  articles: readonly { readonly article: Article; readonly mentions: Mentions }[],
  entity: Entity,
  renaming: Renaming,
): NameEdit[] {
  const byPath = new Map(articles.map((reading) => [reading.article.path, reading]));
  return namePlaces(articles, entity).flatMap(({ path, mention }) => {
    const reading = byPath.get(path);
    return reading ? editsOf(reading.article, reading.mentions, mention, renaming) : [];
  });
}

/** What writing one name in another way replaces in its article; nothing where it is written so. */
export function nameEdits(
  { article, mentions }: { readonly article: Article; readonly mentions: Mentions },
  mention: NameMention,
  wanted: string,
): NameEdit[] {
  const renaming = renamingOf(mention.name, wanted);
  return renaming ? editsOf(article, mentions, mention, renaming) : [];
}

function editsOf(
  article: Article,
  { quotations }: Mentions,
  mention: NameMention,
  renaming: Renaming,
): NameEdit[] {
  const words = wordsOf(mention.name);
  const at = runIn(renaming, words);
  if (at === undefined) return [];
  const quoted = quotations.some(
    ({ form, parts }) => form !== 'indirect' && parts.some((part) => overlaps(part, mention)),
  );
  const edit = (span: Span, text: string, formatted = false): NameEdit => {
    const doubt = quoted ? 'quoted' : formatted ? 'formatted' : undefined;
    const { path } = article;
    return { path, start: span.start, end: span.end, text, ...(doubt ? { doubt } : {}) };
  };
  const places = wordPlaces(article, mention);
  if (places.length !== words.length) return [edit(mention, renamed(renaming, mention.name) ?? '', true)];
  const { from } = renaming;
  const to = written(renaming, words, at);
  if (to.length === from.length) {
    return to.flatMap((text, index) => {
      const place = places[at + index];
      return place && text !== words[at + index] ? [edit(place, text)] : [];
    });
  }
  const start = (places[at] as Span).start;
  const end = (places[at + from.length - 1] as Span).end;
  const plain = article.text.slice(start, end).replace(BLANKS, ' ').length;
  return [edit({ start, end }, to.join(' '), plain !== words.slice(at, at + from.length).join(' ').length)];
}

/** Where each word of a name stands in the text of its article. */
function wordPlaces({ seen }: Article, mention: NameMention): Span[] {
  const from = seen.indexOf(mention.start);
  const shown = seen.text.slice(from, seen.indexOf(mention.end));
  return [...shown.matchAll(/\S+/g)].map(({ 0: word, index }) =>
    seen.spanOf(from + index, from + index + word.length),
  );
}

/** Where the run that a renaming is of stands in a name; undefined where it does not. */
function runIn({ from, only }: Renaming, words: readonly string[]): number | undefined {
  if (only !== undefined && folded(only) !== folded(words.join(' '))) return undefined;
  const run = from.map(folded);
  const at = words.findIndex((_, start) =>
    run.every((word, index) => word === folded(words[start + index] ?? '')),
  );
  return at < 0 ? undefined : at;
}

/** What the run becomes, in capitals where the name stands in capitals. */
function written({ from, to }: Renaming, words: readonly string[], at: number): readonly string[] {
  const shouted = words.slice(at, at + from.length).every(isUpper) && !from.every(isUpper);
  return shouted ? to.map((word) => word.toUpperCase()) : to;
}

function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function wordsOf(name: string): string[] {
  return name.split(BLANKS).filter((word) => word !== '');
}

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/[‘’ʼ]/g, "'").replace(DASHES, '-');
}
