import type { Finding } from '../../findings/finding';
import type { Span } from '../../text/span';
import { withoutCopies } from '../../text/copies';
import { overlaps } from '../../text/span';
import type { SheetInput } from '../input';
import type { FactKind } from '../model';
import type { PlaceAt } from '../places';
import type { Found } from './found';
import type { Joined } from './join';
import { joinFound } from './join';
import { dateFacts, headed, numberFacts, quotationFacts, scopeFacts } from './makers';
import { StoryNames } from './names';
import { nameFacts } from './persons';
import { roleFacts } from './roles';
import { Clauses } from './segments';
import { alternatives, ASKED } from './words';

/** Something to check: one thing that the story says, wherever it says it. */
export interface FactDraft {
  readonly kind: FactKind;
  /** Name of whom or what it is about; empty where that is not clear. */
  readonly about: string;
  readonly fact: string;
  /** In the order of articles and text, at least one. */
  readonly places: readonly PlaceAt[];
  /** The conflict it is in: its readings are the fact's places. */
  readonly conflict?: Finding;
}

/**
 * The facts of a story, in the order in which a checker takes them: grouped by what they are about, the groups with a
 * conflict first, in them the facts in conflict first. The same value said of the same thing is one fact, however often.
 * @param conflicts the findings that the sheet lists.
 */
export function factsOf(input: SheetInput, conflicts: readonly Finding[]): FactDraft[] {
  const articles = input.articles.map((reading) => ({ ...reading, clauses: new Clauses(reading.article) }));
  const names = new StoryNames(articles, input.entities);
  const disputed = conflicts.flatMap((finding) => conflictFact(names, finding) ?? []);
  const taken = placesByPath(conflicts);
  const found = articles.flatMap((reading) =>
    [
      ...roleFacts(names, reading),
      ...dateFacts(names, reading),
      ...numberFacts(names, reading),
      ...quotationFacts(names, reading),
      ...scopeFacts(names, reading),
    ].sort((a, b) => a.place.start - b.place.start),
  );
  const titled = new Set(found.flatMap(({ kind, about }) => (kind === 'role' ? [about] : [])));
  const facts = joinFound([...found, ...nameFacts(names, articles, titled)]).map(draftOf);
  const free = facts.filter(({ kind, places }) => !places.every((place) => isTaken(taken, kind, place)));
  return grouped([...disputed, ...free]);
}

/** A fact in the words of the first place that says whom it is about. */
function draftOf({ about, said }: Joined): FactDraft {
  const told = (said.find((one) => one.about === about) ?? said[0]) as Found;
  const places = said.map(({ place }) => place).sort(byPlace);
  const apart = places.filter(
    (place, index) => index === 0 || byPlace(places[index - 1] as PlaceAt, place) !== 0,
  );
  return { kind: told.kind, about, fact: told.worded(about), places: apart };
}

function byPlace(a: PlaceAt, b: PlaceAt): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start;
}

const MAX_ALTERNATIVES = 3;

function conflictFact(names: StoryNames, finding: Finding): FactDraft | undefined {
  const asked = ASKED[finding.code];
  const places = finding.readings.flatMap(({ value, spans }) =>
    spans.map(({ path, start, end }) => ({ path, start, end, value })),
  );
  if (!asked || places.length === 0) return undefined;
  const [kind, what] = asked;
  const about = names.aboutMost(finding.readings.flatMap(({ spans }) => withoutCopies(spans)));
  const values = finding.readings.map(({ value }) => value);
  const said = values.length > MAX_ALTERNATIVES ? `${values.length} readings` : alternatives(values);
  return { kind, about, fact: `${headed(about, what)}, ${said}`, places, conflict: finding };
}

/** Where the readings of the conflicts stand, by article, with the kind of fact they are. */
type Taken = ReadonlyMap<string, readonly (Span & { readonly kind: FactKind })[]>;

function placesByPath(conflicts: readonly Finding[]): Taken {
  const taken = new Map<string, (Span & { kind: FactKind })[]>();
  for (const { code, readings } of conflicts) {
    const [kind] = ASKED[code] ?? [];
    if (!kind) continue;
    for (const { path, start, end } of readings.flatMap(({ spans }) => spans)) {
      const list = taken.get(path);
      if (list) list.push({ start, end, kind });
      else taken.set(path, [{ start, end, kind }]);
    }
  }
  return taken;
}

/** Whether a conflict of the same kind already asks for what stands at a place. */
function isTaken(taken: Taken, kind: FactKind, place: PlaceAt): boolean {
  return (taken.get(place.path) ?? []).some((span) => span.kind === kind && overlaps(span, place));
}

function grouped(drafts: readonly FactDraft[]): FactDraft[] {
  const groups = new Map<string, FactDraft[]>();
  for (const draft of drafts) {
    const group = groups.get(draft.about);
    if (group) group.push(draft);
    else groups.set(draft.about, [draft]);
  }
  const isDisputed = (group: readonly FactDraft[]) => Number(group[0]?.conflict !== undefined);
  return [...groups.values()]
    .sort((a, b) => isDisputed(b) - isDisputed(a) || byPlace(firstPlace(a), firstPlace(b)))
    .flat();
}

function firstPlace(group: readonly FactDraft[]): PlaceAt {
  return (group[0] as FactDraft).places[0] as PlaceAt;
}
