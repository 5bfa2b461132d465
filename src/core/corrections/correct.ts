import type { Finding, FindingCode, Reading, SourceSpan } from '../findings/finding';
import type { Mentions } from '../mentions/mention';
import type { Day } from '../mentions/calendar';
import type { ArticleEdit, Correction, Reworded } from './correction';
import { rewordClock } from './clocks';
import { rewordDay } from './days';
import { wordsAfter } from './edits';
import { rewordLength } from './lengths';
import { replaceName, respell } from './names';
import type { NumberStyle } from './numbers/style';
import { numberStyle } from './numbers/style';
import { rewordQuotation } from './quotations';
import { rewordQuantity } from './quantities';
import { rewordRole } from './roles';
import type { CorrectedArticle, Right, Told } from './right';
import { rightReading, toldAt } from './right';
import { rewordScope } from './scopes';
import { rewordTotal } from './totals';
import { overlaps } from '../text/span';

/** An article of a story, with its own day where it has one. */
export interface StoryArticle extends CorrectedArticle {
  readonly date?: { readonly day: Day };
}

/** What gives the new words of a place. */
type Reword = (
  wrong: Told,
  right: Right,
  style: () => NumberStyle,
  today: Day | undefined,
) => Reworded | readonly ArticleEdit[];

/** How each kind of finding is put right; those that are not here have no words that could simply be put in. */
const REWORDS: Partial<Record<FindingCode, Reword>> = {
  'name.spelling': respell,
  'name.form': respell,
  'place.differs': replaceName,
  'role.differs': rewordRole,
  'number.differs': (wrong, right, style) => rewordQuantity(wrong, right, style()),
  'number.sum': (wrong, right, style) => rewordTotal(wrong, right, style()),
  'date.differs': (wrong, right, _style, today) => rewordDay(wrong, right, today),
  'date.weekday': (wrong, right, _style, today) => rewordDay(wrong, right, today),
  'time.differs': rewordClock,
  'duration.differs': (wrong, right, style) => rewordLength(wrong, right, style()),
  'quote.altered': rewordQuotation,
  'scope.differs': rewordScope,
};

/** Kinds of which the words between quotation marks are the article’s own doing: how it heard a quotation, or spelled a name. */
const OF_THE_ARTICLE: ReadonlySet<FindingCode> = new Set(['quote.altered', 'name.spelling', 'name.form']);

/** The articles of a story, for putting their words right. Each article's style is looked at once. */
export class Corrector {
  readonly #articles: ReadonlyMap<string, StoryArticle>;
  readonly #date: Day | undefined;
  readonly #styles = new Map<string, NumberStyle>();

  /** @param date the day that articles without one of their own are read against. */
  constructor(articles: readonly StoryArticle[], date?: Day) {
    this.#date = date;
    this.#articles = new Map(articles.map((reading) => [reading.article.path, reading]));
  }

  /**
   * What becomes of every place of a finding that has another reading than the right one, in the words that its own article
   * would use.
   * @param right the value of the reading that is right, or what is right in a person's own words.
   * @returns the corrections in the order of the readings and their places; none where the finding has no such reading.
   */
  correct(finding: Finding, right: string | Right): Correction[] {
    const isRight = ({ value }: Reading) => typeof right === 'string' && value === right;
    const reading = finding.readings.find(isRight);
    const meant = reading ? rightReading(reading, (path) => this.#articles.get(path)) : right;
    if (typeof meant === 'string') return [];
    const places = finding.readings.filter((one) => !isRight(one)).flatMap(({ spans }) => spans);
    return places.map((span) => this.#correctOne(finding.code, span, meant));
  }

  /**
   * What a finding that sets no reading against another most likely means, where its own words tell: a date with the weekday
   * that it falls on.
   * @returns the words of its place with that in them; undefined where there is nothing of the kind.
   */
  suggestion({ code, readings }: Finding): string | undefined {
    const span = readings.length === 1 ? readings[0]?.spans[0] : undefined;
    const reading = span && this.#articles.get(span.path);
    if (!reading) return undefined;
    const told = toldAt(reading, span);
    const correction = this.#correctOne(code, span, { value: span.text, told: [told] });
    return 'edits' in correction ? wordsAfter(span, correction.edits) : undefined;
  }

  #correctOne(code: FindingCode, span: SourceSpan, right: Right): Correction {
    const reword = REWORDS[code];
    const reading = this.#articles.get(span.path);
    if (!reword || !reading) return { span, obstacle: 'kind' };
    const style = () => this.#styleOf(reading);
    const changes = reword(toldAt(reading, span), right, style, reading.date?.day ?? this.#date);
    if (typeof changes === 'string') return { span, obstacle: changes };
    if (changes.length === 0) return { span, obstacle: 'unclear' };
    return { span, edits: changes.map((change) => editOf(reading, change, OF_THE_ARTICLE.has(code))) };
  }

  #styleOf({ article, mentions }: StoryArticle): NumberStyle {
    let style = this.#styles.get(article.path);
    if (!style) this.#styles.set(article.path, (style = numberStyle(article, mentions)));
    return style;
  }
}

/** A change as an edit of its article, with what speaks for looking at it first. */
function editOf(
  { article, mentions }: StoryArticle,
  change: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly doubt?: ArticleEdit['doubt'];
  },
  isOwn: boolean,
): ArticleEdit {
  const { start, end, text } = change;
  const isFormatted = article.said(start, end) !== article.text.slice(start, end);
  const isTheirs = !isOwn && isQuoted(mentions, change);
  const doubt = isTheirs ? 'quoted' : isFormatted || change.doubt === 'formatted' ? 'formatted' : undefined;
  return { path: article.path, start, end, text, ...(doubt ? { doubt } : {}) };
}

/** Whether words stand between quotation marks: they are somebody's own. */
function isQuoted(
  { quotations }: Mentions,
  change: { readonly start: number; readonly end: number },
): boolean {
  return quotations.some(
    ({ form, parts }) => form !== 'indirect' && parts.some((part) => overlaps(part, change)),
  );
}
