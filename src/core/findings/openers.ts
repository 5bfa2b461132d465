import { CLAUSE_OPENERS } from '../lexicon/clauseWords';
import type { Article } from '../text/article';
import type { Word } from '../text/scanner';
import { formatDay } from '../mentions/calendar';
import type { Compared } from './build';
import { finding, sourceSpan } from './build';
import type { Finding } from './finding';
import type { StoryView } from './view';

const THIS = /\bthis (?:year|month|week)\b/i;

/**
 * Checks sentences that open with a stretch of time ("Earlier this year, …") for a later date outside it, told in the same
 * breath ("…, and B signed it last August"). Dates in subordinate clauses are left alone.
 */
export function checkOpeners(story: StoryView): Compared {
  const findings: Finding[] = [];
  for (const { article, mentions } of story.articles) {
    for (const opener of mentions.dates) {
      const sentence = article.sentences[opener.sentence];
      const { interval } = opener;
      if (!sentence || !interval || opener.first > sentence.first + 1 || !THIS.test(opener.text)) continue;
      for (const date of mentions.dates) {
        if (date.sentence !== opener.sentence || date.first < opener.last || !date.interval) continue;
        if (date.interval.end > interval.start || subordinate(article, opener.last, date.first)) continue;
        const [a, b] = [sourceSpan(article, opener), sourceSpan(article, date)];
        findings.push(
          finding({
            code: 'date.differs',
            severity: 'information',
            message: `A sentence that opens with “${a.text}” goes on to “${b.text}”, which is earlier`,
            readings: [
              { value: a.text, spans: [a] },
              { value: b.text, spans: [b] },
            ],
            why: `“${a.text}” starts on ${formatDay(interval.start)}; “${b.text}” ends before it.`,
          }),
        );
      }
    }
  }
  return { findings, compatible: [] };
}

const BACK = new Set('since from until had'.split(' '));

function subordinate(article: Article, from: number, to: number): boolean {
  for (let index = to - 1; index >= from; index--) {
    const { lower, text } = article.word(index) as Word;
    if (CLAUSE_OPENERS.has(lower) || BACK.has(lower)) return true;
    // The clause begins at the comma that joins it on.
    if (text === ',' && article.word(index + 1)?.lower === 'and') return false;
  }
  return false;
}
