import type { QuantityClaim } from '../claims/claim';
import type { QuantityMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Token } from '../text/scanner';
import type { Span } from '../text/span';
import { indexAt } from '../text/span';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

/** A figure by which a measure has moved. */
interface Move extends Grouped {
  readonly claim: QuantityClaim;
  readonly attribute: string;
  readonly quantity: QuantityMention;
  readonly side: 'up' | 'down';
}

/** Which way an event takes a figure; people fall too, figures only do so downwards. */
const DIRECTIONS: Readonly<Record<string, 'up' | 'down'>> = {
  increase: 'up',
  decrease: 'down',
  fall: 'down',
};

/** How far before a figure the word that says which way it went may stand, in tokens. */
const REACH = 6;

/** The span of a figure with that of the word before it that says which way it went. */
function withWord({ tokens }: Article, { start, end, word }: QuantityClaim): Span {
  const at = indexAt(tokens, start);
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const token = tokens[index] as Token;
    if (token.lower === word) return { start: token.start, end };
  }
  return { start, end };
}

/** Compares one measure told with one figure, up in one place and down in another ("orders fell 3 per cent", "orders rose 3%"). */
export function compareDirections(story: StoryView): Finding[] {
  return story.kept(createGroups).compare(story);
}

const createGroups = () => new Groups(movesIn, contradicted);

function movesIn(part: PlacedArticle, story: StoryView): Move[] {
  return story.claims(part, 'quantity').flatMap((claim): Move[] => {
    const { attribute } = claim;
    const side = DIRECTIONS[claim.event ?? ''];
    if (attribute === undefined || side === undefined || claim.modality !== 'stated') return [];
    const quantity = part.mentions.quantities[claim.quantity];
    if (quantity?.kind !== 'percent' || quantity.min !== quantity.max) return [];
    return [{ part, key: `${attribute}|${quantity.min}`, claim, attribute, quantity, side }];
  });
}

function contradicted(moves: readonly Move[]): Finding[] {
  const [first] = moves;
  if (!first || moves.every(({ side }) => side === first.side)) return [];
  const readings = new Readings();
  for (const { part, claim, quantity, side } of moves) {
    const span = sourceSpan(part.article, withWord(part.article, claim));
    readings.add(side, `“${claim.word ?? ''} ${quantity.text}”`, span);
  }
  if (!areApart(readings.all)) return [];
  return [
    finding({
      code: 'statement.denied',
      message: `Up or down (${first.attribute}): ${tally(readings.all)}`,
      readings: readings.all,
      why: 'One measure has moved by one figure in two directions.',
    }),
  ];
}
