import { agreement, articlesOf, finding, tally } from '../findings/build';
import type { Compatible, Finding, NamedBy, Reading, SourceSpan } from '../findings/finding';
import type { Mentions } from '../mentions/mention';
import type { Words } from '../words/words';
import { listed, phrase } from '../words/words';
import type { Item } from './items';
import { checkItem } from './items';
import { codeOfKind } from './kinds';
import type { Places, PlacedReading } from './place';
import { asReadings, byPlace, namedBy, placeItem, questionOf } from './place';
import type { Relation, Typed } from './values';
import { isArithmetic, relate, typedValue, wordsOfTyped } from './values';

/** What becomes of one item: a finding, words that agree in fact, or nothing, each with what was left out and why. */
interface Judged {
  readonly dropped: readonly string[];
  readonly finding?: Finding;
  readonly compatible?: Compatible;
}

/** Checks one item of a reply: its form, the places of its quotations, its arithmetic. */
export function judgeItem(value: unknown, places: Places, reader: Omit<NamedBy, 'possible' | 'why'>): Judged {
  const { item, problems } = checkItem(value);
  if (!item) return { dropped: problems };
  const { readings, dropped } = placeItem(item, places);
  const all = [...problems, ...dropped];
  if (readings.length < 2)
    return { dropped: [...all, 'fewer than two readings have words of their own in the articles'] };
  const code = codeOfKind(item.kind);
  const checked = isArithmetic(code) ? calculate(readings, places.mentionsOf) : { readings };
  if (checked.agrees !== undefined) {
    return {
      compatible: agreement(code, asReadings(readings, places.mentionsOf), checked.agrees),
      dropped: all,
    };
  }
  return {
    finding: asFinding(item, code, asReadings(checked.readings, places.mentionsOf), namedBy(item, reader)),
    dropped: all,
  };
}

function asFinding(item: Item, code: Finding['code'], readings: readonly Reading[], named: NamedBy): Finding {
  return namedFinding({ code, readings, heading: questionOf(item), named: [named] });
}

/** Makes a finding of what models named. */
export function namedFinding({
  code,
  readings: given,
  heading,
  named,
}: Pick<Finding, 'code' | 'readings'> & {
  /** The question; where an entry has another sentence, that one, to be shown as it is. */
  readonly heading: string;
  readonly named: readonly NamedBy[];
}): Finding {
  const readings = inOrder(given);
  const draft = finding({
    code,
    severity: severityOf(named),
    said: heading.endsWith('?') ? [heading, tally(readings)] : heading,
    readings,
    grounds: groundsOf(named),
  });
  return { ...draft, named };
}

/** Readings as they are told: those of most articles first, then in the order of articles and text. */
export function inOrder(readings: readonly Reading[]): Reading[] {
  return [...readings].sort(
    (a, b) =>
      articlesOf(b).size - articlesOf(a).size || byPlace(a.spans[0] as SourceSpan, b.spans[0] as SourceSpan),
  );
}

/** `warning` where a model was certain, which makes an error within one article; else `information`. */
function severityOf(named: readonly NamedBy[]): 'warning' | 'information' {
  return named.every(({ possible }) => possible) ? 'information' : 'warning';
}

/** Why a finding is one that no rule has found: who named it, and the reason in their words. */
export function groundsOf(named: readonly NamedBy[]): Words {
  return named.map(({ model, date, possible, why }) => {
    const saw = possible ? 'named.possible' : 'named.certain';
    return why === undefined
      ? phrase(saw, model, { day: date })
      : phrase(`${saw}-why`, model, { day: date }, why);
  });
}

/**
 * Compares the values that the engine can calculate with. Readings of one value become one.
 * @returns the readings that are left, and where all of them can be true together, the reason.
 */
function calculate(
  readings: readonly PlacedReading[],
  mentionsOf: (path: string) => Mentions | undefined,
): { readonly readings: readonly PlacedReading[]; readonly agrees?: Words } {
  const typed = readings.map(({ said, spans }) => typedValue(said, spans, mentionsOf));
  const groups: { readings: PlacedReading[]; typed: Typed | undefined }[] = [];
  readings.forEach((reading, index) => {
    const value = typed[index];
    const same = value && groups.find((group) => group.typed && relate(group.typed, value) === 'equal');
    if (same) same.readings.push(reading);
    else groups.push({ readings: [reading], typed: value });
  });
  const merged = groups.map(({ readings: all }) => joined(all));
  const values = groups.map((group) => group.typed);
  if (merged.length === 1)
    return { readings: merged, agrees: phrase('agree.same', wordsOfTyped(values[0] as Typed)) };
  const pairs = values.flatMap((one, index) => values.slice(index + 1).map((other) => [one, other] as const));
  const relations = pairs.map(([one, other]): Relation => (one && other ? relate(one, other) : 'unknown'));
  if (!relations.every((relation) => relation === 'compatible')) return { readings: merged };
  const words = values.map((value) => `“${wordsOfTyped(value as Typed)}”`);
  return { readings: merged, agrees: phrase('agree.all', listed(words)) };
}

function joined(all: readonly PlacedReading[]): PlacedReading {
  const [first] = all as [PlacedReading];
  return all.length === 1
    ? first
    : { said: first.said, spans: all.flatMap(({ spans }) => spans).sort(byPlace) };
}
