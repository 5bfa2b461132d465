import type { Entity } from '../../entities/entity';
import { entriesOf } from '../yaml/document';
import type { YAMLMap } from '../yaml/document';
import type { Fields, Row } from '../yaml/emit';
import { copiesIn, entityFields, entityId } from './entries';
import { matchEntities } from './match';
import type { MergeContext } from './context';
import { fieldText } from '../yaml/document';
import { addEntries, idsOf, orderOf, setFields } from './section';

const ROLE_KEYS = ['role', 'in', 'gone'];

/** One entry for each person, organisation, place and people; what a person has joined or set apart stays so. */
export function mergeEntities(context: MergeContext): void {
  const { sheet, input, opened } = context;
  const entities = input.entities.all;
  const copies = copiesIn(input);
  const { entryOf, draftOf, joined } = matchEntities(sheet.entities, entities);
  const maps = entriesOf(opened, 'entities');
  maps.forEach((map, entry) => {
    const draft = draftOf[entry];
    const entity = draft === undefined ? undefined : entities[draft];
    if (entity) {
      const fields = entityFields(entity, input, copies);
      setFields(context, 'entities', map, [
        ...fields.filter(([key]) => key !== 'roles'),
        ['gone', undefined],
      ]);
      setRoles(context, map, (fields.find(([key]) => key === 'roles')?.[1] ?? []) as readonly Row[]);
    } else if (!joined.has(entry)) {
      setFields(context, 'entities', map, [
        ['gone', sheet.entities[entry]?.status === 'ignored' ? undefined : true],
      ]);
    }
  });
  const used = idsOf(sheet.entities);
  const fresh = entities.flatMap((entity, draft) => {
    if (entryOf[draft] !== undefined || isPlainGroup(entity)) return [];
    const id = entityId(entity.name, used);
    used.add(id);
    const fields: Fields = [['id', id], ...entityFields(entity, input, copies)];
    const plain =
      fields.every(([key, value]) => value === undefined || key !== 'roles') && entity.forms.length === 1;
    return [{ draft, fields, inline: plain }];
  });
  addEntries(context, 'entities', fresh, entryOf);
}

/** "Norwegian" and its like say nothing that anybody would decide on; one that a person has written stays. */
function isPlainGroup({ type, forms, roles }: Entity): boolean {
  return type === 'group' && forms.length === 1 && roles.length === 0;
}

function setRoles({ writer, opened }: MergeContext, map: YAMLMap, wanted: readonly Row[]): void {
  const byRole = new Map(wanted.map(({ role }, index) => [role, index]));
  writer.setRows(
    map,
    'roles',
    wanted,
    (row) => byRole.get(fieldText(opened, row, 'role') ?? ''),
    ROLE_KEYS,
    orderOf('entities'),
  );
}
