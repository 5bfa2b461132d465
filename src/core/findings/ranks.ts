import type { RankClaim } from '../claims/claim';
import type { Compared } from './build';
import { areApart, finding, Readings, shorten, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import { idsOf } from './placed';
import type { StoryView } from './view';

/** A place in a row; its key is the row. */
interface Ranked extends Grouped {
  readonly claim: RankClaim;
}

/**
 * Compares places in one row ("the first woman to govern the region" and "the second woman to head the region"), and
 * being the only one of a kind with being one of several.
 */
export function compareRanks(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(ranksIn, disagreement);

function ranksIn(part: PlacedArticle, story: StoryView): Ranked[] {
  return story.claims(part, 'rank').flatMap((claim): Ranked[] => {
    const subject = claim.subject === undefined ? undefined : part.entities[claim.subject]?.id;
    if (claim.mark === 'member' && subject === undefined) return [];
    const bound = claim.bound === 'act' ? 'act' : 'time';
    const row = [claim.mark, bound, claim.noun, [...claim.words].sort().join(' '), subject ?? ''];
    return [{ part, key: row.join('|'), claim }];
  });
}

/** A row told of in more places than this is many rows. */
const MANY = 40;

function disagreement(entries: readonly Ranked[]): Finding[] {
  if (entries.length > MANY) return [];
  const alike = entries.filter((entry) =>
    entries.some((other) => other.claim.rank !== entry.claim.rank && sameRow(entry, other)),
  );
  const readings = new Readings();
  for (const { part, claim } of alike) {
    const span = sourceSpan(part.article, claim);
    readings.add(String(claim.rank), `“${shorten(span.text)}”`, span);
  }
  // An article that tells of a first and of a second tells of two things.
  if (readings.all.length < 2 || !areApart(readings.all)) return [];
  const member = alike[0]?.claim.mark === 'member';
  return [
    finding({
      code: 'scope.differs',
      message: `${member ? 'How many of the kind' : 'Which in the row'}: ${tally(readings.all)}`,
      readings: readings.all,
      why: member
        ? 'The only one of a kind is not one of several.'
        : 'The row is counted from the beginning, so the same thing has one place in it.',
    }),
  ];
}

/** Whether two ranks are counted in one row: one act on one thing, or one history. */
function sameRow(a: Ranked, b: Ranked): boolean {
  if (a.claim.mark === 'member') return true;
  if (a.claim.bound === 'years' || b.claim.bound === 'years') {
    // A first of all time leaves no room for a second of some years; a first of some years leaves room for any.
    const [years, ever] = a.claim.bound === 'years' ? [a, b] : [b, a];
    return ever.claim.bound === 'history' && ever.claim.rank < years.claim.rank;
  }
  if (a.claim.complement.some((word) => b.claim.complement.includes(word))) return true;
  return a.claim.bound === 'history' && namesOf(a).some((id) => namesOf(b).includes(id));
}

/** Ids of what its sentence names. */
function namesOf({ part, claim }: Ranked): readonly string[] {
  return idsOf(part.entities, claim.names);
}
