import type { EntityRole } from '../entities/entity';
import { listed } from './build';
import type { StoryView } from './view';

/** A role in words: "deputy foreign minister of Peru", "ambassador of Peru to Chile". */
export function roleTitle(story: StoryView, role: EntityRole): string {
  const of = listed(role.of.map((id) => story.nameOf(id)));
  const to = listed(role.to.map((id) => story.nameOf(id)));
  return [...role.modifiers, role.head, of && `of ${of}`, to && `to ${to}`]
    .filter((word) => word !== '')
    .join(' ');
}
