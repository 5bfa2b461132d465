import { readArticle } from '../../../src/core/text/reader';
import { indexAt } from '../../../src/core/text/span';
import type { Article } from '../../../src/core/text/article';
import type {
  NameMention,
  NameType,
  QuotationMention,
  RoleMention,
} from '../../../src/core/mentions/mention';
import { recogniseQuotations } from '../../../src/core/mentions/quotations';

/** A role that a story has besides its marked names: its words, its noun, and the name of its holder. */
interface StoryRole {
  readonly words: string;
  readonly head: string;
  readonly modifiers?: readonly string[];
  readonly holder: string;
}

const TYPES: Readonly<Record<string, NameType>> = { '[': 'person', '{': 'organization', '<': 'place' };
const MARKERS = /[[\]{}<>]/g;

/** An article whose names are marked in its text: `[person]`, `{organization}`, `<place>`. */
export class MarkedStory {
  readonly article: Article;
  readonly names: readonly NameMention[];
  readonly roles: readonly RoleMention[];
  readonly quotations: readonly QuotationMention[];

  constructor(marked: string, roles: readonly StoryRole[] = []) {
    const spans: { start: number; end: number; type: NameType }[] = [];
    let text = '';
    let from = 0;
    for (const { 0: marker, index } of marked.matchAll(MARKERS)) {
      text += marked.slice(from, index);
      from = index + 1;
      const type = TYPES[marker];
      const last = spans.at(-1);
      if (type) spans.push({ start: text.length, end: text.length, type });
      else if (last) last.end = text.length;
    }
    text += marked.slice(from);
    this.article = readArticle('story.txt', text);
    this.names = spans.map((span) => this.#name(span));
    this.roles = roles.map((role) => this.#role(role));
    this.quotations = recogniseQuotations(this.article, this.names, this.roles);
  }

  /**
   * The quotations one a line: form, the parts between bars, the speaker's words with the name they stand for after an
   * arrow, and the cue in brackets.
   */
  get lines(): string[] {
    return this.quotations.map(({ form, parts, speaker, cue }) => {
      const said = parts.map(({ start, end }) => this.article.text.slice(start, end)).join(' | ');
      const name = speaker?.name === undefined ? '' : ` → ${this.names[speaker.name]?.name}`;
      return `${form}: ${said}${speaker ? ` – ${speaker.text}${name}` : ''}${cue ? ` (${cue.text})` : ''}`;
    });
  }

  /** The direct and partial quotations of {@link lines}. */
  get quotes(): string[] {
    return this.lines.filter((line) => !line.startsWith('indirect'));
  }

  /** The reported speech of {@link lines}. */
  get reports(): string[] {
    return this.lines.filter((line) => line.startsWith('indirect'));
  }

  #name({ start, end, type }: { start: number; end: number; type: NameType }): NameMention {
    const { text, tokens, sentences } = this.article;
    const first = indexAt(tokens, start);
    const last = indexAt(tokens, end - 1) + 1;
    const name = tokens
      .slice(first, last)
      .map((token, index) => (index > 0 && token.spaced ? ` ${token.text}` : token.text))
      .join('');
    return {
      type,
      start,
      end,
      text: text.slice(start, end),
      sentence: indexAt(sentences, start),
      first,
      last,
      name,
    };
  }

  #role({ words, head, modifiers = [], holder }: StoryRole): RoleMention {
    const { text, sentences } = this.article;
    const start = text.indexOf(words);
    const name = this.names.findIndex((each) => each.name === holder);
    return {
      start,
      end: start + words.length,
      text: words,
      sentence: indexAt(sentences, start),
      head,
      modifiers,
      of: [],
      to: [],
      tense: 'present',
      holder: name,
    };
  }
}

/** The quotations of a marked story, as {@link MarkedStory.quotes}. */
export const quotes = (marked: string, roles?: readonly StoryRole[]): string[] =>
  new MarkedStory(marked, roles).quotes;

/** The reported speech of a marked story, as {@link MarkedStory.reports}. */
export const reports = (marked: string, roles?: readonly StoryRole[]): string[] =>
  new MarkedStory(marked, roles).reports;
