import { isLoud } from '../findings/count';
import { finding, nextIn } from '../findings/build';
import { ordered } from '../findings/compare';
import type { Compatible, Finding, NamedBy, Reading, SourceSpan } from '../findings/finding';
import type { Mentions } from '../mentions/mention';
import type { Words } from '../words/words';
import { joined, phrase } from '../words/words';
import type { ReadArticle } from './articles';
import { inOrder, namedFinding } from './finding';
import { familyOf } from './kinds';
import { byPlace, overlap, questionIn } from './place';
import { relateReadings } from './values';

/** What a story has in findings and in what agrees. */
interface Found {
  readonly findings: readonly Finding[];
  readonly compatible: readonly Compatible[];
}

/**
 * Adds what models named to what was found before. One disagreement is one finding: where two different readings of the
 * one overlap two different readings of the other, and their values agree or their codes are of one family.
 * @param areApart whether what was named is known to be of as many disagreements, as the entries of a sheet are: then none
 * of it joins another of its own, but each only what the built-in reader found by itself.
 */
export function addNamed(
  before: Found,
  named: Found,
  articles: readonly ReadArticle[],
  areApart = false,
): Found {
  if (named.findings.length === 0 && named.compatible.length === 0) return before;
  const byPath = new Map(articles.map(({ article, mentions }) => [article.path, mentions]));
  const mentionsOf = (path: string) => byPath.get(path);
  const index = new FindingIndex(before.findings);
  const sameAs = (one: Finding, isOpen: (other: Finding) => boolean) =>
    index
      .overlapping(one)
      .find((other) => other !== one && isOpen(other) && pairsOf(other, one, mentionsOf) !== undefined);
  for (const one of named.findings) {
    const same = sameAs(one, (other) => !areApart || !other.named);
    if (!same) index.add(one);
    else {
      const grown = together(same, one, mentionsOf);
      index.replace(same, grown);
      // With the readings that came to it a finding may be one that the built-in reader has.
      const rules = grown.alsoBuiltIn ? undefined : sameAs(grown, (other) => !other.named);
      if (rules) {
        index.remove(grown);
        index.replace(rules, together(rules, grown, mentionsOf));
      }
    }
  }
  return {
    findings: ordered(index.all),
    compatible: [
      ...before.compatible,
      ...named.compatible.filter((one) => !isListed(one, before.compatible)),
    ],
  };
}

/** Whether the same words are listed as compatible already. */
function isListed({ readings }: Compatible, others: readonly Compatible[]): boolean {
  return others.some((other) =>
    readings.every(({ spans }) =>
      spans.some((span) => other.readings.some((one) => one.spans.some((place) => overlap(place, span)))),
    ),
  );
}

/** Findings by the places they touch, so that those that overlap another one are looked up and not searched. */
class FindingIndex {
  readonly #all = new Set<Finding>();
  readonly #byCell = new Map<string, Set<Finding>>();

  constructor(findings: readonly Finding[]) {
    for (const one of findings) this.add(one);
  }

  get all(): readonly Finding[] {
    return [...this.#all];
  }

  add(one: Finding): void {
    this.#all.add(one);
    for (const cell of cellsOf(one)) {
      const list = this.#byCell.get(cell);
      if (list) list.add(one);
      else this.#byCell.set(cell, new Set([one]));
    }
  }

  remove(one: Finding): void {
    this.#all.delete(one);
    for (const cell of cellsOf(one)) this.#byCell.get(cell)?.delete(one);
  }

  replace(one: Finding, by: Finding): void {
    this.remove(one);
    this.add(by);
  }

  /** In the order in which they came; matters of sources are no disagreements. */
  overlapping(one: Finding): Finding[] {
    const near = new Set([...cellsOf(one)].flatMap((cell) => [...(this.#byCell.get(cell) ?? [])]));
    return [...this.#all].filter((other) => near.has(other) && familyOf(other.code) !== 'sources');
  }
}

const CELL = 128;

function cellsOf({ readings }: Finding): Set<string> {
  const cells = new Set<string>();
  for (const { spans } of readings) {
    for (const { path, start, end } of spans) {
      for (let cell = Math.floor(start / CELL); cell * CELL < end; cell++) cells.add(`${path}\n${cell}`);
    }
  }
  return cells;
}

/**
 * Which readings of two findings are the same, as pairs of indexes; undefined where the findings are not of one
 * disagreement: fewer than two readings meet, one has several readings where the other sees one, or values are told of
 * another thing.
 */
function pairsOf(
  before: Finding,
  named: Finding,
  mentionsOf: (path: string) => Mentions | undefined,
): ReadonlyMap<number, number> | undefined {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const isFamily = familyOf(before.code) === familyOf(named.code);
  for (const [index, reading] of named.readings.entries()) {
    const touched = before.readings.flatMap((other, at) => (touches(reading, other) ? [at] : []));
    if (touched.length === 0) continue;
    const fitting = touched.filter((at) => {
      const relation = relateReadings(before.readings[at] as Reading, reading, mentionsOf);
      return relation === 'unknown' ? isFamily : relation !== 'different';
    });
    const free = fitting.find((at) => !taken.has(at));
    // Two readings that the other finding takes for one are another question, unless it has these very places already.
    if (free === undefined && (fitting.length === 0 || !holdsAll(before, named))) return undefined;
    if (free === undefined) continue;
    pairs.set(index, free);
    taken.add(free);
  }
  return pairs.size < 2 ? undefined : pairs;
}

/** Whether all places of one finding are places of another. */
function holdsAll(before: Finding, named: Finding): boolean {
  const places = before.readings.flatMap(({ spans }) => spans);
  return named.readings.every(({ spans }) =>
    spans.every((span) => places.some((other) => byPlace(span, other) === 0)),
  );
}

function touches(a: Reading, b: Reading): boolean {
  return a.spans.some((span) => b.spans.some((other) => overlap(span, other)));
}

/** One finding of two: the words, the code and the message of the one before, with the places that the other adds. */
function together(
  before: Finding,
  named: Finding,
  mentionsOf: (path: string) => Mentions | undefined,
): Finding {
  const pairs = pairsOf(before, named, mentionsOf) ?? new Map<number, number>();
  const readings = before.readings.map((reading) => ({ ...reading, spans: [...reading.spans] }));
  const present: SourceSpan[] = readings.flatMap(({ spans }) => spans);
  const fresh: Reading[] = [];
  named.readings.forEach((reading, index) => {
    const spans = reading.spans.filter((span) => !present.some((other) => overlap(span, other)));
    if (spans.length === 0) return;
    const target =
      pairs.get(index) ??
      readings.findIndex((one) => {
        const relation = relateReadings(one, reading, mentionsOf);
        return relation === 'equal';
      });
    present.push(...spans);
    const own = readings[target];
    if (own) own.spans = [...own.spans, ...spans].sort(byPlace);
    else fresh.push({ ...reading, spans });
  });
  return joinedFinding(before, named, [...readings, ...fresh]);
}

function joinedFinding(before: Finding, named: Finding, readings: readonly Reading[]): Finding {
  const all = byModel([...(before.named ?? []), ...(named.named ?? [])]);
  const isRules = before.named === undefined || before.alsoBuiltIn === true;
  const entry = before.entry ?? named.entry;
  const answers = [...(before.answers ?? []), ...(named.answers ?? [])];
  const more = {
    ...(entry === undefined ? {} : { entry }),
    ...(answers.length > 0 ? { answers } : {}),
  };
  if (!isRules) {
    const heading = questionIn(before.message);
    return { ...namedFinding({ code: before.code, readings, heading, named: all }), ...more };
  }
  // Values that two readers set against each other, neither knowing of the other, are told aloud though neither was certain.
  const isAloud = (before.nearness ?? 0) > 0 || [before, named].some(({ severity }) => isLoud(severity));
  const severity = isAloud ? 'warning' : before.severity;
  // The readings that models added stand behind the others, in an order of their own, whoever came first.
  const added = inOrder(readings.filter(isAdded));
  return {
    ...finding({
      ...before,
      severity,
      said: withAdded(before.said, added),
      readings: [...readings.filter((reading) => !isAdded(reading)), ...added],
    }),
    named: all,
    alsoBuiltIn: true,
    ...more,
  };
}

/** Whether the built-in reader has no part in a reading. */
const isAdded = ({ spans }: Reading) => spans.every(({ quoted }) => quoted);

/** The sentence of a finding with the readings that models added, instead of those that it had behind it before. */
function withAdded(said: Words, added: readonly Reading[]): Words {
  const own = typeof said === 'object' && 'id' in said && said.id === 'readings.added' ? said.args[0] : said;
  if (own === undefined || added.length === 0) return own ?? said;
  return phrase('readings.added', own, joined(added.map(nextIn), 'list.comma'));
}

/** Each model once, as it spoke last. */
function byModel(all: readonly NamedBy[]): NamedBy[] {
  return [...new Map(all.map((one) => [one.model, one])).values()];
}
