import type { ActorClaim } from '../../claims/claim';
import { stem } from '../../claims/content';
import { EVENT_CLASSES } from '../../lexicon/eventClasses';
import type { QuantityMention } from '../../mentions/mention';
import { finding, Readings, sourceSpan, tally } from '../build';
import type { Finding, SourceSpan } from '../finding';
import type { Grouped } from '../groups';
import { Groups } from '../groups';
import type { PlacedArticle } from '../placed';
import type { StoryView } from '../view';
import { phrase } from '../../words/words';

/** An act on so many things. */
interface Fate extends Grouped {
  /** Whether its class is the first of the pair of opposites. */
  readonly isFirst: boolean;
  readonly claim: ActorClaim;
  readonly quantity: QuantityMention;
}

/** A number below this is that of many things. */
const LEAST = 3;

/** Compares opposite acts on the same counted things ("captured 40 …" and "rescued 40 …"). */
export function compareFates(story: StoryView): Finding[] {
  return story.kept(createGroups).compare(story);
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

function differing(all: readonly Fate[]): Finding[] {
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
  const heads = new Set(linked.map(({ quantity }) => stem(quantity.noun?.split(' ').at(-1) ?? '')));
  return [
    finding({
      code: 'statement.denied',
      // Who was captured can be rescued; whoever is a pirate here and a sailor there cannot be both.
      ...(heads.size === 1 ? { severity: 'information' as const } : {}),
      said: phrase('opposite', tally(readings.all)),
      readings: readings.all,
      grounds: phrase('opposite.why'),
    }),
  ];
}

/** From the word that names the act to the end of what is counted. */
function spanOf({ part: { article }, claim, quantity }: Fate): SourceSpan {
  const verb = article.tokens.find(({ lower, start }) => lower === claim.word && start >= claim.start);
  return sourceSpan(article, {
    start: Math.min(verb?.start ?? quantity.start, quantity.start),
    end: quantity.nounSpan?.end ?? quantity.end,
  });
}
