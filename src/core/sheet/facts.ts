import type { Claim } from '../claims/claim';
import type { Entity, EntityRole } from '../entities/entity';
import type { Finding } from '../findings/finding';
import type { Article, Sentence } from '../text/article';
import type { Span } from '../text/span';
import { contains, indexAt, overlaps } from '../text/span';
import { alternatives, ASKED, cutWords, intervalWords } from './factWords';
import type { SheetArticle, SheetInput } from './input';
import type { FactKind } from './model';
import type { PlaceAt } from './places';
import { quoteAround } from './places';
import { plainWords, shownWords } from './words';

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

/** A fact before its places are gathered. */
interface Found {
  readonly kind: FactKind;
  readonly about: string;
  /** What makes it the same fact as another one of its kind. */
  readonly key: string;
  readonly fact: string;
  readonly place: PlaceAt;
}

/**
 * The facts of a story, in the order in which a checker takes them: grouped by what they are about, the groups with a
 * conflict first, in them the facts in conflict first. The same value said of the same thing is one fact, however often.
 * @param conflicts the findings that the sheet lists.
 */
export function factsOf(input: SheetInput, conflicts: readonly Finding[]): FactDraft[] {
  const view = new StoryNames(input);
  const disputed = conflicts.flatMap((finding) => conflictFact(view, finding) ?? []);
  const taken = placesByPath(conflicts);
  const found = input.articles.flatMap((reading) => [
    ...roleFacts(view, reading),
    ...dateFacts(view, reading),
    ...numberFacts(view, reading),
    ...quotationFacts(view, reading),
    ...scopeFacts(view, reading),
  ]);
  const titled = new Set(found.flatMap(({ kind, about }) => (kind === 'role' ? [about] : [])));
  const named = input.articles.flatMap((reading) => nameFacts(view, reading, titled));
  const facts = new Map<string, { draft: FactDraft; places: PlaceAt[] }>();
  for (const { kind, about, key, fact, place } of [...found, ...named]) {
    const id = `${kind}\0${about}\0${key}`;
    const same = facts.get(id);
    if (same) same.places.push(place);
    else {
      const places = [place];
      facts.set(id, { draft: { kind, about, fact, places }, places });
    }
  }
  const free = [...facts.values()].filter(
    ({ draft }) => !draft.places.every((place) => isTaken(taken, draft.kind, place)),
  );
  for (const { places } of free) places.sort(byPlace);
  return grouped([...disputed, ...free.map(({ draft }) => draft)]);
}

function byPlace(a: PlaceAt, b: PlaceAt): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start;
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
  const ordered = [...groups.values()].sort(
    (a, b) =>
      Number(b[0]?.conflict !== undefined) - Number(a[0]?.conflict !== undefined) ||
      byPlace(firstPlace(a), firstPlace(b)),
  );
  return ordered.flat();
}

function firstPlace(group: readonly FactDraft[]): PlaceAt {
  return (group[0] as FactDraft).places[0] as PlaceAt;
}

/** Who and what the mentions of a story stand for. */
class StoryNames {
  readonly #input: SheetInput;
  readonly #articles: ReadonlyMap<string, SheetArticle>;

  constructor(input: SheetInput) {
    this.#input = input;
    this.#articles = new Map(input.articles.map((reading) => [reading.article.path, reading]));
  }

  reading(path: string): SheetArticle | undefined {
    return this.#articles.get(path);
  }

  entity(path: string, mention: number): Entity | undefined {
    return this.#input.entities.of(path, mention);
  }

  nameOf(path: string, mention: number): string {
    return this.entity(path, mention)?.name ?? this.#articles.get(path)?.mentions.names[mention]?.name ?? '';
  }

  nameById(id: string): string {
    return this.#input.entities.byId(id)?.name ?? id;
  }

  /** Whom or what a stretch is about: the name it holds, else whom its claim or its sentence speaks of first. */
  about({ article, mentions }: SheetArticle, span: Span, claim?: Claim): string {
    const { names } = mentions;
    const inside = firstFrom(names, span.start);
    if ((names[inside]?.start ?? Infinity) < span.end) return this.nameOf(article.path, inside);
    const [told] = claim?.names ?? [];
    if (told !== undefined) return this.nameOf(article.path, told);
    const sentence = article.sentences[indexAt(article.sentences, span.start)];
    if (!sentence) return '';
    const first = firstFrom(names, sentence.start);
    return (names[first]?.start ?? Infinity) < sentence.end ? this.nameOf(article.path, first) : '';
  }
}

/** Index of the first span that ends after `offset`, in a sorted list without overlaps; its length where there is none. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function conflictFact(view: StoryNames, finding: Finding): FactDraft | undefined {
  const asked = ASKED[finding.code];
  const places = finding.readings.flatMap(({ value, spans }) =>
    spans.map(({ path, start, end }) => ({ path, start, end, value })),
  );
  if (!asked || places.length === 0) return undefined;
  const [kind, what] = asked;
  let about = '';
  for (const place of places) {
    const reading = view.reading(place.path);
    if (reading && about === '') about = view.about(reading, place);
  }
  const values = alternatives(finding.readings.map(({ value }) => value));
  return {
    kind,
    about,
    fact: `${about === '' ? '' : `${about}: `}${what}, ${values}`,
    places,
    conflict: finding,
  };
}

function roleFacts(view: StoryNames, { article, mentions }: SheetArticle): Found[] {
  return mentions.roles.flatMap((role, index): Found[] => {
    if (role.holder === undefined) return [];
    const entity = view.entity(article.path, role.holder);
    const name = mentions.names[role.holder];
    const told = entity?.roles.find(({ said }) =>
      said.some((place) => place.path === article.path && place.role === index),
    );
    if (!entity || !told || !name || entity.type !== 'person') return [];
    const near = article.sentences[role.sentence];
    const whole = near && contains(near, name) && contains(near, role) ? hull(role, name) : role;
    const place = whole.end - whole.start > 120 ? role : whole;
    const fact = `${entity.name} ${VERB_OF[told.tense]} ${roleWords(view, told)}`;
    return [{ kind: 'role', about: entity.name, key: told.key, fact, place: at(article, place) }];
  });
}

const VERB_OF = { present: 'is', former: 'was', future: 'is to be' } as const;

function roleWords(view: StoryNames, { head, modifiers, of, to }: EntityRole): string {
  const names = (ids: readonly string[]) => ids.map((id) => view.nameById(id)).join(' and ');
  return (
    [...modifiers, head].join(' ') +
    (of.length > 0 ? ` of ${names(of)}` : '') +
    (to.length > 0 ? ` to ${names(to)}` : '')
  );
}

/** A person without any role is still a name to check: where each article names them first. */
function nameFacts(
  view: StoryNames,
  { article, mentions }: SheetArticle,
  titled: ReadonlySet<string>,
): Found[] {
  const seen = new Set<string>();
  return mentions.names.flatMap((name, index): Found[] => {
    const entity = view.entity(article.path, index);
    if (entity?.type !== 'person' || titled.has(entity.name) || seen.has(entity.id)) return [];
    seen.add(entity.id);
    const fact = `${entity.name}: the name and who that is`;
    return [
      { kind: 'name', about: entity.name, key: 'name', fact, place: at(article, quoteAround(article, name)) },
    ];
  });
}

function dateFacts(view: StoryNames, reading: SheetArticle): Found[] {
  const { article, mentions, claims } = reading;
  const told = new Map<number, Claim & { word: string; event: string }>();
  for (const claim of claims) {
    if (claim.kind === 'time' && !told.has(claim.date)) told.set(claim.date, claim);
  }
  return mentions.dates.flatMap((date, index): Found[] => {
    const sentence = article.sentences[date.sentence];
    if (!isTold(sentence)) return [];
    if (!date.interval && (date.duration || date.time)) return [];
    const claim = told.get(index);
    const about = view.about(reading, date, claim);
    const words = shownWords(date.text);
    const value = date.interval ? intervalWords(date.interval) : `“${words}” (which day is not known)`;
    const of = [about, claim?.word].filter((word) => word !== undefined && word !== '').join(', ');
    const key = `${claim?.event ?? ''}\0${date.interval ? `${date.interval.start}/${date.interval.end}` : plainWords(words)}`;
    const fact = of === '' ? `Date: ${value}` : `${of}: ${value}`;
    return [{ kind: 'date', about, key, fact, place: at(article, quoteAround(article, date)) }];
  });
}

function numberFacts(view: StoryNames, reading: SheetArticle): Found[] {
  const { article, mentions, claims } = reading;
  const told = new Map<number, Extract<Claim, { kind: 'quantity' }>>();
  for (const claim of claims)
    if (claim.kind === 'quantity' && !told.has(claim.quantity)) told.set(claim.quantity, claim);
  return mentions.quantities.flatMap((quantity, index): Found[] => {
    const sentence = article.sentences[quantity.sentence];
    if (!isTold(sentence) || quantity.kind === 'ordinal') return [];
    const claim = told.get(index);
    if (!claim && quantity.counted === undefined && quantity.unit === undefined) return [];
    const about = view.about(reading, quantity, claim);
    const span = quantity.nounSpan ? hull(quantity, quantity.nounSpan) : quantity;
    const words = shownWords(article.text.slice(span.start, span.end));
    const of = [about, claim?.attribute ?? claim?.word]
      .filter((word) => word !== undefined && word !== '')
      .join(', ');
    const { min, max, unit, counted } = quantity;
    const key = [claim?.event ?? claim?.attribute ?? '', min, max, unit ?? '', counted ?? ''].join('\0');
    const fact = of === '' ? `Figure: ${words}` : `${of}: ${words}`;
    return [{ kind: 'number', about, key, fact, place: at(article, quoteAround(article, span)) }];
  });
}

function quotationFacts(view: StoryNames, { article, mentions }: SheetArticle): Found[] {
  return mentions.quotations.flatMap((quotation): Found[] => {
    if (quotation.form === 'indirect' || !isTold(article.sentences[quotation.sentence])) return [];
    const words = shownWords(
      quotation.parts.map(({ start, end }) => article.text.slice(start, end)).join(' '),
    );
    const { speaker } = quotation;
    const about =
      speaker?.name !== undefined ? view.nameOf(article.path, speaker.name) : shownWords(speaker?.text ?? '');
    const said = `“${cutWords(words, 60)}”`;
    const fact = about === '' ? `Quoted, no speaker named: ${said}` : `${about} said ${said}`;
    return [{ kind: 'quotation', about, key: plainWords(words), fact, place: at(article, quotation) }];
  });
}

function scopeFacts(view: StoryNames, reading: SheetArticle): Found[] {
  const { article, claims } = reading;
  return claims.flatMap((claim): Found[] => {
    if (claim.kind !== 'scope' || !isTold(article.sentences[claim.sentence])) return [];
    const words = shownWords(article.text.slice(claim.start, claim.end));
    const about = view.about(reading, { start: claim.start, end: claim.start }, claim);
    const key = [claim.mark, claim.event ?? '', ...claim.domain, '', ...claim.object].join('\0');
    const fact = `${about === '' ? '' : `${about}: `}“${cutWords(words, 100)}”`;
    return [{ kind: 'scope', about, key, fact, place: at(article, quoteAround(article, claim)) }];
  });
}

function isTold(sentence: Sentence | undefined): boolean {
  return sentence?.zone === 'body' || sentence?.zone === 'headline';
}

function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function at({ path }: Article, { start, end }: Span): PlaceAt {
  return { path, start, end };
}
