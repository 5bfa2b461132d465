import { overlaps } from '../../text/span';
import type { FactDraft } from '../facts/drafts';
import { valueOf } from '../facts/words';
import type { FactKind, SheetFact, SheetPlace } from '../model';
import { standingPlace } from '../named';
import type { PlaceAt, PlaceDraft } from '../places';
import { plainWords } from '../words';
import type { MergeContext } from './context';

/** What a run found of a fact, with its places and the ids of the conflicts it is in. */
export interface FactNow {
  readonly draft: FactDraft;
  readonly places: readonly PlaceDraft[];
  readonly conflicts: readonly string[];
}

/** Places that a decided fact keeps although what is found there goes by another fact now. */
export interface HeldPlaces {
  readonly kind: FactKind;
  /** The fact as it is worded in the sheet. */
  readonly words: string;
  /** Those that stood in a conflict have their value. */
  readonly places: readonly PlaceDraft[];
  /** Places of what it is now where it stood before. */
  readonly kept: readonly PlaceDraft[];
  /** Those that stand in a conflict still. */
  readonly disputed: readonly PlaceDraft[];
}

/**
 * The places of a fact that somebody has decided on, as far as their words still stand and none of its places now is
 * there: a statement that is put down to somebody else from now on, or set against no other one, has been checked all the
 * same.
 * @param rows its own places and those of the conflicts that it was in.
 * @param found what the fact is now; undefined where nothing is it any more.
 */
export function heldPlaces(
  { kind, fact, status }: SheetFact,
  rows: readonly SheetPlace[],
  found: FactNow | undefined,
  context: MergeContext,
): HeldPlaces {
  if (status === 'open' || kind === 'own') return { kind, words: fact, places: [], kept: [], disputed: [] };
  const now = found?.places ?? [];
  const spans = found?.draft.conflict?.readings.flatMap((reading) => reading.spans) ?? [];
  const places: PlaceDraft[] = [];
  const kept = new Set<PlaceDraft>();
  for (const row of rows) {
    if (row.gone) continue;
    const same = now.find((one) => isRow(one, row));
    const place = same ?? standingPlace(row, context);
    if (!place) continue;
    const there = same ? [same] : now.filter((one) => isThere(one, place));
    for (const one of there) kept.add(one);
    if (there.length > 0 || [...spans, ...places].some((one) => isThere(one, place))) continue;
    const { path, start, end } = place;
    const { value } = row;
    places.push(context.texts.draft({ path, start, end, ...(value === undefined ? {} : { value }) }));
  }
  return { kind, words: fact, places, kept: [...kept], disputed: found?.draft.conflict ? now : [] };
}

function isRow({ path, line, quote }: PlaceDraft, row: SheetPlace): boolean {
  return path === row.file && line === row.line && quote === row.quote;
}

function isThere(one: PlaceAt, other: PlaceAt): boolean {
  return one.path === other.path && overlaps(one, other);
}

/** Letters and digits of what somebody says, by which it is compared. */
function lettersOf(words: string): string {
  return ` ${(plainWords(words).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/**
 * The places of a new fact that no decided fact has which says the same, of whomever, or sets it against something else;
 * all of one that is in conflict.
 */
export function notAsked(now: FactNow, held: readonly HeldPlaces[]): readonly PlaceDraft[] {
  return notHeld(
    now,
    held.map((one) => ({ ...one, places: [...one.places, ...one.disputed] })),
  );
}

/** The places of a fact that no decided fact keeps which says the same; all of one that is in conflict. */
function notHeld({ draft, places }: FactNow, held: readonly HeldPlaces[]): readonly PlaceDraft[] {
  if (draft.conflict || held.length === 0) return places;
  const { kind, about, fact } = draft;
  const words = lettersOf(
    valueOf(kind === 'role' && fact.startsWith(about) ? fact.slice(about.length) : fact),
  );
  const isSame = (said: string) => said.includes(words) || words.includes(said);
  // What a quotation says is where it stands: how much of it is shown differs.
  const kept = held.flatMap((one) =>
    one.kind === kind
      ? one.places.filter(
          ({ value = valueOf(one.words) }) => kind === 'quotation' || isSame(lettersOf(value)),
        )
      : [],
  );
  return places.filter((place) => !kept.some((other) => isThere(other, place)));
}

/**
 * The places of an entry that is there: those of what it is now, without what others keep, and with what it keeps itself,
 * in the order of articles and text. It is never without any.
 * @param isOpen whether nobody has decided on it: then what a decided fact sets against something else is none of it.
 */
export function placesWith(
  own: HeldPlaces,
  now: FactNow,
  held: readonly HeldPlaces[],
  isOpen: boolean,
): readonly PlaceDraft[] {
  const others = held.filter((one) => one !== own);
  const free = new Set([...(isOpen ? notAsked(now, others) : notHeld(now, others)), ...own.kept]);
  return inOrder([
    ...(free.size > 0 ? now.places.filter((one) => free.has(one)) : now.places),
    ...own.places,
  ]);
}

/** Places in the order of articles and text. */
export function inOrder(places: readonly PlaceDraft[]): readonly PlaceDraft[] {
  return [...places].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start));
}
