import { singular } from '../lexicon/singular';
import { TERM_FAMILIES } from '../lexicon/loadedTerms';
import type { Token } from '../text/scanner';
import type { Compared } from './build';
import { finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { StoryView } from './view';

/**
 * Compares loaded terms that stand with one name: "the X government", "the X regime", "X-led administration".
 * Terms told without an owner are left alone: nothing says that they name one thing.
 */
export function compareTerms(story: StoryView): Compared {
  const owned = TERM_FAMILIES.filter((family) => family.owned);
  const byOwner = new Map<string, Readings>();
  for (const { article, mentions } of story.articles) {
    mentions.names.forEach((name, index) => {
      let at = name.last;
      // "X-led government"
      if (article.tokens[at]?.text === '-' && article.tokens[at + 1]?.lower === 'led') at += 2;
      if (article.tokens[at]?.lower === "'s") at++;
      const noun = article.tokens[at];
      if (noun?.kind !== 'word' || noun.shape === 'upper') return;
      const term = singular(noun.lower);
      const family = owned.findIndex(({ terms }) => terms.has(term));
      if (family === -1) return;
      const owner = story.entities.of(article.path, index);
      if (!owner || owner.type === 'person') return;
      const key = `${family}|${owner.id}`;
      let readings = byOwner.get(key);
      if (!readings) byOwner.set(key, (readings = new Readings()));
      const first = article.tokens[name.first] as Token;
      readings.add(term, `${owner.name} ${term}`, sourceSpan(article, { start: first.start, end: noun.end }));
    });
  }
  const findings: Finding[] = [];
  for (const readings of byOwner.values()) {
    if (readings.all.length < 2) continue;
    findings.push(
      finding({
        code: 'term.loaded',
        message: `Different terms for one thing: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'The terms name the same body and judge it differently; house style or the source decides.',
      }),
    );
  }
  return { findings, compatible: [] };
}
