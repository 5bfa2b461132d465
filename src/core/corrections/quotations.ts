import type { QuotationMention } from '../mentions/mention';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import type { Reworded } from './correction';
import type { Right, Told } from './right';
import { changeOf, stretchOf } from './stretches';
import { apostropheOf } from './wording';

/**
 * Puts the right words of a quotation in the place of those that differ, within the marks that stand there: marks, cuts at
 * either end, and the form of apostrophes stay the article's own.
 */
export function rewordQuotation(wrong: Told, right: Right): Reworded {
  const part = partOf(wrong);
  if (typeof part === 'string') return part;
  const here = stretchOf(wrong.article.text, part);
  const apostrophe = apostropheOf(wrong.article);
  for (const told of right.told) {
    const meant = partOf(told);
    if (typeof meant === 'string') continue;
    const change = changeOf(here, stretchOf(told.article.text, meant), apostrophe);
    if (change) return [{ ...change, start: part.start + change.start, end: part.start + change.end }];
  }
  return 'unclear';
}

/** The stretch of a place that is quoted, where it is one. */
function partOf({ quotations, span }: Told): Span | 'split' | 'unclear' {
  const quoted = quotations.filter(({ form }: QuotationMention) => form !== 'indirect');
  if (quoted.length !== 1) return 'unclear';
  const [{ parts = [] } = { parts: [] }] = quoted;
  const [part] = parts;
  if (!part) return 'unclear';
  return parts.length === 1 && overlaps(part, span) ? part : 'split';
}
