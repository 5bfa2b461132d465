import { MULTIPLIERS, ROUGH_PLURALS, ROUGH_WORDS } from '../../lexicon/numberWords';
import type { Token } from '../../text/token';
import { tokenAt, type Numeral, type Stretch } from './stretch';

/** "dozens", "tens of thousands", "hundreds of millions"; "scores" only before "of". */
export function readRoughPlural(stretch: Stretch, at: number): Numeral | undefined {
  const rough = ROUGH_PLURALS.get((stretch.tokens[at] as Token).lower);
  if (!rough) return undefined;
  const of = tokenAt(stretch, at + 1)?.lower === 'of';
  const word = (stretch.tokens[at] as Token).lower;
  if ((word === 'scores' || word === 'tens') && !of) return undefined;
  const inner = of ? ROUGH_PLURALS.get(tokenAt(stretch, at + 2)?.lower ?? '') : undefined;
  const base = { first: at, form: 'rough', approximate: true, factor: rough.unit } as const;
  if (!inner) return { ...base, last: at + 1, min: rough.min, max: rough.max };
  const top = rough.unit === 100 ? 1000 : 100;
  return { ...base, last: at + 3, min: rough.min * inner.unit, max: top * inner.unit - 1 };
}

/** "several", "a few", "a couple of", "a handful of", each also before a multiplier ("several hundred", "a couple of dozen"). */
export function readRoughWord(stretch: Stretch, at: number): Numeral | undefined {
  const word = (stretch.tokens[at] as Token).lower;
  const rough = ROUGH_WORDS.get(word);
  if (!rough) return undefined;
  let first = at;
  if (word !== 'several') {
    let article = at - 1;
    if (tokenAt(stretch, article)?.lower === 'very' || tokenAt(stretch, article)?.lower === 'small')
      article--;
    if (tokenAt(stretch, article)?.lower !== 'a') return undefined;
    first = article;
  }
  const of = tokenAt(stretch, at + 1)?.lower === 'of';
  const next = tokenAt(stretch, of ? at + 2 : at + 1);
  const factor = next?.kind === 'word' ? MULTIPLIERS.get(next.lower) : undefined;
  if (factor !== undefined) {
    const top = factor === 12 ? rough.max * 12 : (rough.max + 1) * factor - 1;
    return {
      first,
      last: (of ? at + 2 : at + 1) + 1,
      min: rough.min * factor,
      max: top,
      form: 'rough',
      approximate: true,
      factor,
    };
  }
  if ((word === 'couple' || word === 'handful') && !of) return undefined;
  if (word === 'few' && (!next || next.kind !== 'word')) return undefined;
  return { first, last: at + 1, min: rough.min, max: rough.max, form: 'rough', approximate: true };
}
