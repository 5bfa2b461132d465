import type { EntityRole } from '../../entities/entity';
import type { StoryView } from '../view';
import { english, listed } from '../../words/words';

/** A role in words: "deputy foreign minister of Peru", "ambassador of Peru to Chile". */
export function roleTitle(story: StoryView, role: EntityRole): string {
  const of = english(listed(role.of.map((id) => countryName(story, id))));
  const to = english(listed(role.to.map((id) => countryName(story, id))));
  return [...role.modifiers, role.head, of && `of ${of}`, to && `to ${to}`]
    .filter((word) => word !== '')
    .join(' ');
}

/** The name of what a role is of: for a people, its country. */
function countryName(story: StoryView, id: string): string {
  const entity = story.entities.byId(id);
  if (entity?.type !== 'group') return story.nameOf(id);
  const country = entity.country === undefined ? undefined : story.lexicon.countries.get(entity.country);
  return country ?? story.entities.countryOf(entity)?.name ?? story.nameOf(id);
}
