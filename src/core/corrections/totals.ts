import type { Reworded } from './correction';
import type { NumberStyle } from './numbers/style';
import { only, rewordQuantity } from './quantities';
import type { Right, Told } from './right';

/** Puts what the parts make in the place of a total. Where the total is right, nothing says which part is wrong. */
export function rewordTotal(wrong: Told, right: Right, style: NumberStyle): Reworded {
  const parts = right.told.flatMap(({ quantities }) => quantities);
  const total = only(wrong.quantities);
  if (parts.length < 2 || !total) return 'unclear';
  const sum = parts.reduce((left, { min }) => left + min, 0);
  const [first] = right.told;
  if (!first) return 'unclear';
  const whole = { ...total, min: sum, max: sum, text: String(sum) };
  return rewordQuantity(wrong, { value: String(sum), told: [{ ...first, quantities: [whole] }] }, style);
}
