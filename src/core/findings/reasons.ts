import type { ReasonClaim } from '../claims/claim';
import { stem } from '../claims/content';
import { finding, Readings, shorten, sourceSpan, tally } from './build';
import type { Compared } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

/** A reason given for an event; its key is the event. */
interface Reason extends Grouped {
  readonly claim: ReasonClaim;
  /** Its content words, stemmed. */
  readonly words: readonly string[];
}

/** An event with more reasons than this is several events. */
const MANY = 6;

/** Compares the reasons given for one event: a variance where they share no word, since several can hold. */
export function compareReasons(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(reasonsIn, differing);

function reasonsIn(part: PlacedArticle, story: StoryView): Reason[] {
  return story
    .claims(part, 'reason')
    .map((claim) => ({ part, key: claim.event, claim, words: claim.reason.map(stem) }));
}

function differing(reasons: readonly Reason[]): Finding[] {
  const [first] = reasons;
  if (!first || reasons.every(({ part }) => part === first.part)) return [];
  const kinds = byWords(reasons);
  if (kinds.length < 2 || kinds.length > MANY) return [];
  const readings = new Readings();
  kinds.forEach((kind, index) => {
    for (const { claim, part } of kind) {
      const span = sourceSpan(part.article, claim);
      readings.add(String(index), `“${shorten(span.text)}”`, span);
    }
  });
  return [
    finding({
      code: 'reason.differs',
      message: `Reasons given: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'The reasons given for one event have no word in common; several can hold, but each needs its source.',
    }),
  ];
}

/** Reasons that share words, together; those beyond the most are left out. */
function byWords(reasons: readonly Reason[]): Reason[][] {
  const kinds: { words: Set<string>; reasons: Reason[] }[] = [];
  for (const reason of reasons) {
    if (kinds.length > MANY) break;
    const { words } = reason;
    const kind = kinds.find((each) => words.some((word) => each.words.has(word)));
    if (!kind) kinds.push({ words: new Set(words), reasons: [reason] });
    else {
      kind.reasons.push(reason);
      for (const word of words) kind.words.add(word);
    }
  }
  return kinds.map((kind) => kind.reasons);
}
