import { wordSet } from './table';

/** Small words inside names of people and places, lower case; they join what stands on both sides. */
export const NAME_PARTICLES = wordSet(`
  de del della dello dei degli di da das do dos du des la le van von der den ter ten zu zur zum bin bint ibn ben abu abd al el
  ul ur und y e af av op 't 's-
`);

/** Particles that open a name when written with a capital or after a first name, lower case. */
export const LEADING_PARTICLES = wordSet(
  'al el de di du da van von bin ibn abu ben ul ad an ar as ash at az',
);

/** Particles joined to the next word by a hyphen ("al-", "el-"), lower case. */
export const HYPHEN_PARTICLES = wordSet('al el ul ur ad an ar as ash at az es ed bin');
