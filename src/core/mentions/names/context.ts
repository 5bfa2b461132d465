import { STATE_ABBREVIATIONS } from '../../lexicon/regions';
import { wordSet } from '../../lexicon/table';
import { UNIT_NAMES } from '../../lexicon/units';
import { WordClass } from '../../lexicon/words';
import type { Sentence } from '../../text/article';
import type { Token } from '../../text/token';
import type { Scores } from './candidate';
import { noScores } from './candidate';
import type { Reading } from './reading';
import { isHyphen } from './hyphens';
import { isCapital } from './reading';

/** Nouns for kinds of organisation that stand before a name in apposition ("the carmaker …") or after it ("… shares"). */
const ORGANIZATION_NOUNS = wordSet(`
  company firm carmaker automaker airline retailer manufacturer bank lender insurer broadcaster newspaper magazine website
  channel network agency charity watchdog thinktank think-tank tank regulator union party group club team side band
  label studio publisher startup start-up giant rival subsidiary outlet militia faction brewer supermarket maker producer operator bidder chain
`);
const AFTER_ORGANIZATION = wordSet(`
  share shares stock shareholders employs employees customers users subscribers fans supporters players midfielder striker goalkeeper
  manager coach captain boss forward defender winger ceo chairman executives spokesman spokeswoman spokesperson fighters militants gunmen lawmakers mps senators
  candidate leaders leader members member headquarters products app software service branch lawmakers
`);
/** What companies have ("…'s shares"), and what is held of them ("a stake in …"). */
const HOLDINGS = wordSet(
  'share shares stake stock shareholders profit profits sales revenue revenues earnings takeover acquisition',
);
/** What companies do, behind ", which". */
const TRADES = wordSet('employs makes produces owns operates sells manufactures');
const ACQUIRING = wordSet('buy buys buying bought acquire acquires acquiring acquired');
const AFTER_PLACE = wordSet(`
  area region province district city airport port coast border suburb neighbourhood neighborhood valley river
  residents weather based born bound
`);
const ACCUSED = wordSet('with without against for about than like');
const RELATIVE = wordSet('who whose whom aged himself herself');

const title = WordClass.role | WordClass.rank | WordClass.honorific;

/**
 * What the words around a stretch of tokens say of its type.
 * @param first token index of the name; @param last the one after it
 */
export function contextOf(reading: Reading, sentence: Sentence, first: number, last: number): Scores {
  const scores = noScores();
  before(reading, sentence, first, last, scores);
  // A name alone between quotation marks is most often a title of something.
  if (quoted(reading, sentence, first, last))
    for (const type of ['person', 'organization', 'place'] as const) scores[type] -= 2;
  after(reading, sentence, first, last, scores);
  return scores;
}

const QUOTES = new Set(['"', '“', '”', '‘', '’', "'"]);

function quoted({ tokens }: Reading, sentence: Sentence, first: number, last: number): boolean {
  if (first <= sentence.first || last >= sentence.last) return false;
  const close = tokens[last] as Token;
  return QUOTES.has((tokens[first - 1] as Token).text) && QUOTES.has(close.text) && !close.spaced;
}

function before(reading: Reading, sentence: Sentence, first: number, last: number, scores: Scores): void {
  const { tokens, classes } = reading;
  let index = first - 1;
  if (index < sentence.first) return;
  let token = tokens[index] as Token;
  let article = false;
  if (token.lower === 'the' || token.lower === 'a' || token.lower === 'an') {
    article = token.lower === 'the';
    scores.person -= 2.5;
    // "The Marianne" is a ship, a pub or a storm, which have no kind of their own.
    const isGivenName = last === first + 1 && ((classes[first] as number) & WordClass.firstName) !== 0;
    if (!isGivenName) {
      scores.organization += 0.5;
      scores.place += 0.3;
    }
    if (--index < sentence.first) return;
    token = tokens[index] as Token;
  }
  const flags = classes[index] as number;
  if (token.kind === 'word') {
    const small = token.shape === 'lower';
    const body = small && !article && ORGANIZATION_NOUNS.has(token.lower);
    // "Its rival Orlin" is a company as it is one.
    const ofBody = body && tokens[index - 1]?.lower === 'its';
    if (small && (flags & title) !== 0 && !article && !ofBody) scores.person += 3;
    else if (body) scores.organization += 2.5;
    if ((flags & WordClass.placePreposition) !== 0) {
      scores.place +=
        token.lower === 'in'
          ? 2.2
          : token.lower === 'at' || token.lower === 'into'
            ? 1.2
            : token.lower === 'to' || token.lower === 'from'
              ? 1
              : 1.5;
      if (token.lower === 'in' || token.lower === 'at') scores.person -= 1;
      if (token.lower === 'at') scores.organization += 0.8;
    }
    if ((token.lower === 'in' || token.lower === 'of') && HOLDINGS.has(tokens[index - 1]?.lower ?? '')) {
      scores.organization += 2.5;
      scores.place -= 2.2;
    }
    if (!article && ACQUIRING.has(token.lower)) scores.organization += 1.2;
    if (token.lower === 'to') towards(reading, sentence, index, scores);
    if (small && (flags & WordClass.placeClass) !== 0 && !article) scores.place += 2;
    if (
      token.lower === 'of' &&
      index > sentence.first &&
      (((classes[index - 1] as number) & WordClass.placeClass) !== 0 ||
        BEARINGS.has((tokens[index - 1] as Token).lower))
    )
      scores.place += 4;
    if (small && (flags & WordClass.reporting) !== 0 && !article) scores.person += 1;
    if (token.lower === 'by' && !article) scores.person += 0.8;
    if (!article && ACCUSED.has(token.lower)) scores.person += 0.4;
    if (!article && (token.lower === 'his' || token.lower === 'her')) scores.person -= 2;
    if (token.lower === 'and' && !article && index > sentence.first) {
      beside(reading, index - 1, scores);
      listed(reading, sentence, index, scores);
    }
  } else if (token.text === ',' && !article && index > sentence.first) {
    beside(reading, index - 1, scores);
    listed(reading, sentence, index, scores);
    // "her brother, Tom" and "the ambassador to Peru, Tom Hill,": a role before the comma stands with a person.
    for (let at = index - 1; at >= sentence.first && at > index - 7; at--) {
      const word = tokens[at] as Token;
      if (word.kind !== 'word' && word.text !== '-') break;
      if (((classes[at] as number) & WordClass.role) !== 0) {
        scores.person += 1.8;
        break;
      }
    }
  }
}

/** "South of Rome", "the outskirts of Rome": what follows is a place. */
const BEARINGS = wordSet(`
  north south east west northeast northwest southeast southwest northwards southwards eastwards westwards outskirts suburbs
  outside vicinity
`);

const MOTION = wordSet(`
  go goes going went gone come comes coming came travel travels travelled traveled travelling traveling fly flies flying flew flown
  drive drives driving drove return returns returning returned move moves moving moved head heads heading headed
  fled flee flees fleeing escape escaped escaping send sends sending sent take takes taking took taken bring brought transport transported
  transfer transferred ship shipped evacuate evacuated deploy deployed deport deported extradite extradited march marched
  sail sailed sailing walk walked trip trips visit visits journey journeys flight flights road route train way ambassador envoy
  emigrate emigrated back on bound exile exiled migrate migrated relocate relocated tour tours export exports exported access close next
`);

/** "to" leads to a place after a word of motion, and to a source after "according". */
function towards(reading: Reading, sentence: Sentence, index: number, scores: Scores): void {
  if (index <= sentence.first) return;
  const { lower } = reading.tokens[index - 1] as Token;
  if (MOTION.has(lower)) scores.place += 1.5;
  else if (opensRoute(reading, sentence, index)) scores.place += 1.2;
  else if (lower === 'according') {
    scores.person += 0.8;
    scores.organization += 0.5;
  } else scores.place += 0.3;
}

/** "From A to B": whether the words before "to" are a name that "from" opens. */
function opensRoute({ tokens }: Reading, sentence: Sentence, index: number): boolean {
  let at = index - 1;
  while (at > sentence.first && at > index - 4 && isCapital(tokens[at] as Token)) at--;
  return at < index - 1 && (tokens[at] as Token).lower === 'from';
}

function after(reading: Reading, sentence: Sentence, first: number, last: number, scores: Scores): void {
  const { tokens, classes } = reading;
  const token = last < sentence.last ? (tokens[last] as Token) : undefined;
  if (!token) return;
  const flags = classes[last] as number;
  if (token.kind === 'word') {
    if (token.shape === 'lower') {
      if ((flags & WordClass.personal) !== 0) scores.person += 1.2;
      if ((flags & WordClass.reporting) !== 0) {
        scores.person += 1.2;
        scores.organization += 0.6;
      }
      if (RELATIVE.has(token.lower)) scores.person += 2;
      if (AFTER_ORGANIZATION.has(token.lower)) scores.organization += 1.5;
      if (AFTER_PLACE.has(token.lower)) scores.place += 1.5;
      if ((token.lower === 'and' || token.lower === 'or') && last + 1 < sentence.last)
        beside(reading, last + 1, scores);
    } else if (token.text === "'s") {
      const next = tokens[last + 1];
      if (next && last + 1 < sentence.last && next.shape === 'lower') {
        const noun = classes[last + 1] as number;
        if ((noun & WordClass.role) !== 0 && (noun & WordClass.government) === 0) scores.person += 0.3;
        if (next.lower === 'capital' || next.lower === 'border' || next.lower === 'airport')
          scores.place += 2;
        else if (HOLDINGS.has(next.lower)) scores.organization += 2;
      }
    }
    return;
  }
  const next = last + 1 < sentence.last ? (tokens[last + 1] as Token) : undefined;
  if (token.kind === 'number' || (isHyphen(token) && next?.kind === 'number' && !next.spaced)) {
    // "AK-47", "Model 3": a type, not a name.
    if (last === first + 1)
      for (const type of ['person', 'organization', 'place'] as const) scores[type] -= 3;
    return;
  }
  if (!next) return;
  if (isHyphen(token)) {
    if (next.lower === 'based' || next.lower === 'born') scores.place += 3;
    if (next.lower === 'winning') scores.person = scores.organization = -3;
    return;
  }
  if (token.text === '(' && next.kind === 'number') scores.person += 0.5;
  if (token.text !== ',') return;
  if (STATE_ABBREVIATIONS.has(next.lower.replaceAll('.', '')) && next.shape === 'upper') scores.place += 2;
  if (next.kind === 'number' && next.text.length < 3) {
    // "Ann Lee, 41, …" has an age, "the Constance, 52 metres long" a length.
    if (!UNIT_NAMES.has(tokens[last + 2]?.lower ?? '')) scores.person += 2.5;
    return;
  }
  if (RELATIVE.has(next.lower)) scores.person += next.lower === 'whose' ? 1 : 2;
  else if (next.lower === 'which' && TRADES.has(tokens[last + 2]?.lower ?? '')) scores.organization += 2;
  beside(reading, last + 1, scores);
  // ", a former teacher," and ", the envoy for …": a role before the next mark.
  for (let index = last + 1; index < last + 7 && index < sentence.last; index++) {
    const word = tokens[index] as Token;
    if (word.kind !== 'word' && word.text !== '-') break;
    if (word.shape === 'lower' && ((classes[index] as number) & WordClass.role) !== 0 && index > last + 1) {
      if (isApposition(tokens, last + 1)) scores.person += 2;
      break;
    }
    if (((classes[index] as number) & (WordClass.reporting | WordClass.placePreposition)) !== 0) break;
  }
  if (first > 0 && (next.lower === 'said' || next.lower === 'says')) scores.person += 0.5;
}

const APPOSITION = wordSet('a an the its their who former ex chief senior deputy one');

function isApposition(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokens[index] as Token;
  return APPOSITION.has(lower);
}

/** The longest list that is walked back through, in tokens. */
const LIST = 16;

/** "The towns of A, B and C", "three towns, A, B and C": the noun before a list says what its members are. */
function listed({ tokens, classes }: Reading, sentence: Sentence, index: number, scores: Scores): void {
  const limit = Math.max(sentence.first, index - LIST);
  let at = index;
  while (at > limit) {
    const token = tokens[at] as Token;
    const member = token.kind === 'word' && isCapital(token);
    if (!member && token.text !== ',' && token.text !== '-' && token.lower !== 'and') break;
    // A list whose first member follows a comma has its noun before that.
    if (token.text === ',' && tokens[at - 1]?.shape === 'lower') {
      at--;
      break;
    }
    at--;
  }
  const noun = (tokens[at] as Token).lower === 'of' ? at - 1 : at;
  const plural = tokens[noun]?.lower.endsWith('s') === true && tokens[noun]?.shape === 'lower';
  if (noun > sentence.first && plural && ((classes[noun] as number) & WordClass.placeClass) !== 0)
    scores.place += 4;
}

/** Names that stand beside each other in a list are of one kind: a listed place or first name beside tells. */
function beside(reading: Reading, index: number, scores: Scores): void {
  const token = reading.tokens[index] as Token;
  if (token.kind !== 'word' || !isCapital(token)) return;
  const forms = reading.lexicon.forms.get(token.lower);
  const flags = reading.classes[index] as number;
  if (
    forms?.some(
      (form) =>
        form.words.length === 1 &&
        (form.entry.kind === 'country' || form.entry.kind === 'capital' || form.entry.kind === 'subdivision'),
    )
  ) {
    scores.place += 1.5;
  } else if ((flags & WordClass.firstName) !== 0 && (flags & WordClass.common) === 0) scores.person += 0.5;
}
