import { overlaps } from '../../text/span';
import type { FactDraft } from '../facts/drafts';
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
  readonly places: readonly PlaceDraft[];
}

/**
 * The places of a fact that somebody has decided on, as far as their words still stand and none of its places now is
 * there: a statement that is put down to somebody else from now on has been checked all the same.
 * @param found what the fact is now; undefined where nothing is it any more. In conflict it stands where the conflict does.
 */
export function heldPlaces(
  { kind, fact, status, where }: SheetFact,
  found: FactNow | undefined,
  context: MergeContext,
): HeldPlaces {
  if (status === 'open' || kind === 'own' || found?.draft.conflict) return { kind, words: fact, places: [] };
  const now = found?.places ?? [];
  const places = where.flatMap((row): PlaceDraft[] => {
    if (row.gone || now.some((one) => isRow(one, row))) return [];
    const place = standingPlace(row, context);
    if (!place || now.some((one) => isThere(one, place))) return [];
    const { path, start, end } = place;
    return [context.texts.draft({ path, start, end })];
  });
  return { kind, words: fact, places };
}

function isRow({ path, line, quote }: PlaceDraft, row: SheetPlace): boolean {
  return path === row.file && line === row.line && quote === row.quote;
}

function isThere(one: PlaceAt, other: PlaceAt): boolean {
  return one.path === other.path && overlaps(one, other);
}

/** What a fact says, without the sentence that it may be shown with. */
function saidIn(words: string): string {
  return plainWords(words).replace(/^: |: ".*$/g, '');
}

/** The places of a fact that no decided fact keeps which says the same, of whomever; all of one that is in conflict. */
export function notHeld({ draft, places }: FactNow, held: readonly HeldPlaces[]): readonly PlaceDraft[] {
  if (draft.conflict || held.length === 0) return places;
  const { kind, about, fact } = draft;
  const words = saidIn(kind === 'name' || !fact.startsWith(about) ? fact : fact.slice(about.length));
  // What a quotation says is where it stands: how much of it is shown differs.
  const same = held.filter(
    (one) => one.kind === kind && (kind === 'quotation' || saidIn(one.words).endsWith(words)),
  );
  return places.filter((place) => !same.some((one) => one.places.some((other) => isThere(other, place))));
}

/**
 * The places of an entry that is there: those of what it is now, without what others keep, and with what it keeps itself,
 * in the order of articles and text. It is never without any.
 */
export function placesWith(
  own: HeldPlaces,
  now: FactNow,
  held: readonly HeldPlaces[],
): readonly PlaceDraft[] {
  const left = notHeld(
    now,
    held.filter((one) => one !== own),
  );
  const places = left.length > 0 ? left : now.places;
  if (own.places.length === 0) return places;
  return [...places, ...own.places].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start,
  );
}
