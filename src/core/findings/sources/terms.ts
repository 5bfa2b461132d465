import { singular } from '../../lexicon/singular';
import { TERM_FAMILIES } from '../../lexicon/loadedTerms';
import type { Compared } from '../build';
import { finding, Readings, sourceSpan, tally } from '../build';
import type { Finding, SourceSpan } from '../finding';
import type { ComparedArticle } from '../placed';
import type { StoryView } from '../view';
import { phrase } from '../../words/words';

/**
 * Compares loaded terms that stand with one name: "the X government", "the X regime", "X-led administration".
 * Terms told without an owner are left alone: nothing says that they name one thing.
 */
export function compareTerms(story: StoryView): Compared {
  const byOwner = new Map<string, Readings>();
  for (const part of story.articles) {
    for (const { name, family, term, span } of story.memo.of(part.reading, termsIn)) {
      const owner = part.entities[name];
      if (!owner || owner.type === 'person') continue;
      const key = `${family}|${owner.id}`;
      let readings = byOwner.get(key);
      if (!readings) byOwner.set(key, (readings = new Readings()));
      readings.add(term, `${owner.name} ${term}`, span);
    }
  }
  const findings: Finding[] = [];
  for (const readings of byOwner.values()) {
    if (readings.all.length < 2) continue;
    findings.push(
      finding({
        code: 'term.loaded',
        said: phrase('terms', tally(readings.all)),
        readings: readings.all,
        grounds: phrase('terms.why'),
      }),
    );
  }
  return { findings, compatible: [] };
}

/** A loaded term that stands with a name. */
interface OwnedTerm {
  /** Index of the name. */
  readonly name: number;
  readonly family: number;
  readonly term: string;
  readonly span: SourceSpan;
}

const OWNED = TERM_FAMILIES.filter((family) => family.owned);

function termsIn({ article, mentions }: ComparedArticle): OwnedTerm[] {
  return mentions.names.flatMap((name, index) => {
    let at = name.last;
    // "X-led government"
    if (article.word(at)?.text === '-' && article.word(at + 1)?.lower === 'led') at += 2;
    if (article.word(at)?.lower === "'s") at++;
    const noun = article.word(at);
    if (noun?.kind !== 'word' || noun.shape === 'upper') return [];
    const term = singular(noun.lower);
    const family = OWNED.findIndex(({ terms }) => terms.has(term));
    if (family === -1) return [];
    return [{ name: index, family, term, span: sourceSpan(article, article.span(name.first, at + 1)) }];
  });
}
