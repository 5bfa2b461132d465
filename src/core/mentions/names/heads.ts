import { WordClass } from '../../lexicon/words';
import type { Unit } from './runs';

const NAME = WordClass.firstName | WordClass.lastName;

/** What kind of name the last word of a run makes of it. */
export function headOf(units: readonly Unit[]): 'organization' | 'place' | 'other' | undefined {
  const last = units[units.length - 1] as Unit;
  const classes = last.tail;
  const several = units.length > 1;
  const solid = several && (units.length > 2 || isDescriptive(units[0] as Unit));
  const firm = (head: number, weak: number) => (classes & head) !== 0 && ((classes & weak) === 0 || solid);
  if (firm(WordClass.organizationHead, WordClass.weakOrganizationHead) && (!last.match || several))
    return 'organization';
  if (!several || last.match) return undefined;
  if (firm(WordClass.placeHead, WordClass.weakPlaceHead)) return 'place';
  return (classes & WordClass.otherHead) !== 0 ? 'other' : undefined;
}

/** Whether a unit says what or where something is rather than whose it is. */
function isDescriptive(unit: Unit): boolean {
  if (unit.match) return true;
  return (unit.classes & NAME) === 0 || (unit.classes & WordClass.common) !== 0;
}
