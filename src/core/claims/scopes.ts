import { PERSON_NOUNS } from '../lexicon/clauseWords';
import { ownedTerm } from '../lexicon/loadedTerms';
import type { Token } from '../text/scanner';
import type { ListClaim, PropertyClaim, ScopeClaim } from './claim';
import { contentWords } from './content';
import type { Context } from './context';
import type { Frame } from './frames';
import { namesIn, nextAt } from './frames';

const MARKS: ReadonlyMap<string, ScopeClaim['mark']> = new Map([
  ['first', 'first'],
  ['only', 'only'],
  ['last', 'last'],
  ['no', 'none'],
  ['none', 'none'],
  ['nobody', 'none'],
]);
/** "At first", "first of all", "first lady": no claim to be the first. */
const NOT_FIRST_BEFORE = new Set('at from his her their its my our'.split(' '));
const NOT_FIRST_AFTER = new Set(
  (
    'of lady half quarter name aid hand glance two three few class degree floor minute minutes hour hours day days night nights ' +
    'week weeks weekend month months set round inning innings stage phase period lieutenant secretary minister thing things'
  ).split(' '),
);
const NOT_LAST_AFTER = new Set(
  'year month week night summer winter spring autumn august july june may april march name minute'.split(' '),
);
const REACH = 16;

/** The claims that something is the first, the only or the last, or that there was none until now. */
export function scopeClaims(context: Context): ScopeClaim[] {
  const { article, mentions } = context;
  const claims: ScopeClaim[] = [];
  article.sentences.forEach((sentence, index) => {
    if (sentence.zone !== 'body' && sentence.zone !== 'headline') return;
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = article.tokens[at] as Token;
      if (token.kind !== 'word') continue;
      const mark = MARKS.get(token.lower);
      if (!mark || !stands(context, at, mark)) continue;
      if (mark === 'none' && !saysUntilNow(context, at, sentence.last)) continue;
      const limit = Math.min(sentence.last, at + REACH + 8);
      const ahead = context.framesIn({ first: at + 1, last: Math.min(limit, at + REACH) });
      const back = refersBack(context, at, limit);
      // "The first to do so" and "for the first time" speak of the act told before them.
      const frame = back
        ? context.framesIn({ first: sentence.first, last: at }).at(-1)
        : (ahead.find(({ event }) => event !== 'decide') ?? ahead[0]);
      const last = scopeEnd(context, back || !frame ? at + 1 : frame.last, limit);
      const since = nextAt(mentions.dates, at + 1);
      const date = mentions.dates[since];
      const isDated = date?.sentence === index && date.last <= last + 4;
      claims.push({
        kind: 'scope',
        id: `scope-${index}-${at}`,
        start: token.start,
        end: (article.tokens[last - 1] as Token).end,
        sentence: index,
        modality: 'stated',
        names: namesIn(mentions, { first: sentence.first, last }),
        mark,
        domain: contentWords(article, {
          first: at + 1,
          last: frame && !back ? frame.first : Math.min(last, at + 6),
        }),
        object: frame ? objectOf(context, frame, back ? at : last) : [],
        ...(frame ? { event: frame.event } : {}),
        ...(isDated ? { since } : {}),
      });
      at = last - 1;
    }
  });
  return claims;
}

/** Words that leave what is the first to the words before. */
const BACKWARD = new Set('time in since ever'.split(' '));

/** Whether the words after the mark point back: "to do so", "time". */
function refersBack({ article }: Context, at: number, limit: number): boolean {
  if (BACKWARD.has(article.tokens[at + 1]?.lower ?? '')) return true;
  for (let index = at + 1; index + 1 < limit; index++) {
    const { lower } = article.tokens[index] as Token;
    const next = (article.tokens[index + 1] as Token).lower;
    if (lower === 'do' && (next === 'so' || next === 'it' || next === 'this' || next === 'that')) return true;
    if (lower === ',' || lower === ';') return false;
  }
  return false;
}

const OBJECT_OPENERS = new Set('of with to the a an its their his her'.split(' '));
const OBJECT_ENDS = new Set(
  'of in on at since over for from by as after before during until with among'.split(' '),
);

/** The content words of what an act is done to, up to the preposition that ends it; words that name one body are one word. */
function objectOf({ article }: Context, frame: Frame, last: number): string[] {
  let first = frame.last;
  while (first < last && OBJECT_OPENERS.has((article.tokens[first] as Token).lower)) first++;
  let end = first;
  while (end < last) {
    const token = article.tokens[end] as Token;
    if (OBJECT_ENDS.has(token.lower) || (token.kind === 'mark' && token.text !== '-' && token.text !== "'"))
      break;
    end++;
  }
  return contentWords(article, { first, last: end }).map((word) => ownedTerm(word) ?? word);
}

function stands(context: Context, at: number, mark: ScopeClaim['mark']): boolean {
  const { article } = context;
  const before = article.tokens[at - 1]?.lower ?? '';
  const after = article.tokens[at + 1]?.lower ?? '';
  if (mark === 'first' && (before === 'its' || before === 'their'))
    return isBounded(context, at) && !NOT_FIRST_AFTER.has(after);
  if (mark === 'first') return !NOT_FIRST_BEFORE.has(before) && !NOT_FIRST_AFTER.has(after);
  // "The last time" and "the only one" are claims, "last year" and "only two people" are none.
  if (mark === 'last') return before === 'the' && !NOT_LAST_AFTER.has(after);
  if (mark === 'only') return before === 'the' || before === "'s";
  return true;
}

/** Whether the words after a mark bound it in time: "since", "ever", "in ten years", "in its history". */
function isBounded({ article }: Context, at: number): boolean {
  for (let index = at + 1; index < at + 8; index++) {
    const lower = article.tokens[index]?.lower;
    if (lower === 'since' || lower === 'ever' || lower === 'history' || lower === 'years') return true;
    if (lower === '.' || lower === undefined) return false;
  }
  return false;
}

/** Whether a "no" or "none" is said of the time before the news: "no country had previously", "none had … until now". */
function saysUntilNow({ article }: Context, at: number, last: number): boolean {
  let had = false;
  for (let index = at + 1; index < last; index++) {
    const { lower } = article.tokens[index] as Token;
    if (lower === 'had' || lower === 'has' || lower === 'have') had = true;
    if (had && (lower === 'previously' || lower === 'before')) return true;
    if (had && lower === 'now' && article.tokens[index - 1]?.lower === 'until') return true;
    if (lower === 'ever') return true;
  }
  return false;
}

/** Where a statement of scope ends: at the next mark that closes a clause. */
function scopeEnd({ article }: Context, from: number, limit: number): number {
  for (let index = from; index < limit; index++) {
    const token = article.tokens[index] as Token;
    if (token.kind === 'mark' && ',.;—–"“”'.includes(token.text[0] as string)) return index;
  }
  return limit;
}

/** Words that say a list leaves room for others. */
const OPEN = new Set('including include includes like among'.split(' '));

/** The claims that name three or more members of a set side by side ("China, Iran and Peru"). */
export function listClaims(context: Context): ListClaim[] {
  const { article, mentions } = context;
  const claims: ListClaim[] = [];
  for (let index = 0; index < mentions.names.length; index++) {
    const members = [index];
    while (joins(context, members.at(-1) as number)) members.push((members.at(-1) as number) + 1);
    if (members.length < 3) continue;
    const first = mentions.names[index];
    const last = mentions.names[members.at(-1) as number];
    index = members.at(-1) as number;
    if (!first || !last) continue;
    const clause = context.clauseOf(first.sentence, first.first);
    const sentence = article.sentences[first.sentence];
    const frames = context.framesIn({ first: last.last, last: sentence?.last ?? last.last });
    const frame = frames[0] ?? context.framesIn({ first: clause.first, last: first.first }).at(-1);
    const open = [1, 2, 3].some((back) => OPEN.has(article.tokens[first.first - back]?.lower ?? ''));
    claims.push({
      kind: 'list',
      id: `list-${first.first}`,
      start: first.start,
      end: last.end,
      sentence: first.sentence,
      modality: 'stated',
      names: members,
      members,
      open,
      ...(frame ? { event: frame.event } : {}),
    });
  }
  return claims;
}

/** Whether the name after this one is its neighbour in a list: nothing but a comma, "and", "or" or "the" between them. */
function joins({ article, mentions }: Context, index: number): boolean {
  const name = mentions.names[index];
  const next = mentions.names[index + 1];
  if (
    !name ||
    !next ||
    name.type !== next.type ||
    name.sentence !== next.sentence ||
    next.first - name.last > 4
  )
    return false;
  let separated = false;
  for (let at = name.last; at < next.first; at++) {
    const { lower } = article.tokens[at] as Token;
    if (lower === ',' || lower === 'and' || lower === 'or' || lower === '&') separated = true;
    else if (lower !== 'the') return false;
  }
  return separated;
}

/** Prefixes and adverbs that turn a quality round or keep it, lower case. */
const DEGREES: ReadonlyMap<string, boolean> = new Map(
  Object.entries({
    well: true,
    fully: true,
    properly: true,
    adequately: true,
    sufficiently: true,
    correctly: true,
    ill: false,
    poorly: false,
    badly: false,
    inadequately: false,
    insufficiently: false,
    improperly: false,
    under: false,
    un: false,
  }),
);
const QUALITY = /(?:ed|en|ant|ent|able|ible|ous|ful|al|ic)$/;

function endsInPerson({ article }: Context, from: number): boolean {
  return [1, 2, 3].some((step) => PERSON_NOUNS.has(article.tokens[from + step]?.lower ?? ''));
}

/** The claims that a person or party had a quality or lacked it: a word of degree with a quality ("well lit", "poorly lit"). */
export function propertyClaims(context: Context): PropertyClaim[] {
  const { article, mentions } = context;
  const claims: PropertyClaim[] = [];
  article.sentences.forEach((sentence, index) => {
    if (sentence.zone !== 'body' && sentence.zone !== 'headline') return;
    for (let at = sentence.first; at + 1 < sentence.last; at++) {
      const degree = DEGREES.get((article.tokens[at] as Token).lower);
      if (degree === undefined) continue;
      let next = at + 1;
      while (next < sentence.last && '-"”\'’'.includes((article.tokens[next] as Token).text)) next++;
      const token = article.tokens[next];
      if (next >= sentence.last || !token || !QUALITY.test(token.lower) || token.lower.length < 5) continue;
      const denied = [1, 2].some((back) =>
        /^(?:not|never|n't|wasn't|weren't|isn't)$/.test(article.tokens[at - back]?.lower ?? ''),
      );
      // Before a noun the quality belongs to the person whom the description goes on to name.
      const attributive =
        article.tokens[next + 1]?.kind === 'word' &&
        article.tokens[next + 1]?.shape === 'lower' &&
        endsInPerson(context, next);
      const who = attributive ? context.subjects.described(index, at) : context.subjects.before(index, at);
      const clause = context.clauseOf(index, at);
      claims.push({
        kind: 'property',
        id: `property-${at}`,
        start: (article.tokens[at] as Token).start,
        end: token.end,
        sentence: index,
        modality: 'stated',
        names: namesIn(mentions, clause),
        quality: token.lower,
        positive: denied ? !degree : degree,
        ...(who ? { who } : {}),
      });
    }
  });
  return claims;
}
