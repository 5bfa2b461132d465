import { append } from '../../text/append';
import type { Entity } from '../../entities/entity';
import { valueOf } from '../facts/words';
import { plainWords, withoutFormat } from '../words';
import type { SheetEntity, SheetPlace } from '../model';
import type { ArticleTexts } from '../places';
import type { Span } from '../../text/span';
import { overlaps } from '../../text/span';
import type { FileNow } from './files';

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
  const joinBest = (pairs: readonly Vote[]) => {
    for (const { entry, draft } of pairs) {
      if (draftOf[entry] === undefined && entryOf[draft] === undefined) join(entry, draft);
    }
  };
  joinBest(votes(entries, drafts, texts));
  const open = drafts.flatMap((_, index) => (entryOf[index] === undefined ? [index] : []));
  if (open.length === 0) return { entryOf, draftOf };
  const left = entries.flatMap((_, index) => (draftOf[index] === undefined ? [index] : []));
  joinBest(foundAgain(entries, left, drafts, open, texts, fileNow));
  const byWords = new Map<string, number>();
  entries.forEach(({ kind, words }, entry) => {
    if (draftOf[entry] === undefined) byWords.set(`${kind}\0${words}`, entry);
  });
  for (const index of open) {
    const entry = byWords.get(`${drafts[index]?.kind ?? ''}\0${drafts[index]?.words ?? ''}`);
    const isOpen = entry !== undefined && draftOf[entry] === undefined && entryOf[index] === undefined;
    // Where the neighbours said that the same words are others, the same wording says nothing.
    if (isOpen && !sharesQuote(entries[entry] as KnownEntry, drafts[index] as KnownDraft)) join(entry, index);
  }
  return { entryOf, draftOf };
}

function sharesQuote({ places }: KnownEntry, draft: KnownDraft): boolean {
  const quotes = new Set(draft.places.map(({ file, quote }) => `${file ?? ''}\0${withoutFormat(quote)}`));
  return places.some(({ file, quote }) => quotes.has(`${file ?? ''}\0${withoutFormat(quote)}`));
}

interface Vote {
  readonly entry: number;
  readonly draft: number;
  readonly score: number;
}

/**
 * Pairs of entry and draft that share a quote: those with most in common first, then those that are worded most alike.
 * Of words that have their like in the article the neighbours say which are meant.
 */
function votes(entries: readonly KnownEntry[], drafts: readonly KnownDraft[], texts: ArticleTexts): Vote[] {
  const byPlace = new Map<string | undefined, Map<string, { entry: number; row: SheetPlace }[]>>();
  entries.forEach(({ places, rows }, entry) => {
    places.forEach(({ file, quote }, index) => {
      const said = withoutFormat(quote);
      let byQuote = byPlace.get(file);
      if (!byQuote) byPlace.set(file, (byQuote = new Map<string, { entry: number; row: SheetPlace }[]>()));
      const list = byQuote.get(said);
      const known = { entry, row: rows[index] as SheetPlace };
      if (!list) byQuote.set(said, [known]);
      else list.push(known);
    });
  });
  const pairs: Vote[] = [];
  drafts.forEach(({ kind, places, words, spans }, draft) => {
    const shared = new Map<number, Set<string>>();
    places.forEach(({ file, quote }, index) => {
      const said = withoutFormat(quote);
      for (const { entry, row } of byPlace.get(file)?.get(said) ?? []) {
        if (entries[entry]?.kind !== kind || !isThere(texts, row, spans[index])) continue;
        shared.set(entry, (shared.get(entry) ?? new Set()).add(`${file ?? ''}\0${said}`));
      }
    });
    for (const [entry, { size }] of shared) {
      pairs.push({ entry, draft, score: scoreOf(size, entries[entry]?.words ?? '', words) });
    }
  });
  return pairs.sort(byScore);
}

/** Pairs of an entry and a draft that stands where quotes of the entry are found again, in the order of votes. */
function foundAgain(
  entries: readonly KnownEntry[],
  left: readonly number[],
  drafts: readonly KnownDraft[],
  open: readonly number[],
  texts: ArticleTexts,
  fileNow: FileNow,
): Vote[] {
  const byFile = new Map<string, number[]>();
  for (const index of open) {
    for (const file of new Set(drafts[index]?.spans.map((span) => span.file))) {
      append(byFile, file, index);
    }
  }
  return left
    .flatMap((entry): Vote[] => {
      const { kind, rows, words } = entries[entry] as KnownEntry;
      const shared = new Map<number, number>();
      for (const row of rows) {
        const file = fileNow(row.file);
        const candidates = file === undefined ? undefined : byFile.get(file);
        if (file === undefined || !candidates || row.quote === '') continue;
        const found = texts.findPlace(file, row);
        if (found === 'drifted') continue;
        for (const index of candidates) {
          const draft = drafts[index] as KnownDraft;
          const isThere = ({ start, end, file: path }: KnownDraft['spans'][number]) =>
            path === file && overlaps({ start, end }, found.span);
          if (draft.kind !== kind || !draft.spans.some(isThere)) continue;
          // Where the words stand as they were, what they say is what it was.
          if (found.how === 'exact' && likeness(words, draft.words) === 0) continue;
          shared.set(index, (shared.get(index) ?? 0) + 1);
        }
      }
      return [...shared].map(([draft, count]) => ({
        entry,
        draft,
        score: scoreOf(count, words, drafts[draft]?.words ?? ''),
      }));
    })
    .sort(byScore);
}

function scoreOf(shared: number, before: string, now: string): number {
  return shared * 2 + (before === now ? 3 : likeness(before, now));
}

function byScore(a: Vote, b: Vote): number {
  return b.score - a.score || a.entry - b.entry || a.draft - b.draft;
}

/** Whether a place of the sheet with the words of a span is that one, and not its like. */
function isThere(
  texts: ArticleTexts,
  row: SheetPlace,
  span: KnownDraft['spans'][number] | undefined,
): boolean {
  if (row.prefix === undefined && row.suffix === undefined) return true;
  const found = span && texts.findPlace(span.file, row);
  return span !== undefined && found !== undefined && found !== 'drifted' && overlaps(found.span, span);
}

/** How much of what two facts say is the same: 0 to 1. */
function likeness(before: string, now: string): number {
  const wordsOf = (fact: string) => new Set(plainWords(valueOf(fact)).match(/[\p{L}\p{N}]+/gu));
  const [a, b] = [wordsOf(before), wordsOf(now)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
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
