import type { Article, ArticleMeta, Paragraph, Sentence, Zone, ZoneKind } from './article';
import { readFrontMatter } from './frontMatter';
import { htmlIn } from './html';
import { linesOf, paragraphsOf } from './lines';
import type { MappedText } from './mappedText';
import { SameText } from './mappedText';
import { markdownIn } from './markdown/markdown';
import type { PackedTokens } from './packedTokens';
import { scanPacked } from './scanner';
import { unlisted, WordTable } from './wordTable';
import type { Token, Word } from './token';
import { sentenceEnds } from './sentences';
import type { Span } from './span';
import { VisibleText } from './visible';
import { classify, datelineEnd } from './zones';
import type { Block } from './zones';

const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Reads one article: tokens, sentences, paragraphs, zones, and what its front matter and top lines say of it.
 * @param path how the article is known in its story, with `/`; its ending tells Markdown from plain text.
 * @param text any string.
 * @param words shared by the articles of a story
 */
export function readArticle(path: string, text: string, words = new WordTable(unlisted)): Article {
  const frontMatter = readFrontMatter(text);
  const visible = visibleOf(path, text, frontMatter?.end ?? 0);
  const seen = visible?.text ?? text;
  const packed = scanPacked(seen, words, visible);
  const tokens = words.tokensOf(packed);
  const blocks = blocksOf(seen, tokens, visible);
  const { kinds, meta } = classify(seen, tokens, blocks);

  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const zones: Zone[] = [];
  let bodies = 0;
  if (frontMatter) {
    const end = text.slice(0, frontMatter.end).trimEnd().length;
    zones.push({ kind: 'boilerplate', start: text.startsWith('\uFEFF') ? 1 : 0, end });
  }

  const addZone = (kind: ZoneKind, start: number, end: number) => {
    const before = zones[zones.length - 1];
    if (before?.kind === kind && kind !== 'headline')
      zones[zones.length - 1] = { kind, start: before.start, end };
    else zones.push({ kind, start, end });
  };

  blocks.forEach((block, index) => {
    const zone = kinds[index] as ZoneKind;
    const { start, end } = visible ? visible.spanOf(block.start, block.end) : block;
    const from = sentences.length;
    const paragraph = paragraphs.length;
    const add = (first: number, last: number, kind: ZoneKind) => {
      for (const end of sentenceEnds(tokens, first, last)) {
        const start = (tokens[first] as Token).start;
        sentences.push({
          start,
          end: (tokens[end - 1] as Token).end,
          first,
          last: end,
          zone: kind,
          paragraph,
        });
        first = end;
      }
    };
    // Only the opening paragraphs of a report carry a dateline.
    const dateline = zone === 'body' && bodies++ < 3 ? datelineEnd(seen, tokens, block) : block.first;
    if (dateline > block.first) {
      const stop = (tokens[dateline - 1] as Token).end;
      addZone('dateline', start, stop);
      sentences.push({
        start,
        end: stop,
        first: block.first,
        last: dateline,
        zone: 'dateline',
        paragraph,
      });
    }
    if (dateline < block.last) {
      addZone(zone, dateline > block.first ? (tokens[dateline] as Token).start : start, end);
      add(dateline, block.last, zone);
    }
    paragraphs.push({ start, end, first: from, last: sentences.length, zone });
  });

  const parts = { sentences, paragraphs, zones, meta: { ...meta, ...frontMatter?.meta } };
  return new PackedArticle(path, text, parts, packed, words, visible ?? new SameText(text));
}

/** What a reader sees of a text; undefined where that is the text as it stands. */
function visibleOf(path: string, text: string, front: number): VisibleText | undefined {
  const markup = MARKDOWN.test(path)
    ? markdownIn(text, front)
    : htmlIn(text).filter(({ start }) => start >= front);
  if (front > 0) markup.unshift({ start: 0, end: front, seen: '' });
  return markup.length === 0 ? undefined : new VisibleText(text, markup);
}

/** An article that makes its tokens when they are asked for. */
class PackedArticle implements Article {
  readonly path: string;
  readonly text: string;
  readonly seen: MappedText;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly zones: readonly Zone[];
  readonly meta: ArticleMeta;
  readonly #packed: PackedTokens;
  readonly #words: WordTable;

  constructor(
    path: string,
    text: string,
    { sentences, paragraphs, zones, meta }: Pick<Article, 'sentences' | 'paragraphs' | 'zones' | 'meta'>,
    packed: PackedTokens,
    words: WordTable,
    seen: MappedText,
  ) {
    this.path = path;
    this.text = text;
    this.sentences = sentences;
    this.paragraphs = paragraphs;
    this.zones = zones;
    this.meta = meta;
    this.#packed = packed;
    this.#words = words;
    this.seen = seen;
  }

  said(start: number, end: number): string {
    const { seen } = this;
    return seen.text.slice(seen.indexOf(start), seen.indexOf(end));
  }

  get tokens(): readonly Token[] {
    return this.#words.tokensOf(this.#packed);
  }

  word(index: number): Word | undefined {
    return this.#packed.word(index);
  }

  words(first: number, last: number): readonly Word[] {
    return this.#packed.words(first, last);
  }

  span(first: number, last: number): Span {
    return this.#packed.span(first, last);
  }

  indexAt(offset: number): number {
    return this.#packed.indexAt(offset);
  }
}

/** The paragraphs that hold at least one token, with their tokens. Tokens never span two paragraphs. */
function blocksOf(seen: string, tokens: readonly Token[], visible: VisibleText | undefined): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const { start, end } of paragraphsOf(seen, linesOf(seen))) {
    const first = next;
    const stop = visible ? visible.endOf(end) : end;
    while (next < tokens.length && (tokens[next] as Token).start < stop) next++;
    if (next > first) blocks.push({ start, end, first, last: next });
  }
  return blocks;
}
