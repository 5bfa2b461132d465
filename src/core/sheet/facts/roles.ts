import { CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../../lexicon/clauseWords';
import { KIN_NOUNS } from '../../lexicon/kinship';
import { ROLE_MODIFIERS } from '../../lexicon/titles';
import type { EntityRole } from '../../entities/entity';
import type { NameMention, RoleMention } from '../../mentions/mention';
import type { Article } from '../../text/article';
import type { Span } from '../../text/span';
import { contains } from '../../text/span';
import { shownWords } from '../words';
import type { FactArticle, Found } from './found';
import type { StoryNames } from './names';
import { isThing } from './persons';
import type { Clauses } from './segments';
import { isVerb } from './verbs';

const LONGEST_ROLE = 120;
/** How many words what a role is of may have. */
const LONGEST_PHRASE = 12;

/** Who holds which role; a fuller form of a role ("envoy of Peru to Chile") takes in the shorter ones ("envoy of Peru"). */
export function roleFacts(names: StoryNames, { article, mentions, clauses }: FactArticle): Found[] {
  return mentions.roles.flatMap((role, index): Found[] => {
    if (role.holder === undefined) return [];
    const entity = names.entity(article.path, role.holder);
    const name = mentions.names[role.holder];
    const said = entity?.roles.find((one) =>
      one.said.some((place) => place.path === article.path && place.role === index),
    );
    if (!entity || !said || !name || entity.type !== 'person' || isThing(article, name)) return [];
    const place = roleWords(article, clauses, role, name);
    if (!place) return [];
    const { key } = fullest(said, entity.roles);
    const words = shownWords(article.said(place.start, place.end));
    return [
      {
        kind: 'role',
        about: entity.name,
        key: `${key}\0${entity.name}`,
        value: role.text,
        clause: () => words,
        place: { path: article.path, start: place.start, end: place.end },
        isWhole: true,
        worded: (about) => `${about}: role, “${words}”`,
      },
    ];
  });
}

function fullest(role: EntityRole, roles: readonly EntityRole[]): EntityRole {
  const fuller = roles.find((one) => isFuller(one, role));
  return fuller ? fullest(fuller, roles) : role;
}

function isFuller(role: EntityRole, other: EntityRole): boolean {
  const holds = (more: readonly string[], less: readonly string[]) => less.every((one) => more.includes(one));
  // "Deputy minister" is no fuller form of "minister".
  const added = role.modifiers.filter((one) => !other.modifiers.includes(one));
  const size = ({ of, to, modifiers }: EntityRole) => of.length + to.length + modifiers.length;
  return (
    role !== other &&
    role.head === other.head &&
    role.tense === other.tense &&
    !added.some((one) => ROLE_MODIFIERS.has(one)) &&
    holds(role.modifiers, other.modifiers) &&
    holds(role.of, other.of) &&
    holds(role.to, other.to) &&
    size(role) > size(other)
  );
}

/**
 * The words that give somebody a role: the role with whose it is, and the name where both are in one sentence.
 * @returns undefined where the words go on to something else ("is a popular tourist destination").
 */
function roleWords(
  article: Article,
  clauses: Clauses,
  role: RoleMention,
  name: NameMention,
): Span | undefined {
  const sentence = article.sentences[role.sentence];
  if (!sentence || !contains(sentence, role)) return role;
  const first = article.indexAt(role.start);
  const end = article.indexAt(role.end - 1) + 1;
  const isApart = !contains(sentence, name);
  const isBehind = !isApart && name.last <= first;
  if (isBehind && isPlainNoun(article, end)) return undefined;
  const from = ownerBefore(article, first);
  const to = isBehind || isApart ? phraseEnd(article, end, sentence.last) : end;
  const own = article.span(from, Math.max(to, end));
  const whole = isApart ? own : hull(own, name);
  if (KIN_NOUNS.has(role.head) && role.of.length === 0 && from === first)
    return clauses.around(hull(whole, role), () => 3);
  return whole.end - whole.start > LONGEST_ROLE ? hull(own, role) : whole;
}

/** Whether a noun stands at a token that the word before it only describes. */
function isPlainNoun(article: Article, at: number): boolean {
  const word = article.word(at);
  if (word?.kind !== 'word' || word.shape !== 'lower') return false;
  const { lower } = word;
  const isSmall =
    PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower) || DETERMINERS.has(lower) || lower.endsWith('ly');
  return !isSmall && lower.length > 3 && !isVerb(article, at);
}

/** The token from which a role says whose it is ("her mother", "Gray's sister"). */
function ownerBefore(article: Article, first: number): number {
  let at = first;
  for (let back = 0; back < 3 && at > 0; back++) {
    const { lower = '' } = article.word(at - 1) ?? {};
    if (OWNERS.has(lower)) return at - 1;
    if (article.word(at - 1)?.kind !== 'word' || article.word(at - 1)?.shape !== 'lower') break;
    if (PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower) || isVerb(article, at - 1)) break;
    at--;
  }
  return first;
}

const OWNERS = new Set('his her its their my our your whose'.split(' '));

/** The token behind what a role is of or at ("a student at the University of Cumbria"). */
function phraseEnd(article: Article, from: number, last: number): number {
  if (!PREPOSITIONS.has(article.word(from)?.lower ?? '')) return from;
  for (let at = from; at <= Math.min(last, from + LONGEST_PHRASE); at++) {
    const word = article.word(at);
    const isOwn = word !== undefined && at < last && (word.kind !== 'mark' || word.text === '-');
    if (!isOwn || CLAUSE_OPENERS.has(word.lower) || isVerb(article, at) || word.lower === 'and') return at;
  }
  return from;
}

function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
