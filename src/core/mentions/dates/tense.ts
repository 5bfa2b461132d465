import type { Token } from '../../text/token';
import type { View } from './view';

/** `near` is what was to come when it was said ("said it would open in May"): the date nearest to the anchor. */
export type Tense = 'past' | 'future' | 'near';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const AUXILIARIES = set("will shall must 'll won't shan't");
/** Verbs that tell of what is to come unless "have" follows. */
const MODALS = set('should can');
/** Words that announce what is to come; after "was" or "had been" they tell what was to come. */
const ANNOUNCED = set('scheduled expected slated set planned poised upcoming forthcoming');
/** Verbs after "due to", which else gives a reason ("due to rain"). */
const DUE = set(
  'be begin start open close take meet visit appear arrive return leave hold go end resume vote expire come run play face travel fly sign stand speak attend ' +
    'launch report publish release announce decide make give finish complete hear sit join become address host retire marry perform receive present enter',
);
/** Verbs whose object or infinitive lies ahead. */
const INTENTIONS = set(
  'plans plan hopes hope aims aim intends intend wants vows pledges promises prepares preparing seeks',
);
/** Verbs that put something off to a later day ("adjourned until Friday"). */
const DEFERRING = set(
  'postponed adjourned delayed extended suspended remanded deferred rescheduled moved pushed',
);
/** Present forms that announce a programme ("the fair opens on Friday"). */
const PROGRAMME = set('opens begins starts closes ends resumes expires airs');
/** Past forms that do not end in -ed. */
const PAST = set(
  'was were had did said told took went came began made held won met fell left found got gave saw became brought kept led lost ran sat sent set shot ' +
    'spoke spent stood struck swore threw understood wrote broke built bought caught chose cut drew drove ate fought flew forgot froze grew heard hid hit ' +
    'hurt knew laid lay lent let lit meant paid put quit read rode rang rose sold shook shone shut sang sank slept slid split spread stole stuck swam taught ' +
    'tore woke wore hanged been overtook withdrew arose',
);
/** Words in -ed that are no verbs. */
const NOT_PAST = set(
  'need feed seed speed indeed hundred exceed proceed succeed sacred naked breed greed embed',
);
/** Words that part two clauses. */
const BOUNDARIES = set(
  'that which who whom whose after before when while because although though but if as where whether and',
);

/** Prepositions that point to a day ahead. */
const AHEAD = set('to until till for');

const DEADLINE = set('until till by');

const REACH = 40;

/**
 * Whether the clause around an expression (tokens `first` to `last`) tells what is to come or what has been.
 * The clause nearest before the expression decides, else the one after it, else the ones farther away.
 ** @returns undefined where no verb says so.
 */
export function tenseOf(view: View, first: number, last: number): Tense | undefined {
  const told = scanClauses(view, first - 1, -1) ?? scanClauses(view, last, 1);
  return told ?? (DEADLINE.has(view.lower(first - 1)) ? 'future' : undefined);
}

function scanClauses(view: View, start: number, step: 1 | -1): Tense | undefined {
  let past = false;
  let index = start;
  for (let read = 0; read < REACH && index >= view.from && index < view.to; read++, index += step) {
    const token = view.tokens[index] as Token;
    if (token.kind !== 'word') {
      if (past && token.kind === 'mark' && token.text !== '-' && token.text !== "'") break;
      continue;
    }
    const { lower } = token;
    if (BOUNDARIES.has(lower)) {
      if (past) break;
      continue;
    }
    if (isFuture(view, index, lower)) return 'future';
    if (MODALS.has(lower) && view.lower(index + 1) !== 'have') return 'future';
    if (lower === 'would' && view.lower(index + 1) !== 'have') return 'near';
    if (DEFERRING.has(lower) && step < 0 && AHEAD.has(view.lower(start))) return 'near';
    if (announces(view, index, lower)) {
      if (wasBefore(view, index)) past = true;
      // "is expected to be signed on Monday", but not "the scheduled talks collapsed on Monday".
      else if (!past || view.lower(index + 1) === 'to') return 'future';
    } else if (!past && view.heading && lower === 'to' && isInfinitive(view, index)) return 'future';
    else if (!past && !view.heading && PROGRAMME.has(lower)) return 'future';
    else if (token.shape === 'lower' && isPast(lower)) past = true;
  }
  return past ? 'past' : undefined;
}

function isFuture(view: View, index: number, lower: string): boolean {
  if (AUXILIARIES.has(lower)) {
    const before = view.lower(index - 1);
    return (
      view.tokens[index]?.shape === 'lower' &&
      before !== 'the' &&
      before !== 'a' &&
      before !== 'free' &&
      before !== "'s"
    );
  }
  if (lower === 'going') return view.lower(index + 1) === 'to';
  if (lower === 'is' || lower === 'are') return view.lower(index + 1) === 'to';
  return INTENTIONS.has(lower) && view.lower(index + 1) === 'to';
}

function announces(view: View, index: number, lower: string): boolean {
  const next = view.lower(index + 1);
  if (lower === 'due')
    return next === 'to' ? DUE.has(view.lower(index + 2)) : next === 'on' || next === 'in' || next === 'by';
  return ANNOUNCED.has(lower) && (lower !== 'set' || next === 'to' || next === 'for');
}

function wasBefore(view: View, index: number): boolean {
  for (let at = index - 1; at > index - 4; at--)
    if (['was', 'were', 'been', 'had'].includes(view.lower(at))) return true;
  return false;
}

/** "Minister to visit in March", but not "second mayor to resign this year". */
function isInfinitive(view: View, index: number): boolean {
  for (let at = index - 1; at > index - 5; at--)
    if (view.word(at)?.ordinal || view.lower(at) === 'only' || view.lower(at) === 'latest') return false;
  const next = view.at(index + 1);
  return (
    next?.kind === 'word' &&
    next.shape === 'lower' &&
    !['the', 'a', 'an', 'its', 'his', 'her', 'their', 'no'].includes(next.lower)
  );
}

function isPast(lower: string): boolean {
  if (PAST.has(lower)) return true;
  return lower.length > 3 && lower.endsWith('ed') && !NOT_PAST.has(lower);
}
