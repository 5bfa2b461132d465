import { lowerBound } from '../../text/arrays';
import { referenceTo } from './references';
import { RULES } from './rules';
import { decisionInWords } from './sheetWords';
import type { ExportedArticle, ExportedFinding, ExportedPlace, ExportedStory } from './exportedStory';

/** UTF-16 code units before and after the words, by which they are found again. */
const CONTEXT = 32;

/**
 * The findings of stories as annotations of their articles, in JSON-LD as the W3C Web Annotation Data Model has it: one
 * annotation a finding, with a target for each place. Positions are Unicode code points, half-open, as that model counts.
 */
export function webAnnotation(stories: readonly ExportedStory[]): object {
  const items = stories.flatMap((story) => {
    const targets = new Targets(story);
    return story.findings.map((finding) => annotationOf(story, finding, targets));
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:copydesk:findings',
    type: 'AnnotationCollection',
    label: stories.map(({ title }) => title).join(', '),
    total: items.length,
    first: { id: 'urn:copydesk:findings:page:1', type: 'AnnotationPage', startIndex: 0, items },
  };
}

function annotationOf(story: ExportedStory, finding: ExportedFinding, targets: Targets): object {
  const { id, code, message, why, readings, decision } = finding;
  const told = decision ? [message, why, decisionInWords(decision)] : [message, why];
  return {
    id: `urn:copydesk:finding:${encodeURIComponent(story.folder)}:${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: 'assessing',
    generator: { id: 'urn:copydesk', type: 'Software', name: 'Copydesk' },
    body: [
      {
        type: 'TextualBody',
        value: told.join('\n'),
        format: 'text/plain',
        language: 'en',
        purpose: 'assessing',
      },
      { type: 'TextualBody', value: code, format: 'text/plain', purpose: 'tagging' },
      {
        type: 'TextualBody',
        value: RULES[code],
        format: 'text/plain',
        language: 'en',
        purpose: 'classifying',
      },
    ],
    target: readings.flatMap(({ places }) => places.flatMap((place) => targets.at(place) ?? [])),
  };
}

/** Makes targets in the articles of a story. */
class Targets {
  readonly #story: ExportedStory;
  readonly #articles: ReadonlyMap<string, ExportedArticle>;
  readonly #points = new Map<string, CodePoints>();

  constructor(story: ExportedStory) {
    this.#story = story;
    this.#articles = new Map(story.articles.map((article) => [article.path, article]));
  }

  at({ path, start, end }: ExportedPlace): object | undefined {
    const article = this.#articles.get(path);
    if (!article) return undefined;
    const { text, url } = article;
    let points = this.#points.get(path);
    if (!points) this.#points.set(path, (points = new CodePoints(text)));
    const reference = referenceTo(this.#story, path);
    return {
      type: 'SpecificResource',
      source: {
        id: reference,
        type: 'Text',
        format: /\.(?:md|markdown)$/i.test(path) ? 'text/markdown' : 'text/plain',
        language: 'en',
        ...(url === undefined ? {} : { via: url }),
      },
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: wholeCharacters(text.slice(Math.max(0, start - CONTEXT), start)),
          suffix: wholeCharacters(text.slice(end, end + CONTEXT)),
        },
        { type: 'TextPositionSelector', start: points.at(start), end: points.at(end) },
      ],
    };
  }
}

/** Without halves of a character at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}

/** Turns offsets in UTF-16 code units into such in code points. */
class CodePoints {
  /** Where the second halves of characters stand that are written as two units. */
  readonly #seconds: readonly number[];

  constructor(text: string) {
    this.#seconds = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index + 1);
  }

  at(offset: number): number {
    return offset - lowerBound(this.#seconds.length, (index) => (this.#seconds[index] as number) < offset);
  }
}
