/**
 * Families of terms that name one thing and take sides or change its standing, lower case, singular.
 * In an `owned` family the terms are the same thing only where they stand with the same name ("the X government", "the X regime").
 */
interface TermFamily {
  readonly terms: ReadonlySet<string>;
  readonly owned: boolean;
}

const OWNED = [
  'government regime administration junta emirate',
  'fighter militant terrorist insurgent rebel guerrilla gunman jihadist extremist',
  'leader strongman dictator ruler warlord',
  'security-forces army militia',
];

const FREE = [
  'invasion incursion intervention',
  'coup takeover putsch',
  'protester demonstrator rioter mob',
  'migrant refugee asylum-seeker alien',
  'settlement colony outpost',
  'annexation reunification',
  'crackdown massacre clashes',
  'hostage detainee prisoner captive',
  'riot protest uprising unrest',
  'cull slaughter',
  'layoff redundancy downsizing',
];

const family =
  (owned: boolean) =>
  (line: string): TermFamily => ({ terms: new Set(line.split(' ')), owned });

/** The families, those told by their owner first. */
export const TERM_FAMILIES: readonly TermFamily[] = [...OWNED.map(family(true)), ...FREE.map(family(false))];

/** The first term of the family told by its owner that a term belongs to: one word for all that name the same body. */
export function ownedTerm(term: string): string | undefined {
  const found = TERM_FAMILIES.find((each) => each.owned && each.terms.has(term));
  return found ? [...found.terms][0] : undefined;
}
