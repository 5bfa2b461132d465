import { kinds } from './table';

/** Weapons that one attacker carries, in the singular, lower case: a line is one kind under its names. */
const TABLE = `
rifle carbine
pistol handgun revolver
shotgun
knife dagger machete
axe hatchet
sword
hammer
crossbow
`;

/** The kind of weapon that a noun names: the first noun of its line. */
export const WEAPONS = kinds(TABLE);

/** Words before a weapon that make it none, or somebody else's, lower case. */
export const NO_WEAPONS: ReadonlySet<string> = new Set(
  'air bread butter fake imitation paper police replica service starting toy water'.split(' '),
);
