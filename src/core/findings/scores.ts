import { nextAt } from '../claims/frames';
import type { DateInterval } from '../mentions/calendar';
import type { QuantityMention } from '../mentions/mention';
import type { Sentence } from '../text/article';
import { sameItems } from '../text/sameItems';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import { intervalsIn } from './clause';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import { canBeOne } from './topics';
import type { StoryView } from './view';

/** The score of a match; its key is the side it was played against. */
interface Score extends Grouped {
  readonly mention: QuantityMention;
  /** Ids of all that its sentence names but peoples, sorted. */
  readonly named: readonly string[];
  readonly dates: readonly DateInterval[];
}

/** Words beside a score that make it one of a part of the match, or of several matches, lower case. */
const PARTIAL = new Set(
  'half half-time halftime interval break lead leads led leading ahead trailed trailing aggregate overall penalties shoot-out shootout set sets first second third previous last'.split(
    ' ',
  ),
);
/** How far such a word may stand from the score, in tokens. */
const BESIDE = 8;
/** A side with more scores than this plays many matches. */
const MANY = 12;

/** Compares the scores that articles give of one match: the same sides, on days that meet. */
export function compareScores(story: StoryView): Compared {
  const findings = new Map<string, Finding>();
  for (const each of story.kept(createGroups).compare(story)) findings.set(each.id, each);
  return { findings: [...findings.values()], compatible: [] };
}

const createGroups = () => new Groups(scoresIn, differing, saysSame);

function saysSame(a: Score, b: Score): boolean {
  return a.mention.text === b.mention.text && sameItems(a.named, b.named);
}

function scoresIn(part: PlacedArticle): Score[] {
  const scores = part.mentions.quantities.filter(({ kind }) => kind === 'score');
  return scores.flatMap((mention): Score[] => {
    // Several scores in a sentence are those of sets, or of several matches.
    if (scores.some((other) => other !== mention && other.sentence === mention.sentence)) return [];
    if (isPartial(part, mention)) return [];
    const sentence = part.article.sentences[mention.sentence] as Sentence;
    const { opponents, named } = sidesIn(part, sentence);
    const dates = intervalsIn(part.mentions, sentence);
    return opponents.map((key) => ({ part, key, mention, named, dates }));
  });
}

function isPartial({ article }: PlacedArticle, { first, last }: QuantityMention): boolean {
  return article.words(Math.max(0, first - BESIDE), last + BESIDE).some(({ lower }) => PARTIAL.has(lower));
}

/** What stands before the side that a match was played against, lower case. */
const AGAINST = new Set('against at beat beating by defeated over to v versus'.split(' '));

function sidesIn({ article, mentions: { names }, entities }: PlacedArticle, { first, last }: Sentence) {
  const named = new Set<string>();
  const opponents = new Set<string>();
  for (let index = nextAt(names, first); index < names.length; index++) {
    const name = names[index];
    if (!name || name.first >= last) break;
    const id = name.type === 'group' ? undefined : entities[index]?.id;
    if (id === undefined) continue;
    named.add(id);
    if (AGAINST.has(article.word(name.first - 1)?.lower ?? '')) opponents.add(id);
  }
  return { opponents: [...opponents], named: [...named].sort() };
}

function differing(scores: readonly Score[], story: StoryView): Finding[] {
  if (scores.length > MANY) return [];
  const apart = scores.filter((one) =>
    scores.some(
      (other) => other.part !== one.part && valueOf(one) !== valueOf(other) && isOneMatch(one, other),
    ),
  );
  if (apart.length === 0) return [];
  const readings = new Readings();
  for (const score of scores) {
    if (!apart.some((other) => other === score || isOneMatch(score, other))) continue;
    readings.add(valueOf(score), score.mention.text, sourceSpan(score.part.article, score.mention));
  }
  if (readings.all.length < 2 || !areApart(readings.all)) return [];
  return [
    finding({
      code: 'number.differs',
      message: `Score (${story.nameOf(apart[0]?.key ?? '')}): ${tally(readings.all)}`,
      readings: readings.all,
      why: 'The articles name the same side, and one match has one score.',
    }),
  ];
}

/** A score whoever is named first. */
const valueOf = ({ mention: { min, max } }: Score) => `${min} ${max}`;

/** Whether two scores can be of one match: one names nobody that the other does not, and their days meet. */
function isOneMatch(a: Score, b: Score): boolean {
  const [few, more] = a.named.length < b.named.length ? [a.named, b.named] : [b.named, a.named];
  return few.every((id) => more.includes(id)) && canBeOne(a.dates, b.dates);
}
