import type { QuantityMention } from '../../mentions/mention';
import { append } from '../../text/append';
import type { Word } from '../../text/token';
import type { Compared } from '../build';
import { agreement, finding, readingOf, sourceSpan } from '../build';
import type { Compatible, Finding } from '../finding';
import type { ComparedArticle } from '../placed';
import type { StoryView } from '../view';
import { capitalised, listed, phrase } from '../../words/words';

/** Words that open the parts of a total given before them. */
const OPENERS = new Set([':', '—', '–', '(']);
/** Words behind an opener that name some of the parts, or something else than parts, lower case. */
const NO_PARTS = new Set('among including include such aged up down from compared'.split(' '));

/** How many times the other one of sum and total may be at most. */
const MOST_TIMES = 2;

/**
 * Checks parts against a total in one sentence: "12 people died: five in A and eight in B", "a 60-40 split" is left alone.
 * The parts follow the total after a colon, dash or bracket, two at least, all exact counts without a noun or with the total's.
 */
export function checkSums(story: StoryView): Compared {
  const checked = story.articles.map((part) => story.memo.of(part.reading, checkArticle));
  return {
    findings: checked.flatMap((each) => each.findings),
    compatible: checked.flatMap((each) => each.compatible),
  };
}

/** The sums of one article. */
function checkArticle(part: ComparedArticle): Compared {
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  const bySentence = new Map<number, QuantityMention[]>();
  for (const quantity of part.mentions.quantities)
    if (quantity.kind === 'count') append(bySentence, quantity.sentence, quantity);
  for (const [index, counts] of bySentence) {
    const sentence = part.article.sentences[index];
    if (!sentence || counts.length < 3) continue;
    const total = counts[0] as QuantityMention;
    const opener = openerAfter(part, total, sentence.last);
    if (opener === undefined || !isExact(total)) continue;
    if (NO_PARTS.has(part.article.word(opener + 1)?.lower ?? '')) continue;
    const parts = counts.slice(1).filter((quantity) => quantity.first > opener);
    const same = parts.every(
      (quantity) =>
        isExact(quantity) && (quantity.counted === undefined || quantity.counted === total.counted),
    );
    if (parts.length < 2 || parts.length !== counts.length - 1 || !same) continue;
    const sum = parts.reduce((left, quantity) => left + quantity.min, 0);
    // Far from the total they are parts of something else, or not all of them.
    if (sum > MOST_TIMES * total.min || total.min > MOST_TIMES * sum) continue;
    const span = sourceSpan(part.article, total);
    const spans = parts.map((quantity) => sourceSpan(part.article, quantity));
    const figures = parts.map((quantity) => String(quantity.min));
    const readings = [
      readingOf(phrase('sum.total', String(total.min)), [span]),
      readingOf(phrase('sum.parts', listed(figures), String(sum)), spans),
    ];
    const grounds = phrase('sum.why', figures.join(' + '), String(sum));
    if (sum === total.min) compatible.push(agreement('number.sum', readings, grounds));
    else {
      findings.push(
        finding({
          code: 'number.sum',
          said:
            total.noun === undefined
              ? phrase('sum.plain', sum, total.min)
              : phrase('sum.of', capitalised(total.noun), sum, total.min),
          readings,
          grounds,
        }),
      );
    }
  }
  return { findings, compatible };
}

function isExact({ min, max, approximate, exclusive }: QuantityMention): boolean {
  return min === max && Number.isInteger(min) && !approximate && !exclusive;
}

function openerAfter({ article }: ComparedArticle, total: QuantityMention, last: number): number | undefined {
  for (let index = total.last; index < last; index++) {
    const { text, kind } = article.word(index) as Word;
    if (OPENERS.has(text)) return index;
    if (kind === 'number') return undefined;
  }
  return undefined;
}
