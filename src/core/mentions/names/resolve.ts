import { CLUB_OPENERS } from '../../lexicon/organizationWords';
import type { Token } from '../../text/token';
import type { NameType } from '../mention';
import type { Candidate, Scores } from './candidate';
import { addScores, noScores } from './candidate';
import { isCapital } from './reading';
import { key } from '../wordClasses';
import type { Reading } from './reading';

/** Fewer points than this are no evidence. */
const THRESHOLD = 1;
const UNSURE_THRESHOLD = 1.8;
/** What the contexts of a name's other mentions count beside its own. */
const SHARED = 0.5;

interface Pool {
  readonly outer: Scores;
  sure: boolean;
}

/**
 * Decides what each candidate is, from its own words, the words around it, and what the article says elsewhere:
 * mentions with the same words share their evidence, a surname follows its full name, an acronym what it stands for.
 * @returns a type a candidate, or undefined where it is no name
 */
export function resolve(reading: Reading, candidates: readonly Candidate[]): (NameType | undefined)[] {
  const pools = new Map<string, Pool>();
  for (const candidate of candidates) {
    let pool = pools.get(candidate.key);
    if (!pool) pools.set(candidate.key, (pool = { outer: noScores(), sure: false }));
    addScores(pool.outer, candidate.outer);
    if (!candidate.unsure) pool.sure = true;
  }
  const vessels = vesselNames(candidates);
  const aliases = acronyms(reading, candidates);
  const totals = candidates.map((candidate) => {
    const pool = pools.get(candidate.key) as Pool;
    const total = noScores();
    addScores(total, candidate.inner);
    addScores(total, candidate.outer, 1 - SHARED);
    addScores(total, pool.outer, SHARED);
    return allow(candidate, total);
  });

  const types = candidates.map(
    (candidate, index) => candidate.type ?? best(totals[index] as Scores, THRESHOLD),
  );
  const shorts = shortForms(reading, candidates, types);

  const decided = candidates.map((candidate, index) => {
    if (candidate.type) return candidate.type;
    if (candidate.vessel || (vessels.has(candidate.key) && candidate.entries.length === 0)) return undefined;
    const total = totals[index] as Scores;
    const alias = aliases.get(candidate.key);
    if (alias !== undefined) {
      const type = types[alias];
      if (type) return type === 'person' ? 'organization' : type;
    }
    const short = shorts.get(candidate.key);
    if (short && total.group === 0 && !isState(candidate)) {
      total[short] += short === 'person' ? 4 : 2.5;
      return best(total, THRESHOLD);
    }
    const pool = pools.get(candidate.key) as Pool;
    const needed = candidate.unsure && !pool.sure ? UNSURE_THRESHOLD : THRESHOLD;
    return best(total, needed);
  });
  return asListed(reading, candidates, asElsewhere(candidates, decided));
}

/** How many members of a list must be of one type, and none of another, for the rest to be of it. */
const OF_ONE_TYPE = 2;

/** Takes names that nothing else speaks for where they stand in a list of names of one type ("Oslo, Bergen and Lunde"). */
function asListed(
  { tokens }: Reading,
  candidates: readonly Candidate[],
  decided: readonly (NameType | undefined)[],
): (NameType | undefined)[] {
  const types = [...decided];
  for (let from = 0, to = 1; from < types.length; from = to, to++) {
    while (to < types.length && isListedNext(tokens, candidates[to - 1], candidates[to])) to++;
    const members = decided.slice(from, to).filter((type) => type !== undefined);
    const [type] = members;
    if (members.length < OF_ONE_TYPE || members.some((other) => other !== type)) continue;
    for (let at = from; at < to; at++) if (!candidates[at]?.vessel) types[at] ??= type;
  }
  return types;
}

/** Whether a name stands behind another in a list: nothing but a comma, "and" or "or" between them. */
function isListedNext(tokens: readonly Token[], one?: Candidate, next?: Candidate): boolean {
  if (!one || !next || next.first === one.last || next.first - one.last > 2) return false;
  for (let at = one.last; at < next.first; at++) if (!JOINERS.has((tokens[at] as Token).lower)) return false;
  return true;
}

const JOINERS = new Set([',', 'and', 'or']);

/** Takes a name of several words that little speaks for where it stands for what it is elsewhere in the article. */
function asElsewhere(
  candidates: readonly Candidate[],
  decided: readonly (NameType | undefined)[],
): (NameType | undefined)[] {
  const types = new Map<string, NameType>();
  candidates.forEach(({ key: name }, index) => {
    const type = decided[index];
    if (type && name.includes(' ')) types.set(name, type);
  });
  return decided.map((type, index) => {
    const { vessel, key: name } = candidates[index] as Candidate;
    return type ?? (vessel ? undefined : types.get(name));
  });
}

/**
 * What single words stand for full names of the document: the surname of a person (or the first word, where surnames
 * come first), the first word of an organisation's name.
 */
function shortForms(
  { article }: Reading,
  candidates: readonly Candidate[],
  types: readonly (NameType | undefined)[],
): Map<string, 'person' | 'organization'> {
  const forms = new Map<string, 'person' | 'organization'>();
  /** What the text has already named, and not as a person, when it comes to a full name. */
  const before = new Set<string>();
  candidates.forEach((candidate, index) => {
    const { key: name, outer, sentence } = candidate;
    if (article.sentences[sentence]?.zone === 'body' && outer.person < outer.organization) before.add(name);
    if (candidate.last - candidate.first < 2 || candidate.entries.length > 0) return;
    const parts = candidate.key.split(' ');
    const first = parts[0] as string;
    if (types[index] === 'person') {
      const surname = parts[parts.length - 1] as string;
      // A company that bears its founder's name is named before him.
      if (!before.has(surname)) forms.set(surname, 'person');
      forms.set(first, 'person');
      if (parts.length > 2) forms.set(parts.slice(1).join(' '), 'person');
    } else if (types[index] === 'organization') {
      // "Penhal" is Sporting Penhal.
      const short = CLUB_OPENERS.has(first) ? (parts.at(-1) as string) : first;
      if (!forms.has(short)) forms.set(short, 'organization');
    }
  });
  return forms;
}

/** Vessels' names, whole and without their prefix. */
function vesselNames(candidates: readonly Candidate[]): Set<string> {
  const names = new Set<string>();
  for (const { vessel, key: name } of candidates) {
    if (!vessel) continue;
    names.add(name);
    names.add(name.slice(name.indexOf(' ') + 1));
  }
  return names;
}

function isState(candidate: Candidate): boolean {
  return candidate.entries.some((entry) => entry.kind === 'country' || entry.kind === 'capital');
}

const TYPES = ['person', 'organization', 'place', 'group'] as const;

/** Whether a listed name can be read as a type at all; only words that are personal names too can be people. */
function allow(candidate: Candidate, scores: Scores): Scores {
  if (candidate.entries.length === 0) return scores;
  const { inner } = candidate;
  for (const type of TYPES)
    if (inner[type] <= 0 && (type !== 'person' || inner.place > 3 || inner.group > 0)) scores[type] = 0;
  return scores;
}

function best(scores: Scores, threshold: number): NameType | undefined {
  let found: NameType | undefined;
  let most = threshold;
  for (const type of TYPES) {
    if (scores[type] > most) {
      most = scores[type];
      found = type;
    }
  }
  return found;
}

/** Acronyms defined by brackets ("the Polar Ice Council (PIC)", "the PIC (Polar Ice Council)"), with the index of the candidate they stand for. */
function acronyms(reading: Reading, candidates: readonly Candidate[]): Map<string, number> {
  const { tokens } = reading;
  const found = new Map<string, number>();
  candidates.forEach((candidate, index) => {
    const { first, last } = candidate;
    if (last - first < 2) return;
    const define = (short: Token | undefined) => {
      if (short?.kind === 'word' && isCapital(short) && standsFor(tokens, candidate, short.lower))
        found.set(key(short), index);
    };
    if (tokens[last]?.text === '(' && tokens[last + 2]?.text === ')') define(tokens[last + 1]);
    else if (tokens[first - 1]?.text === '(' && tokens[last]?.text === ')') define(tokens[first - 2]);
  });
  return found;
}

/** Whether the letters of an acronym are first letters of the name's words, in order. */
function standsFor(tokens: readonly Token[], candidate: Candidate, short: string): boolean {
  let at = 0;
  for (let index = candidate.first; index < candidate.last && at < short.length; index++) {
    const token = tokens[index] as Token;
    if (token.kind === 'word' && token.lower[0] === short[at]) at++;
  }
  return at >= short.length - 1 && at > 1;
}
