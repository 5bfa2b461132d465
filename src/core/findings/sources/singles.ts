import type { RoleMention } from '../../mentions/mention';
import { andCopies, finding, sourceSpan } from '../build';
import type { Finding, SourceSpan } from '../finding';
import type { ComparedArticle, PlacedArticle } from '../placed';
import type { StoryView } from '../view';
import type { TemplateId } from '../../words/templates';
import type { Words } from '../../words/words';
import { phrase } from '../../words/words';

/** A story this small has no single sources: two articles that differ say no more than that. */
const FEWEST = 3;

/** Notes what one article of a story has alone. */
export function singles(story: StoryView): Finding[] {
  if (story.articles.length < FEWEST) return [];
  const notes = story.kept(createNotes);
  notes.begin();
  return [
    ...singleNames(story, notes),
    ...singleDays(story, notes),
    ...singleFirsts(story, notes),
    ...unnamedHolders(story, notes),
  ];
}

/** The notes of a story, kept from one comparison to the next: most of them are the same. */
class Notes {
  #before = new Map<string, Finding>();
  #now = new Map<string, Finding>();

  /** Begins the next comparison. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** @param key the phrase that says what stands in one article alone @param words what the phrase is filled with */
  of(key: TemplateId, words: readonly string[], span: SourceSpan): Finding {
    const said = () => phrase(key, ...words);
    // What copies have of it is no part of the name that it is kept by.
    if (span.copies) return only(said(), span);
    const place = [key, ...words, span.path, span.start, span.text].join('\n');
    const note = this.#before.get(place) ?? only(said(), span);
    this.#now.set(place, note);
    return note;
  }
}

const createNotes = () => new Notes();

function only(said: Words, span: SourceSpan): Finding {
  const readings = [{ value: span.text, spans: [span] }];
  return finding({
    code: 'source.single',
    said: andCopies(said, readings),
    readings,
    grounds: phrase('single.why'),
  });
}

function singleNames(story: StoryView, notes: Notes): Finding[] {
  const articles = new Map(story.articles.map((part) => [part.article.path, part]));
  const findings: Finding[] = [];
  for (const { type, name, mentions } of story.entities.all) {
    if (type !== 'person') continue;
    const first = mentions.find(({ path }) => articles.has(path));
    if (!first || mentions.some(({ path }) => path !== first.path && articles.has(path))) continue;
    const part = articles.get(first.path);
    const mention = part?.mentions.names[first.mention];
    if (part && mention) findings.push(notes.of('single.name', [name], sourceSpan(part.article, mention)));
  }
  return findings;
}

/** In how many articles of a story something stands, kept from one comparison to the next. */
class ArticleCounts<Key> {
  readonly #keysOf: (part: ComparedArticle) => readonly Key[];
  readonly #keys = new Map<ComparedArticle, readonly Key[]>();
  readonly #counts = new Map<Key, number>();

  /** @param keysOf what stands in an article, each once */
  constructor(keysOf: (part: ComparedArticle) => readonly Key[]) {
    this.#keysOf = keysOf;
  }

  /** Counts the articles of a story. @returns in how many something stands */
  of({ articles }: StoryView): (key: Key) => number {
    const now = new Set(articles.map(({ reading }) => reading));
    for (const [part, keys] of this.#keys) {
      if (now.has(part)) continue;
      this.#keys.delete(part);
      for (const key of keys) this.#add(key, -1);
    }
    for (const part of now) {
      if (this.#keys.has(part)) continue;
      const keys = this.#keysOf(part);
      this.#keys.set(part, keys);
      for (const key of keys) this.#add(key, 1);
    }
    return (key) => this.#counts.get(key) ?? 0;
  }

  #add(key: Key, by: number): void {
    const count = (this.#counts.get(key) ?? 0) + by;
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
  }
}

const createDays = () =>
  new ArticleCounts(({ mentions }) => {
    const days = new Set<number>();
    for (const { interval } of mentions.dates) if (interval?.granularity === 'day') days.add(interval.start);
    return [...days];
  });

function singleDays(story: StoryView, notes: Notes): Finding[] {
  const count = story.kept(createDays).of(story);
  const findings: Finding[] = [];
  for (const { article, mentions } of story.articles) {
    for (const date of mentions.dates) {
      if (date.interval?.granularity === 'day' && count(date.interval.start) === 1)
        findings.push(notes.of('single.day', [date.text], sourceSpan(article, date)));
    }
  }
  return findings;
}

const createEvents = () =>
  new ArticleCounts(({ claims }) => {
    const events = new Set<string>();
    for (const claim of claims) if (claim.kind === 'actor') events.add(claim.event);
    return [...events];
  });

function singleFirsts(story: StoryView, notes: Notes): Finding[] {
  const count = story.kept(createEvents).of(story);
  const findings: Finding[] = [];
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'scope')) {
      if (claim.mark === 'most' || claim.event === undefined || count(claim.event) !== 1) continue;
      const { article } = part;
      const span = sourceSpan(article, article.sentences[claim.sentence] ?? claim);
      const words = article.text.slice(claim.start, claim.end);
      findings.push(notes.of('single.first', [words], span));
    }
  }
  return findings;
}

/** Roles told without a name in one article whose holder others name. */
function unnamedHolders(story: StoryView, notes: Notes): Finding[] {
  const unnamed = story.articles.map((part) => ({ part, roles: story.memo.of(part.reading, unnamedIn) }));
  const heads = new Set(unnamed.flatMap(({ roles }) => roles.map(({ head }) => head)));
  const holders = holdersOf(story, heads);
  return unnamed.flatMap(({ part, roles }) =>
    roles.flatMap((role) => {
      const names = holders.get(keyOf(role.head, ownersOf(story, part, role)));
      if (names?.size !== 1) return [];
      const span = sourceSpan(part.article, role);
      return [notes.of('single.role', [role.text, [...names][0] ?? ''], span)];
    }),
  );
}

const NO_ROLES: readonly RoleMention[] = [];

/** The roles of somebody that an article tells without a name, of a kind of which it names nobody. */
function unnamedIn({ mentions: { roles } }: ComparedArticle): readonly RoleMention[] {
  const named = new Set<string>();
  for (const { head, holder } of roles) if (holder !== undefined) named.add(head);
  const unnamed = roles.filter(
    ({ head, holder, of }) => holder === undefined && of.length > 0 && !named.has(head),
  );
  return unnamed.length === 0 ? NO_ROLES : unnamed;
}

/** The names of those who hold roles, by the role. @param heads the nouns of the roles that are asked for */
function holdersOf({ entities }: StoryView, heads: ReadonlySet<string>): ReadonlyMap<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { name, roles } of entities.all) {
    for (const { head, of } of roles) {
      if (of.length === 0 || !heads.has(head)) continue;
      const key = keyOf(head, of);
      const names = holders.get(key);
      if (names) names.add(name);
      else holders.set(key, new Set([name]));
    }
  }
  return holders;
}

function keyOf(head: string, of: readonly (string | undefined)[]): string {
  return `${head}|${of.filter((id) => id !== undefined).join(',')}`;
}

/** The ids of what a role is of, states for their nationalities. */
function ownersOf({ entities }: StoryView, part: PlacedArticle, { of }: RoleMention): (string | undefined)[] {
  return of.map((name) => {
    const entity = part.entities[name];
    const country = entity?.country === undefined ? undefined : entities.byId(entity.id);
    return (country && entities.countryOf(country)?.id) ?? entity?.id;
  });
}
