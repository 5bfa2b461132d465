import type { Entity } from '../../entities/entity';
import { plainWords, withoutFormat } from '../words';
import type { Sheet, SheetEntity, SheetPlace } from '../model';
import type { ArticleTexts } from '../places';
import type { Span } from '../../text/span';
import { overlaps } from '../../text/span';

/** The article that a file named in the sheet is now: itself, or where it was moved; undefined where it is gone. */
export type FileNow = (file: string) => string | undefined;

const MIN_SHARED_QUOTES = 3;
const SHARED_PART = 0.6;

/**
 * Recognises articles that were renamed or moved since the sheet was written: a file that is missing and a new one are
 * the same article where their texts are the same, or where the new one has most of the quotes of the missing one.
 * @param hashes of the texts of the articles, by path.
 */
export function recogniseFiles(
  sheet: Sheet,
  texts: ArticleTexts,
  hashes: ReadonlyMap<string, string>,
): FileNow {
  const known = new Set([...sheet.sources, ...placesOf(sheet)].map(({ file }) => file));
  const missing = [...known].filter((file) => file !== '' && !texts.has(file));
  const fresh = new Set([...hashes.keys()].filter((path) => !known.has(path)));
  const moved = new Map<string, string>();
  const move = (file: string, path: string) => {
    moved.set(file, path);
    fresh.delete(path);
  };
  if (fresh.size > 0 && missing.length > 0) {
    const byHash = new Map<string, string>();
    for (const path of fresh) byHash.set(hashes.get(path) ?? '', path);
    for (const { file, hash } of sheet.sources) {
      const path = hash === undefined || !missing.includes(file) ? undefined : byHash.get(hash);
      if (path !== undefined && fresh.has(path)) move(file, path);
    }
    const quotes = quotesByFile(sheet);
    for (const file of missing) {
      const path = moved.has(file) ? undefined : sharesMost(quotes.get(file) ?? new Set(), texts, fresh);
      if (path !== undefined) move(file, path);
    }
  }
  return (file) => (texts.has(file) ? file : moved.get(file));
}

function placesOf({ facts, conflicts }: Sheet): SheetPlace[] {
  return [...facts.flatMap(({ where }) => where), ...conflicts.flatMap(({ readings }) => readings)];
}

function quotesByFile(sheet: Sheet): Map<string, Set<string>> {
  const quotes = new Map<string, Set<string>>();
  for (const { file, quote } of placesOf(sheet)) {
    if (quote === '') continue;
    const list = quotes.get(file);
    if (list) list.add(quote);
    else quotes.set(file, new Set([quote]));
  }
  return quotes;
}

function sharesMost(
  quotes: ReadonlySet<string>,
  texts: ArticleTexts,
  fresh: ReadonlySet<string>,
): string | undefined {
  const needed = Math.max(MIN_SHARED_QUOTES, quotes.size * SHARED_PART);
  const shares = [...fresh]
    .map((path) => ({ path, shared: [...quotes].filter((quote) => texts.holds(path, quote)).length }))
    .sort((a, b) => b.shared - a.shared);
  const [best, second] = shares;
  return best && best.shared >= needed && (second?.shared ?? 0) * 2 < best.shared ? best.path : undefined;
}

/** Entries of the sheet with the drafts that they are now. */
interface Matches {
  /** By draft index: index of its entry, or undefined for a new one. */
  readonly entryOf: readonly (number | undefined)[];
  /** By entry index: index of its draft, or undefined where no draft is that entry any more. */
  readonly draftOf: readonly (number | undefined)[];
}

/** What an entry or a draft is known by. */
interface Known {
  /** The id of the entry: a draft that was taken from an entry is that one, whatever its kind is now. */
  readonly entry?: string;
  /** Entries and drafts of different kinds never match. */
  readonly kind: string;
  readonly words: string;
  readonly places: readonly KnownPlace[];
}

interface KnownPlace {
  readonly file: string | undefined;
  readonly quote: string;
}

/** A draft's places with their spans. */
export interface KnownDraft extends Known {
  readonly spans: readonly (Span & { readonly file: string })[];
}

/** An entry's places as the sheet has them, for finding them again. */
export interface KnownEntry extends Known {
  readonly rows: readonly SheetPlace[];
}

/**
 * Finds for each draft the entry that it is: first the one that shares most of its quotes, exactly; then one whose
 * quotes, changed by now, are found again where the draft stands; last one that is worded the same.
 */
export function matchPlaces(
  entries: readonly KnownEntry[],
  drafts: readonly KnownDraft[],
  texts: ArticleTexts,
  fileNow: FileNow,
): Matches {
  const entryOf: (number | undefined)[] = drafts.map(() => undefined);
  const draftOf: (number | undefined)[] = entries.map(() => undefined);
  const join = (entry: number, draft: number) => {
    entryOf[draft] = entry;
    draftOf[entry] = draft;
  };
  const byId = new Map(entries.map(({ entry }, index) => [entry, index]));
  drafts.forEach(({ entry: id }, draft) => {
    const entry = id === undefined ? undefined : byId.get(id);
    if (entry !== undefined && draftOf[entry] === undefined) join(entry, draft);
  });
  for (const { entry, draft } of votes(entries, drafts)) {
    if (draftOf[entry] === undefined && entryOf[draft] === undefined) join(entry, draft);
  }
  const open = drafts.flatMap((_, index) => (entryOf[index] === undefined ? [index] : []));
  if (open.length === 0) return { entryOf, draftOf };
  const byFile = new Map<string, number[]>();
  for (const index of open) {
    for (const file of new Set(drafts[index]?.spans.map((span) => span.file))) {
      const list = byFile.get(file);
      if (list) list.push(index);
      else byFile.set(file, [index]);
    }
  }
  entries.forEach(({ kind, rows }, entry) => {
    if (draftOf[entry] !== undefined) return;
    for (const row of rows) {
      const file = fileNow(row.file);
      const candidates = file === undefined ? undefined : byFile.get(file);
      if (file === undefined || !candidates || row.quote === '') continue;
      const found = texts.findPlace(file, row);
      if (found === 'drifted') continue;
      const draft = candidates.find(
        (index) =>
          entryOf[index] === undefined &&
          drafts[index]?.kind === kind &&
          drafts[index].spans.some((span) => span.file === file && overlaps(span, found.span)),
      );
      if (draft !== undefined) return join(entry, draft);
    }
  });
  const byWords = new Map<string, number>();
  entries.forEach(({ kind, words }, entry) => {
    if (draftOf[entry] === undefined) byWords.set(`${kind}\0${words}`, entry);
  });
  for (const index of open) {
    const entry = byWords.get(`${drafts[index]?.kind ?? ''}\0${drafts[index]?.words ?? ''}`);
    if (entry !== undefined && draftOf[entry] === undefined && entryOf[index] === undefined)
      join(entry, index);
  }
  return { entryOf, draftOf };
}

/** Pairs of entry and draft that share a quote: those with most in common first, then those with the same wording. */
function votes(
  entries: readonly KnownEntry[],
  drafts: readonly KnownDraft[],
): { entry: number; draft: number; score: number }[] {
  const byPlace = new Map<string | undefined, Map<string, number[]>>();
  entries.forEach(({ places }, entry) => {
    for (const { file, quote } of places) {
      const said = withoutFormat(quote);
      let byQuote = byPlace.get(file);
      if (!byQuote) byPlace.set(file, (byQuote = new Map<string, number[]>()));
      const list = byQuote.get(said);
      if (!list) byQuote.set(said, [entry]);
      else if (list.at(-1) !== entry) list.push(entry);
    }
  });
  const pairs: { entry: number; draft: number; score: number }[] = [];
  drafts.forEach(({ kind, places, words }, draft) => {
    const shared = new Map<number, number>();
    const seen = new Set<readonly number[]>();
    for (const { file, quote } of places) {
      const list = byPlace.get(file)?.get(withoutFormat(quote));
      if (!list || seen.has(list)) continue;
      seen.add(list);
      for (const entry of list) {
        if (entries[entry]?.kind === kind) shared.set(entry, (shared.get(entry) ?? 0) + 1);
      }
    }
    for (const [entry, count] of shared) {
      pairs.push({ entry, draft, score: count * 2 + (entries[entry]?.words === words ? 3 : 0) });
    }
  });
  return pairs.sort((a, b) => b.score - a.score || a.entry - b.entry || a.draft - b.draft);
}

/**
 * Finds for each entity of the story its entry: the one with most forms in common, none of which a person has set apart.
 * Entries that a person has joined to another one (`same-as`) share its entity.
 */
export function matchEntities(
  entries: readonly SheetEntity[],
  entities: readonly Entity[],
): Matches & { readonly joined: ReadonlySet<number> } {
  const entryOf: (number | undefined)[] = entities.map(() => undefined);
  const draftOf: (number | undefined)[] = entries.map(() => undefined);
  const byForm = new Map<string, number[]>();
  entries.forEach(({ name, forms }, entry) => {
    for (const form of new Set([name, ...forms].map(plainWords))) {
      const list = byForm.get(form);
      if (list) list.push(entry);
      else byForm.set(form, [entry]);
    }
  });
  const formsById = new Map(entries.map(({ id, name, forms }) => [id, [name, ...forms]]));
  const apart = entries.map(
    ({ notSameAs }) => new Set(notSameAs.flatMap((other) => formsById.get(other) ?? [other]).map(plainWords)),
  );
  const pairs: { entry: number; entity: number; score: number }[] = [];
  entities.forEach(({ forms, name, type }, entity) => {
    const shared = new Map<number, number>();
    const words = [...new Set([name, ...forms].map(plainWords))];
    for (const form of words) {
      for (const entry of byForm.get(form) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 2);
    }
    for (const [entry, count] of shared) {
      if (words.some((form) => apart[entry]?.has(form))) continue;
      const same = plainWords(entries[entry]?.name ?? '') === plainWords(name) ? 3 : 0;
      pairs.push({ entry, entity, score: count + same + (entries[entry]?.type === type ? 1 : 0) });
    }
  });
  pairs.sort((a, b) => b.score - a.score || a.entry - b.entry || a.entity - b.entity);
  for (const { entry, entity } of pairs) {
    if (draftOf[entry] === undefined && entryOf[entity] === undefined) {
      entryOf[entity] = entry;
      draftOf[entry] = entity;
    }
  }
  const taken = new Set(pairs.map(({ entry }) => entry));
  const joined = new Set(
    entries.flatMap(({ sameAs }, entry) =>
      draftOf[entry] === undefined && taken.has(entry) && sameAs.length > 0 ? [entry] : [],
    ),
  );
  return { entryOf, draftOf, joined };
}
