import type { Article, ArticleMeta, Paragraph, Sentence, Zone, ZoneKind } from './article';
import { readFrontMatter } from './frontMatter';
import { linesOf, paragraphsOf } from './lines';
import type { PackedTokens } from './packedTokens';
import { scanPacked, unlisted, WordTable } from './scanner';
import type { Token, Word } from './scanner';
import { sentenceEnds } from './sentences';
import type { Span } from './span';
import { classify, datelineEnd } from './zones';
import type { Block } from './zones';

/**
 * Reads one article: tokens, sentences, paragraphs, zones, and what its front matter and top lines say of it.
 * @param path how the article is known in its story, with `/`.
 * @param text any string, plain text or Markdown.
 * @param words shared by the articles of a story
 */
export function readArticle(path: string, text: string, words = new WordTable(unlisted)): Article {
  const packed = scanPacked(text, words);
  const tokens = words.tokensOf(packed);
  const frontMatter = readFrontMatter(text);
  const blocks = blocksOf(text, tokens);
  const front = frontMatter ? blocks.filter((block) => block.end <= frontMatter.end).length : 0;
  const { kinds, meta } = classify(text, tokens, blocks.slice(front));

  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const zones: Zone[] = [];
  let bodies = 0;

  const addZone = (kind: ZoneKind, start: number, end: number) => {
    const before = zones[zones.length - 1];
    if (before?.kind === kind && kind !== 'headline')
      zones[zones.length - 1] = { kind, start: before.start, end };
    else zones.push({ kind, start, end });
  };

  blocks.forEach((block, index) => {
    const zone = index < front ? 'boilerplate' : (kinds[index - front] as ZoneKind);
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
    const dateline = zone === 'body' && bodies++ < 3 ? datelineEnd(text, tokens, block) : block.first;
    if (dateline > block.first) {
      const end = (tokens[dateline - 1] as Token).end;
      addZone('dateline', block.start, end);
      sentences.push({
        start: block.start,
        end,
        first: block.first,
        last: dateline,
        zone: 'dateline',
        paragraph,
      });
    }
    if (dateline < block.last) {
      addZone(zone, dateline > block.first ? (tokens[dateline] as Token).start : block.start, block.end);
      add(dateline, block.last, zone);
    }
    paragraphs.push({ start: block.start, end: block.end, first: from, last: sentences.length, zone });
  });

  const parts = { sentences, paragraphs, zones, meta: { ...meta, ...frontMatter?.meta } };
  return new PackedArticle(path, text, parts, packed, words);
}

/** An article that makes its tokens when they are asked for. */
class PackedArticle implements Article {
  readonly path: string;
  readonly text: string;
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
  ) {
    this.path = path;
    this.text = text;
    this.sentences = sentences;
    this.paragraphs = paragraphs;
    this.zones = zones;
    this.meta = meta;
    this.#packed = packed;
    this.#words = words;
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
function blocksOf(text: string, tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const { start, end } of paragraphsOf(text, linesOf(text))) {
    const first = next;
    while (next < tokens.length && (tokens[next] as Token).start < end) next++;
    if (next > first) blocks.push({ start, end, first, last: next });
  }
  return blocks;
}
