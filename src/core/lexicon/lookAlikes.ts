import { LOOK_ALIKES } from './generated/lookAlikes';

/** The Latin letter that a Cyrillic or Greek one looks like, by that letter. */
export const LATIN_LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.split(' ').map((pair) => [...pair] as [string, string]),
);
