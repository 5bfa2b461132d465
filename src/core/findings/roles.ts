import { append } from '../text/append';
import type { Entity, EntityRole } from '../entities/entity';
import { PORTFOLIOS, RANK_FAMILIES, SERVICE_RANKS, SINGLE_OFFICES } from '../lexicon/offices';
import { PROFESSIONS } from '../lexicon/professions';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { Compatible, Finding, SourceSpan } from './finding';
import { roleTitle } from './titles';
import type { StoryView } from './view';

/** Compares the roles told of people: one person in two roles that are rungs of one ladder, one office with two holders. */
export function compareRoles(story: StoryView): Compared {
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  const spans = spanFinder(story);
  const persons = story.entities.all.filter((entity) => entity.type === 'person' && entity.roles.length > 0);
  for (const person of persons) {
    const occupations = otherOccupations(story, person, spans);
    if (occupations) findings.push(occupations);
    else oneHolder(story, person, spans, findings, compatible);
  }
  twoHolders(story, persons, spans, findings, compatible);
  return { findings, compatible };
}

type SpanFinder = (role: EntityRole) => SourceSpan[];

function spanFinder(story: StoryView): SpanFinder {
  const articles = new Map(story.articles.map((part) => [part.article.path, part]));
  return (role) =>
    role.said.flatMap(({ path, role: index }) => {
      const part = articles.get(path);
      const mention = part?.mentions.roles[index];
      return part && mention ? [sourceSpan(part.article, mention)] : [];
    });
}

/** A person to whom articles give occupations that one person hardly has together, each article one of them. */
function otherOccupations(story: StoryView, person: Entity, spansOf: SpanFinder): Finding | undefined {
  if (person.roles.length < 2) return undefined;
  for (const tense of ['present', 'former'] as const) {
    const readings = new Readings();
    for (const role of person.roles) {
      const occupation = PROFESSIONS.get(role.head);
      if (occupation === undefined || role.tense !== tense) continue;
      for (const span of spansOf(role)) readings.add(String(occupation), roleTitle(story, role), span);
    }
    if (readings.all.length < 2 || !areApart(readings.all)) continue;
    return finding({
      code: 'role.differs',
      severity: 'warning',
      message: `Occupation of ${person.name}: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'The articles give the person occupations that hardly go together, each of them one.',
    });
  }
  return undefined;
}

function oneHolder(
  story: StoryView,
  person: Entity,
  spansOf: SpanFinder,
  findings: Finding[],
  compatible: Compatible[],
): void {
  const present = person.roles.filter((role) => role.tense === 'present');
  if (present.every(({ key }) => key === present[0]?.key)) return;
  const clashing = present.filter((role) =>
    present.some((other) => other !== role && clash(role, other) && !isOrigin(story, role, other)),
  );
  if (clashing.length > 1) {
    const readings = new Readings();
    for (const role of clashing)
      for (const span of spansOf(role)) readings.add(role.key, roleTitle(story, role), span);
    if (readings.all.length > 1) {
      findings.push(
        finding({
          code: 'role.differs',
          ...(clashing.some((role) =>
            present.some((other) => otherField(role, other) || otherRank(role, other)),
          )
            ? { severity: 'warning' as const }
            : {}),
          message: `Role of ${person.name}: ${tally(readings.all)}`,
          readings: readings.all,
          why: 'The titles are rungs of one ladder or name different sides; neither is a short form of the other.',
        }),
      );
      return;
    }
  }
  const readings = new Readings();
  for (const role of present)
    for (const span of spansOf(role)) readings.add(role.key, roleTitle(story, role), span);
  if (readings.all.length > 1) {
    compatible.push({
      code: 'role.differs',
      readings: readings.all,
      why: `Short and long forms of one title of ${person.name}, or titles that go together.`,
    });
  }
}

/** Whether two roles of one person need a look: the same ladder but another rung, another rank, or another side. */
function clash(a: EntityRole, b: EntityRole): boolean {
  if (a.head !== b.head) return RANK_FAMILIES.some((family) => family.has(a.head) && family.has(b.head));
  const deputy = (role: EntityRole) =>
    role.modifiers.some((word) => word === 'deputy' || word === 'vice' || word === 'acting');
  return apart(a.of, b.of) || apart(a.to, b.to) || deputy(a) !== deputy(b) || otherField(a, b);
}

/** Whether one of two roles of one name is a state's and the other a body's or work's: an "Irish director" directs a film. */
function isOrigin(story: StoryView, a: EntityRole, b: EntityRole): boolean {
  const ofStates = ({ of }: EntityRole) => of.some((id) => story.entities.byId(id)?.country !== undefined);
  return a.head === b.head && !OF_STATES.has(a.head) && ofStates(a) !== ofStates(b);
}

/** The last words of offices, which states have too. */
const OF_STATES: ReadonlySet<string> = new Set(
  [...SINGLE_OFFICES].flatMap((office) => office.split(' ').at(-1) ?? []),
);

const apart = (one: readonly string[], other: readonly string[]) =>
  one.length > 0 && other.length > 0 && !one.some((id) => other.includes(id));

/** Whether two roles are those of ministers for different fields. */
function otherField(a: EntityRole, b: EntityRole): boolean {
  const fields = ({ modifiers }: EntityRole) => modifiers.flatMap((word) => PORTFOLIOS.get(word) ?? []);
  return a.head === 'minister' && b.head === 'minister' && apart(fields(a), fields(b));
}

/** Whether two roles are ranks of one service, of which a person has one. */
const otherRank = (a: EntityRole, b: EntityRole): boolean =>
  a.head !== b.head && SERVICE_RANKS.some((ranks) => ranks.has(a.head) && ranks.has(b.head));

interface Holder {
  readonly person: Entity;
  readonly role: EntityRole;
}

const areOne = (holders: readonly Holder[]) => holders.every(({ person }) => person === holders[0]?.person);

function twoHolders(
  story: StoryView,
  persons: readonly Entity[],
  spansOf: SpanFinder,
  findings: Finding[],
  compatible: Compatible[],
): void {
  const offices = new Map<string, Holder[]>();
  const heads = new Map<string, Holder[]>();
  for (const person of persons) {
    for (const role of person.roles) {
      const office = [...role.modifiers.filter((word) => !LOOSE.has(word)), role.head].join(' ');
      if (!SINGLE_OFFICES.has(office)) continue;
      append(heads, role.head, { person, role });
      if (role.of.length === 0) continue;
      append(offices, `${office}|${[...role.of].sort().join(',')}|${[...role.to].sort().join(',')}`, {
        person,
        role,
      });
    }
  }
  for (const holders of offices.values()) {
    if (areOne(holders)) continue;
    const present = holders.filter(({ role }) => role.tense === 'present');
    const several = new Set(present.map(({ person }) => person)).size > 1;
    const readings = new Readings();
    for (const { person, role } of several ? present : holders) {
      const when = role.tense === 'present' ? '' : ` (${role.tense})`;
      for (const span of spansOf(role)) readings.add(person.id, `${person.name}${when}`, span);
    }
    if (readings.all.length < 2) continue;
    const label = roleTitle(story, (holders[0] as Holder).role);
    if (several) {
      findings.push(
        finding({
          code: 'role.two-holders',
          message: `Two people as ${label}: ${tally(readings.all)}`,
          readings: readings.all,
          why: 'One person holds this office at a time, and neither article says that one of them has left it.',
        }),
      );
    } else
      compatible.push({
        code: 'role.two-holders',
        readings: readings.all,
        why: `Present and former or coming holders of one office (${label}).`,
      });
  }
  for (const holders of heads.values()) {
    if (areOne(holders)) continue;
    const readings = new Readings();
    for (const { person, role } of holders)
      for (const span of spansOf(role))
        readings.add(person.id, `${person.name}, ${roleTitle(story, role)}`, span);
    if (readings.all.length > 1) {
      compatible.push({
        code: 'role.two-holders',
        readings: readings.all,
        why: 'The same title, held for different countries, bodies, posts or at different times.',
      });
    }
  }
}

/** Words beside an office that do not change which office it is. */
const LOOSE = new Set(
  'new newly appointed current incumbent present outgoing veteran interim acting'.split(' '),
);
