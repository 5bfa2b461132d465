import type { Entity } from '../../core/entities/entity';
import type { SourceSpan } from '../../core/findings/finding';
import type { NameType } from '../../core/mentions/mention';
import { append } from '../../core/text/append';
import { plainLine } from '../../core/text/plain';
import type { ViewNode, Words } from './node';
import type { Places } from './places';

const ICONS: Record<NameType, string> = {
  person: 'person',
  organization: 'organization',
  place: 'location',
  group: 'globe',
};
const TYPES = Object.keys(ICONS) as NameType[];

/** Who is who in a story: the names of each kind in the order of the alphabet, below each its roles and its spellings. */
export function nameTree(entities: readonly Entity[], places: Places, words: Words): ViewNode[] {
  return TYPES.flatMap((type): ViewNode[] => {
    const named = entities.filter((entity) => entity.type === type).sort(byName);
    if (named.length === 0) return [];
    return [
      {
        id: `type:${type}`,
        label: typeName(type, words),
        description: words.names(named.length),
        kind: 'group',
        ...(type === 'person' ? { isOpen: true } : {}),
        children: () => named.map((entity) => nameRow(entity, places, words)),
      },
    ];
  });
}

function byName(a: Entity, b: Entity): number {
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
}

function nameRow(entity: Entity, places: Places, { inWords }: Words): ViewNode {
  const id = `name:${entity.id}`;
  const roles = rolesOf(entity, places);
  return {
    id,
    label: plainLine(entity.name),
    ...(roles[0] ? { description: roles[0].words } : {}),
    ...(entity.because.length === 0
      ? {}
      : { tooltip: entity.because.map((why) => plainLine(inWords(why))).join('\n') }),
    icon: ICONS[entity.type],
    kind: 'name',
    children: () => [
      ...roles.map(({ key, words: label, spans }) =>
        places.row({ id: `${id}/role:${key}`, label, icon: 'briefcase', kind: 'role' }, spans),
      ),
      ...spellingsOf(entity, places).map(([spelling, spans]) =>
        places.row(
          { id: `${id}/as:${spelling}`, label: plainLine(spelling), icon: 'symbol-string', kind: 'spelling' },
          spans,
        ),
      ),
    ],
  };
}

/** The roles of somebody, in the words of the first article that gives each. */
function rolesOf(entity: Entity, places: Places): { key: string; words: string; spans: SourceSpan[] }[] {
  return entity.roles.map(({ key, tense, said }) => {
    const spans = said.flatMap(({ path, role }): SourceSpan[] => {
      const mention = places.reading(path)?.mentions.roles[role];
      return mention ? [{ path, start: mention.start, end: mention.end, text: mention.text }] : [];
    });
    return { key: `${tense} ${key}`, words: plainLine(spans[0]?.text ?? key), spans };
  });
}

/** The spellings of a name with every place, the most frequent first. */
function spellingsOf(entity: Entity, places: Places): [spelling: string, spans: SourceSpan[]][] {
  const spellings = new Map<string, SourceSpan[]>();
  for (const { path, mention } of entity.mentions) {
    const name = places.reading(path)?.mentions.names[mention];
    if (name) append(spellings, name.name, { path, start: name.start, end: name.end, text: name.text });
  }
  return [...spellings].sort(([, a], [, b]) => b.length - a.length);
}

function typeName(type: NameType, { l10n }: Words): string {
  switch (type) {
    case 'person':
      return l10n.t('People');
    case 'organization':
      return l10n.t('Organizations');
    case 'place':
      return l10n.t('Places');
    case 'group':
      return l10n.t('Peoples and groups');
  }
}
