import type { QuantityMention } from '../mention';
import { applyBound, boundAfter, boundBefore, type Bound, type Bounds } from './bounds';
import type { Counted } from './nounPhrase';
import { tokenAt, type Stretch } from './stretch';

/** A quantity as read from the tokens; its offsets and text follow from `first` and `last`. */
export type Values = Omit<QuantityMention, 'type' | 'text' | 'sentence' | 'start' | 'end'>;

/** Applies the bounds before and behind a quantity and takes their words into it. */
export function bounded(stretch: Stretch, values: Values, between: boolean): Values {
  let { first, last } = values;
  const small = values.kind === 'count' && values.max < 10;
  const signed = values.unit === '°C' || values.unit === '°F' || values.unit === '°';
  const bounds: Bound[] = [];
  if (between && values.min < values.max && tokenAt(stretch, first - 1)?.lower === 'between') first--;
  const before = boundBefore(stretch, first, small);
  if (before) {
    bounds.push(before.bound);
    first = before.first;
    const outer = before.bound === 'about' ? boundBefore(stretch, first, small) : undefined;
    if (outer) {
      bounds.push(outer.bound);
      first = outer.first;
    }
  }
  const after = boundAfter(stretch, last);
  if (after && bounds.length === 0) {
    bounds.push(after.bound);
    last = after.last;
  }
  if (bounds.length === 0) return first === values.first ? values : { ...values, first };
  const { approximate, exclusive, ...rest } = values;
  const written: Bounds = {
    min: rest.min,
    max: rest.max,
    ...(approximate ? { approximate } : {}),
    ...(exclusive ? { exclusive } : {}),
  };
  return {
    ...rest,
    ...bounds.reduce((range, bound) => applyBound(range, bound, signed), written),
    first,
    last,
  };
}

/** What is counted, as fields of a quantity. */
export function thing(
  counted: Counted | undefined,
): Pick<Values, 'counted' | 'noun' | 'nounSpan'> | undefined {
  return counted && { counted: counted.counted, noun: counted.noun, nounSpan: counted.nounSpan };
}
