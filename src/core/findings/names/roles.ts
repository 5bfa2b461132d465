import type { Entity, EntityRole } from '../../entities/entity';
import { PORTFOLIOS, RANK_FAMILIES, SERVICE_RANKS, SINGLE_OFFICES } from '../../lexicon/offices';
import { PROFESSIONS } from '../../lexicon/professions';
import type { Compared } from '../build';
import { agreement, areApart, finding, Readings, tally } from '../build';
import type { Compatible, Finding, Reading, SourceSpan } from '../finding';
import { roleTitle } from './titles';
import type { StoryView } from '../view';
import { phrase } from '../../words/words';

/** Compares the roles told of people: occupations that hardly go together, and roles that are rungs of one ladder. */
export function compareRoles(story: StoryView): Compared {
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  const spans = spanFinder(story);
  for (const person of story.entities.all) {
    if (person.type !== 'person' || person.roles.length < 2) continue;
    const told = otherOccupations(story, person, spans) ?? otherRungs(story, person, spans);
    if (told) findings.push(told);
    else compatible.push(...titlesTogether(story, person, spans));
  }
  return { findings, compatible };
}

type SpanFinder = (role: EntityRole) => SourceSpan[];

function spanFinder(story: StoryView): SpanFinder {
  const articles = new Map(story.articles.map((part) => [part.article.path, part]));
  return (role) =>
    role.said.flatMap(({ path, role: index }) => {
      const part = articles.get(path);
      const mention = part?.mentions.roles[index];
      return part && mention ? [part.spans.of(mention)] : [];
    });
}

/** A person to whom articles give occupations that one person hardly has together, each article one of them. */
function otherOccupations(story: StoryView, person: Entity, spansOf: SpanFinder): Finding | undefined {
  for (const tense of ['present', 'former'] as const) {
    const readings = new Readings();
    for (const role of person.roles) {
      const occupation = PROFESSIONS.get(role.head);
      if (occupation === undefined || role.tense !== tense) continue;
      for (const span of spansOf(role).filter((each) => isWhole(story, each)))
        readings.add(String(occupation), roleTitle(story, role), span);
    }
    if (readings.all.length < 2 || !areApart(readings.all)) continue;
    return finding({
      code: 'role.differs',
      severity: 'warning',
      said: phrase('about.occupation', person.name, tally(readings.all)),
      readings: readings.all,
      grounds: phrase('occupation.why'),
    });
  }
  return undefined;
}

/** Whether an occupation is told as somebody's only one: not "a farmer and pilot", "a volunteer firefighter", "a nurse by training", "a doctor of law". */
function isWhole(story: StoryView, { path, start, end }: SourceSpan): boolean {
  const text = story.articles.find(({ article }) => article.path === path)?.article.text ?? '';
  return (
    !/^ (?:and|by|of law|of philosophy)\b/.test(text.slice(end, end + 15)) &&
    !/\b(?:and|amateur|volunteer|trained) $/.test(text.slice(0, start))
  );
}

/** A person in roles that are rungs of one ladder, another rank or on another side; loud where a person has one such at a time. */
function otherRungs(story: StoryView, person: Entity, spansOf: SpanFinder): Finding | undefined {
  const present = presentOf(person);
  const clashing = present.filter((role) =>
    present.some(
      (other) => clash(role, other) && !areSaidTogether(role, other) && !isOrigin(story, role, other),
    ),
  );
  const readings = readingsOf(story, clashing, spansOf);
  if (readings.length < 2) return undefined;
  const sole = clashing.some((role) =>
    clashing.some((other) => otherField(role, other) || otherRank(role, other)),
  );
  return finding({
    code: 'role.differs',
    ...(sole && areApart(readings) ? { severity: 'warning' as const } : {}),
    said: phrase('about.role', person.name, tally(readings)),
    readings,
    grounds: phrase('role.why'),
  });
}

function titlesTogether(story: StoryView, person: Entity, spansOf: SpanFinder): Compatible[] {
  const readings = readingsOf(story, presentOf(person), spansOf);
  if (readings.length < 2) return [];
  return [agreement('role.differs', readings, phrase('role.together', person.name))];
}

const presentOf = ({ roles }: Entity) => roles.filter(({ tense }) => tense === 'present');

function readingsOf(story: StoryView, roles: readonly EntityRole[], spansOf: SpanFinder): readonly Reading[] {
  const readings = new Readings();
  for (const role of roles)
    for (const span of spansOf(role)) readings.add(role.key, roleTitle(story, role), span);
  return readings.all;
}

/** Whether an article gives a person two roles: nobody contradicts himself so, and a rank and a post go together. */
function areSaidTogether(a: EntityRole, b: EntityRole): boolean {
  return a !== b && a.said.some(({ path }) => b.said.some((other) => other.path === path));
}

/** Whether two roles of one person need a look: the same ladder but another rung, another rank, or another side. */
function clash(a: EntityRole, b: EntityRole): boolean {
  if (isPost(a) || isPost(b)) return false;
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

/** Whether a role is a post, which goes with any rank: "commander of the fleet", "third fleet commander". */
const isPost = ({ head, modifiers, of }: EntityRole): boolean =>
  head === 'commander' && (of.length > 0 || modifiers.some((word) => word !== 'lieutenant'));
