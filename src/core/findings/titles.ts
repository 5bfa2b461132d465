import type { EntityRole } from '../entities/entity';
import { listed } from './build';
import type { StoryView } from './view';

/** A role in words: "deputy foreign minister of Peru", "ambassador of Peru to Chile". */
export function roleTitle(story: StoryView, role: EntityRole): string {
  const of = listed(role.of.map((id) => countryName(story, id)));
  const to = listed(role.to.map((id) => countryName(story, id)));
  return [...role.modifiers, role.head, of && `of ${of}`, to && `to ${to}`]
    .filter((word) => word !== '')
    .join(' ');
}

/** The name of what a role is of: for a people, its country. */
function countryName({ entities, lexicon, nameOf }: StoryView, id: string): string {
  const entity = entities.byId(id);
  if (entity?.type !== 'group') return nameOf(id);
  const country = entity.country === undefined ? undefined : lexicon.countries.get(entity.country);
  return entities.countryOf(entity)?.name ?? country ?? nameOf(id);
}
