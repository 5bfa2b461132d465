import type { Compared } from '../build';
import { compareDeciders } from './deciders';
import { compareFates } from './fates';
import { compareReactions } from './reactions';
import type { StoryView } from '../view';

/** Compares who is said to have done what: opposite acts on one thing, one act by two people, one reaction by several sources. */
export function compareActs(story: StoryView): Compared {
  return {
    findings: [...compareFates(story), ...compareDeciders(story), ...compareReactions(story)],
    compatible: [],
  };
}
