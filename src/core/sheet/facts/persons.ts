import { WordClass } from '../../lexicon/words';
import type { NameMention } from '../../mentions/mention';
import type { Article } from '../../text/article';
import { UNLISTED } from '../../text/token';
import type { SheetArticle } from '../input';
import { shownWords } from '../words';
import { cutWords, NAME_ASKED, SHOWN, withClause } from './words';
import type { FactArticle, Found } from './found';
import type { StoryNames } from './names';
import { isVerb } from './verbs';

/** Words for those that carry a person's name and are none, before it or behind it, lower case. */
const BUSINESS = new Set(
  'jeweller jewellers jeweler jewelers jewelry jewellery firm company brand store stores shop shops boutique boutiques chain label maker retailer hotel restaurant group giant unit units clinic'.split(
    ' ',
  ),
);
const HEADS =
  WordClass.organizationHead |
  WordClass.placeHead |
  WordClass.otherHead |
  WordClass.common |
  WordClass.placeOpener;

/** A person without any role is still a name to check: where each article names them first. */
export function nameFacts(
  names: StoryNames,
  readings: readonly FactArticle[],
  titled: ReadonlySet<string>,
): Found[] {
  const persons = new Set<string>();
  const businesses = new Set<string>();
  for (const reading of readings) {
    reading.mentions.names.forEach((name, index) => {
      const entity = names.entity(reading.article.path, index);
      if (entity?.type !== 'person' || titled.has(entity.name)) return;
      if (isBusiness(reading.article, name)) businesses.add(entity.id);
      if (!persons.has(entity.id) && isSurelyPerson(reading, name, index)) persons.add(entity.id);
    });
  }
  return readings.flatMap(({ article, mentions, clauses }) => {
    const seen = new Set<string>();
    return mentions.names.flatMap((name, index): Found[] => {
      const entity = names.entity(article.path, index);
      if (entity?.type !== 'person' || titled.has(entity.name) || seen.has(entity.id)) return [];
      if (!persons.has(entity.id) || businesses.has(entity.id)) return [];
      seen.add(entity.id);
      const span = clauses.around(name, () => 0);
      const clause = () => shownWords(article.said(span.start, span.end)).replace(/\.$/, '');
      return [
        {
          kind: 'name',
          about: entity.name,
          key: entity.name,
          value: name.name,
          clause,
          place: { path: article.path, start: span.start, end: span.end },
          isWhole: true,
          worded: (about) => withClause(`${about}: ${NAME_ASKED}`, cutWords(clause(), SHOWN)),
        },
      ];
    });
  });
}

/** Whether a name is used as a person's: with a given name, a title, an age, or as one who does what people do. */
function isSurelyPerson({ article, mentions }: SheetArticle, name: NameMention, index: number): boolean {
  const classes = (at: number) => article.word(at)?.listed ?? 0;
  const has = (at: number, flag: number) => (classes(at) & flag) !== 0;
  const last = name.last - 1;
  if (classes(name.first) === UNLISTED) return true;
  const before = name.first - (article.word(name.first - 1)?.text === '.' ? 2 : 1);
  if (has(before, WordClass.honorific | WordClass.rank)) return true;
  const isAged = mentions.quantities.some(
    (one) => one.kind === 'age' && one.first >= name.last && one.first - name.last <= 2,
  );
  if (isAged) return true;
  if (last === name.first || isBusinessWord(article, last) || endsAsThing(article, last)) return false;
  if (has(name.first, WordClass.firstName) || has(last, WordClass.lastName)) return true;
  const isPlain = !has(name.first, HEADS) && !has(last, HEADS);
  const acts = isVerb(article, name.last) && has(name.last, WordClass.personal | WordClass.reporting);
  const relates = article.word(name.last)?.text === ',' && article.word(name.last + 1)?.lower === 'who';
  const speaks = mentions.quotations.some(({ speaker }) => speaker?.name === index);
  return isPlain && (acts || relates || speaks);
}

function isBusiness(article: Article, name: NameMention): boolean {
  return isBusinessWord(article, name.first - 1) || isBusinessWord(article, name.last);
}

function isBusinessWord(article: Article, at: number): boolean {
  return BUSINESS.has(article.word(at)?.lower ?? '');
}

/** Whether the last word of a name is that of a thing, a place or an organisation, and no surname. */
function endsAsThing(article: Article, last: number): boolean {
  const classes = article.word(last)?.listed ?? 0;
  const isName = (classes & (WordClass.lastName | WordClass.nameSuffix)) !== 0;
  return ((classes & HEADS) !== 0 && !isName) || isNoSurname(article, last);
}

/** Whether a name is one word that is that of an organisation or a place ("Foundation"). */
export function isThing(article: Article, { first, last }: NameMention): boolean {
  const classes = article.word(first)?.listed ?? 0;
  if (classes === UNLISTED || last - first > 1) return false;
  const isHead = (classes & (WordClass.organizationHead | WordClass.placeHead | WordClass.otherHead)) !== 0;
  return isHead && (classes & (WordClass.lastName | WordClass.firstName)) === 0;
}

/** Whether a word is a letter, or ends as common nouns do and names do not. */
function isNoSurname(article: Article, at: number): boolean {
  const { lower = '' } = article.word(at) ?? {};
  return lower.length === 1 || /(?:tion|sion|ment|ness)$/.test(lower);
}
