import type { PleaClaim } from '../claims/claim';
import { stem } from '../claims/content';
import { CALENDAR_WORDS } from '../lexicon/calendarWords';
import type { Compared } from './build';
import { areApart, capitalised, finding, Readings, sourceSpan, tally } from './build';
import { firstDates } from './clause';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { Item } from './topics';
import { bucketsOf } from './topics';
import type { StoryView } from './view';

/** How a person is said to have answered a charge. */
interface Plea extends Item, Grouped {
  readonly claim: PleaClaim;
  readonly subject: string;
}

/** Compares how one person is said to have pleaded at one time: guilty, not guilty, not at all. */
export function comparePleas(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(pleasIn, differing);
const NO_NAMES: readonly string[] = [];

function pleasIn(part: PlacedArticle, story: StoryView): Plea[] {
  const claims = story.claims(part, 'plea');
  if (claims.length === 0) return [];
  const dateOf = firstDates(part, story.claims(part, 'time'));
  const { day } = part;
  return claims.flatMap((claim): Plea[] => {
    const subject = subjectOf(part, claim.who);
    if (subject === undefined) return [];
    const told = dateOf(claim);
    // A hearing is told of on its day or the day after.
    const near =
      day === undefined ? undefined : ({ start: day - 1, end: day + 1, granularity: 'range' } as const);
    const interval = told ?? near;
    // Who pleads at the trial was not asked to before; without days the two cannot be told apart.
    if (!interval && claim.plea === 'none') return [];
    const item = {
      part,
      key: subject,
      path: part.article.path,
      claim,
      subject,
      names: NO_NAMES,
      headline: false,
    };
    return [interval ? { ...item, interval } : item];
  });
}

/** Those of one person that may be of one hearing, together. */
function differing(items: readonly Plea[], story: StoryView): Finding[] {
  return bucketsOf(items).flatMap((bucket) => tell(bucket, story));
}

function tell(items: readonly Plea[], story: StoryView): Finding[] {
  const [first] = items;
  if (!first || !areOfOneCharge(items)) return [];
  const readings = new Readings();
  for (const { part, claim } of items)
    readings.add(claim.plea, WORDS[claim.plea], sourceSpan(part.article, claim));
  // An article that has two tells of two charges.
  if (readings.all.length < 2 || !areApart(readings.all)) return [];
  return [
    finding({
      code: 'statement.denied',
      message: `${capitalised(story.nameOf(first.subject))}, plea: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'A charge is answered in one way at one hearing.',
    }),
  ];
}

const WORDS: Readonly<Record<PleaClaim['plea'], string>> = {
  guilty: 'guilty',
  'not guilty': 'not guilty',
  none: 'no plea',
};

/** Words that say nothing of what the charge is, stemmed. */
const ANY = new Set(
  ['charge', 'count', 'both', 'all', 'two', 'three', 'offence', 'court', 'monday'].map(stem),
);

/** Whether the pleas may be to one charge: each names none in particular, or one of which another speaks too. */
function areOfOneCharge(items: readonly Plea[]): boolean {
  const charges = items.map(({ claim }) =>
    claim.charges
      .filter((word) => !CALENDAR_WORDS.has(word))
      .map(stem)
      .filter((word) => !ANY.has(word)),
  );
  const named = charges.filter((words) => words.length > 0);
  if (named.length < 2) return true;
  const counts = new Map<string, number>();
  for (const words of named) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return named.every((words) => words.some((word) => (counts.get(word) ?? 0) > 1));
}
