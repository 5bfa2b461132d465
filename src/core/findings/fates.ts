import type { ActorClaim } from '../claims/claim';
import { stem } from '../claims/content';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { QuantityMention } from '../mentions/mention';
import { finding, Readings, sourceSpan, tally } from './build';
import type { Finding, SourceSpan } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

/** An act on so many things. */
interface Fate extends Grouped {
  /** Whether its class is the first of the pair of opposites. */
  readonly isFirst: boolean;
  readonly claim: ActorClaim;
  readonly quantity: QuantityMention;
}

interface Told {
  readonly finding: Finding;
  /** The first of its acts that are of the first class of their pair. */
  readonly first: Fate;
}

/** A number below this is that of many things. */
const LEAST = 3;

/** Compares opposite acts on the same counted things ("captured 40 …" and "rescued 40 …"). */
export function compareFates(story: StoryView): Finding[] {
  return inOrder(story.kept(createGroups).compare(story), story).map((told) => told.finding);
}

const createGroups = () => new Groups(fatesIn, differing);

function fatesIn(part: PlacedArticle, story: StoryView): Fate[] {
  const fates: Fate[] = [];
  for (const claim of story.claims(part, 'actor')) {
    if (claim.objects.length === 0 || claim.modality !== 'stated') continue;
    const opposite = EVENT_CLASSES.get(claim.event)?.opposite;
    if (opposite === undefined) continue;
    const isFirst = claim.event < opposite;
    const pair = isFirst ? claim.event : opposite;
    for (const index of claim.objects) {
      const quantity = part.mentions.quantities[index];
      if (!quantity || quantity.min !== quantity.max || quantity.min < LEAST) continue;
      fates.push({ part, key: `${pair} ${quantity.min}`, isFirst, claim, quantity });
    }
  }
  return fates;
}

function differing(all: readonly Fate[]): Told[] {
  const fates = [...all.filter(({ isFirst }) => isFirst), ...all.filter(({ isFirst }) => !isFirst)];
  const [first] = fates;
  if (!first || fates.every(({ isFirst }) => isFirst === first.isFirst)) return [];
  const words = fates.map(({ quantity }) => (quantity.noun ?? '').split(' ').map(stem));
  const linked = fates.filter((fate, index) =>
    fates.some(
      (other, at) =>
        other.isFirst !== fate.isFirst && words[index]?.some((word) => words[at]?.includes(word)),
    ),
  );
  if (linked.length === 0) return [];
  const readings = new Readings();
  for (const fate of linked) {
    const { event, word } = fate.claim;
    const span = spanOf(fate);
    readings.add(event, `“${word} ${span.text.slice(word.length).trim()}”`, span);
  }
  const told = finding({
    code: 'statement.denied',
    message: `Opposite acts told of the same number: ${tally(readings.all)}`,
    readings: readings.all,
    why: 'The same number of the same kind is said to have met with opposite fates.',
  });
  return [{ finding: told, first }];
}

/** From the word that names the act to the end of what is counted. */
function spanOf({ part: { article }, claim, quantity }: Fate): SourceSpan {
  const verb = article.tokens.find(({ lower, start }) => lower === claim.word && start >= claim.start);
  return sourceSpan(article, {
    start: Math.min(verb?.start ?? quantity.start, quantity.start),
    end: quantity.nounSpan?.end ?? quantity.end,
  });
}

/** In the order in which the first classes of the pairs are first told of, then of their acts. */
function inOrder(all: readonly Told[], story: StoryView): readonly Told[] {
  if (all.length < 2) return all;
  const acts = story.articles.flatMap((part) => story.claims(part, 'actor'));
  const pairOf = ({ first }: Told) => acts.findIndex(({ event }) => event === first.claim.event);
  const placeOf = ({ first }: Told) => acts.indexOf(first.claim);
  return [...all].sort((a, b) => pairOf(a) - pairOf(b) || placeOf(a) - placeOf(b));
}
