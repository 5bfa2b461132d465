import type { Reading, SourceSpan } from '../findings/finding';
import type {
  DateMention,
  Mentions,
  NameMention,
  QuantityMention,
  QuotationMention,
  RoleMention,
} from '../mentions/mention';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';

/** An article as far as corrections need it. */
export interface CorrectedArticle {
  readonly article: Article;
  readonly mentions: Mentions;
}

/** The mentions that stand in a stretch of an article. */
export interface Told extends CorrectedArticle {
  readonly span: Span;
  readonly quantities: readonly QuantityMention[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly roles: readonly RoleMention[];
  readonly quotations: readonly QuotationMention[];
}

/** What is right: a reading of a finding, or words of a person's own, with all that they say. */
export interface Right {
  /** In words that an editor understands. */
  readonly value: string;
  /** Every place that says so, in order. */
  readonly told: readonly Told[];
}

/** What stands in a stretch of an article. */
export function toldAt({ article, mentions }: CorrectedArticle, span: Span): Told {
  const here = <Each extends Span>(list: readonly Each[]) => list.filter((one) => overlaps(one, span));
  return {
    article,
    mentions,
    span,
    quantities: here(mentions.quantities),
    dates: here(mentions.dates),
    names: here(mentions.names),
    roles: here(mentions.roles),
    quotations: here(mentions.quotations),
  };
}

/** A reading of a finding as what is right. */
export function rightReading(
  { value, spans }: Reading,
  articleOf: (path: string) => CorrectedArticle | undefined,
): Right {
  const told = spans.flatMap((span: SourceSpan) => {
    const reading = articleOf(span.path);
    return reading ? [toldAt(reading, span)] : [];
  });
  return { value, told };
}

/** What words of a person's own are read behind: alone, a date would be that of an article, and a name its headline. */
const LEAD = 'It is ';

/** Words of a person's own as what is right. @param read reads a text as an article. */
export function rightWords(words: string, read: (text: string) => CorrectedArticle): Right {
  const text = LEAD + words;
  return { value: words, told: [toldAt(read(text), { start: LEAD.length, end: text.length })] };
}
