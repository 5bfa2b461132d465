import { append } from '../../text/append';
import { commonHead, commonTail, isWithin, sharedWords } from '../texts/alignment';
import { PERSONAL_PRONOUNS } from '../../lexicon/clauseWords';
import type { Alteration } from './alteration';
import { alteration } from './alteration';
import type { Compared } from '../build';
import { agreement, finding, Readings, shortenApart, sourceSpan, tally } from '../build';
import { differentWords, speakerOf } from './differentWords';
import type { Compatible, Finding } from '../finding';
import { FirstPlaces } from './firstPlaces';
import { Joined } from './joined';
import type { ComparedArticle, PlacedArticle } from '../placed';
import { standsAlike } from '../placed';
import type { Quote, Quoted } from './quotes';
import { quotedIn, RUN, SHOWN, wordsOf } from './quotes';
import { pieceAt } from '../texts/runs';
import type { StoryView } from '../view';
import type { Steps } from '../../text/steps';
import { phrase } from '../../words/words';

/** The share of the shorter quotation's words that must stand in the longer one, in order. */
const ALIKE = 0.6;

/** Compares quotations that share a run of words: one quotation in two wordings, or put into two mouths. */
export function* compareQuotations(story: StoryView): Steps<Compared> {
  const all: Quoted[] = [];
  for (const { reading } of story.articles) {
    all.push(story.memo.of(reading, quotedIn));
    yield;
  }
  const groups = yield* story.kept(createQuotations).comparing(all, story.articles);
  yield;
  return {
    findings: [...groups.flatMap(({ findings }) => findings), ...differentWords(story)],
    compatible: groups.flatMap(({ compatible }) => compatible),
  };
}

const createQuotations = () => new Quotations();

/** A quotation that has a run of words of another. */
interface Tie {
  readonly quote: Quote;
  /** The first one that has the run. */
  readonly first: Quote;
  /** Whether they are one quotation, where that was asked. */
  alike?: boolean;
}

/** A quotation in its article as placed. */
interface Member {
  readonly part: PlacedArticle;
  readonly quote: Quote;
}

interface Group {
  readonly members: readonly Member[];
  readonly result: Compared;
}

/** Quotations that are one, kept from one comparison to the next. */
class Quotations {
  readonly #runs = new FirstPlaces<Quoted>(RUN, ({ statements }) => statements);
  readonly #ties = new Map<Quoted, readonly Tie[]>();
  /** What each group came to, by the place of its first quotation. */
  #groups: ReadonlyMap<string, Group> = new Map();

  /** What the groups of a story come to, in order. @param all what its articles quote, in order */
  *comparing(all: readonly Quoted[], articles: readonly PlacedArticle[]): Steps<Compared[]> {
    this.#update(all, yield* this.#runs.updating(all));
    yield;
    const placed = new Map<ComparedArticle, PlacedArticle>(articles.map((part) => [part.reading, part]));
    const groups = new Map<string, Group>();
    for (const quotes of yield* this.#joining(all)) {
      const members = quotes.map((quote) => ({ part: placed.get(quote.part) as PlacedArticle, quote }));
      const [{ part, quote }] = members as [Member];
      const place = `${part.article.path} ${quote.quotation.start}`;
      const known = this.#groups.get(place);
      const same = known !== undefined && isSame(known.members, members);
      groups.set(place, { members, result: same ? known.result : compareGroup(members) });
      yield;
    }
    this.#groups = groups;
    return [...groups.values()].map(({ result }) => result);
  }

  #update(all: readonly Quoted[], changed: readonly Quoted[]): void {
    const now = new Set(all);
    for (const quoted of this.#ties.keys()) if (!now.has(quoted)) this.#ties.delete(quoted);
    for (const quoted of changed) {
      const ties = this.#tiesOf(quoted);
      if (ties.length > 0) this.#ties.set(quoted, ties);
      else this.#ties.delete(quoted);
    }
  }

  /** Each quotation of an article with each that has a run of it before. */
  #tiesOf(quoted: Quoted): Tie[] {
    const ties: Tie[] = [];
    const firsts = new Set<Quote>();
    let last: Quote | undefined;
    for (const { at, first: other, firstAt } of this.#runs.linksOf(quoted)) {
      const quote = quoteAt(quoted, at);
      if (quote !== last) firsts.clear();
      last = quote;
      const first = quoteAt(other, firstAt);
      if (firsts.has(first)) continue;
      firsts.add(first);
      ties.push({ quote, first });
    }
    return ties;
  }

  /** Quotations that are one, in the order of the first of each. */
  *#joining(all: readonly Quoted[]): Steps<Quote[][]> {
    const joined = new Joined<Quote>();
    const tied = new Set<Quote>();
    for (const quoted of all) {
      for (const tie of this.#ties.get(quoted) ?? []) {
        if (joined.find(tie.quote) === joined.find(tie.first)) continue;
        tie.alike ??= isAlike(tie);
        if (!tie.alike) continue;
        joined.join(tie.quote, tie.first);
        tied.add(tie.quote).add(tie.first);
      }
      yield;
    }
    const groups = new Map<Quote, Quote[]>();
    if (tied.size === 0) return [];
    for (const { quotes } of all)
      for (const quote of quotes) if (tied.has(quote)) append(groups, joined.find(quote), quote);
    return [...groups.values()];
  }
}

/** The quotation whose words have one of an index among all that are quoted. */
function quoteAt({ statements, quotes }: Quoted, word: number): Quote {
  return quotes[pieceAt(statements, word)] as Quote;
}

function isAlike({ quote, first }: Tie): boolean {
  const [one, other] = [quote.words, first.words];
  return sharedWords(one, other) >= ALIKE * Math.min(one.length, other.length);
}

function isSame(a: readonly Member[], b: readonly Member[]): boolean {
  return a.length === b.length && a.every((member, at) => saysTheSame(member, b[at] as Member));
}

/** Whether two quotations are one and the same, or before and after an edit that left alone all that is compared of it. */
function saysTheSame(a: Member, b: Member): boolean {
  if (a.part === b.part && a.quote === b.quote) return true;
  const [one, other] = [a.quote.quotation, b.quote.quotation];
  return (
    standsAlike(a.part.article, one, b.part.article, other) &&
    one.form === other.form &&
    one.speaker?.text === other.speaker?.text &&
    speakerOf(a.part, a.quote) === speakerOf(b.part, b.quote) &&
    isHeadline(a) === isHeadline(b) &&
    one.parts.length === other.parts.length &&
    one.parts.every(({ start, end }, at) => start === other.parts[at]?.start && end === other.parts[at].end)
  );
}

function compareGroup(group: readonly Member[]): Compared {
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  wordings(group, findings);
  speakers(group, findings, compatible);
  return { findings, compatible };
}

/** Quotations in more wordings than this share a turn of phrase and are no one quotation. */
const MOST_WORDINGS = 12;

/** One wording of a quotation and the quotations that have it or a piece of it. */
interface Wording {
  readonly words: Int32Array;
  readonly members: Member[];
}

function wordings(group: readonly Member[], findings: Finding[]): void {
  const variants: Wording[] = [];
  for (const member of [...group].sort((a, b) => b.quote.size - a.quote.size)) {
    const { words } = member.quote;
    // A headline leaves out words for want of room.
    const short = isHeadline(member);
    const variant = variants.find(
      (each) => isWithin(each.words, words) || (short && sharedWords(each.words, words) === words.length),
    );
    if (variant) variant.members.push(member);
    else if (variants.length === MOST_WORDINGS) return;
    else variants.push({ words, members: [member] });
  }
  if (variants.length < 2) return;
  const readings = new Readings();
  const spans = variants.map(({ members }) =>
    members.map(({ part, quote }) => sourceSpan(part.article, quote.quotation)),
  );
  const shown = shortenApart(
    spans.map(([span]) => span?.text ?? ''),
    SHOWN,
  );
  spans.forEach((list, index) => {
    for (const span of list) readings.add(String(index), `“${shown[index] ?? ''}”`, span);
  });
  // Two pieces of one statement that overlap at an edge are cut differently, not worded differently.
  const pairs = variants.flatMap((one, index) =>
    variants
      .slice(index + 1)
      .flatMap((other) =>
        reworded(one.words, other.words) && !areOfTwo(one, other) ? [alterationOf(one, other)] : [],
      ),
  );
  if (!pairs.includes('words')) return;
  const { all } = readings;
  findings.push(
    finding({
      code: 'quote.altered',
      said: phrase('wordings', all.length, tally(all)),
      readings: all,
      grounds: phrase('wordings.why'),
    }),
  );
}

/** Whether two wordings are known to be of two speakers: by their names, or by the last words for them where nobody is named. */
function areOfTwo(one: Wording, other: Wording): boolean {
  const speakers = [one, other].map(({ members }) => new Set(members.map(speakerKey)));
  const [mine, its] = speakers as [Set<string>, Set<string>];
  const named = [...mine, ...its].map((key) => key.startsWith(NAMED));
  if (mine.has('') || its.has('') || new Set(named).size > 1) return false;
  return ![...mine].some((key) => its.has(key));
}

const NAMED = '#';

function speakerKey({ part, quote }: Member): string {
  const { speaker } = quote.quotation;
  const id = speakerOf(part, quote)?.id;
  if (id !== undefined) return NAMED + id;
  const last = speaker?.text.toLowerCase().split(' ').at(-1) ?? '';
  return PERSONAL_PRONOUNS.has(last) ? '' : last;
}

const isHeadline = ({ part, quote: { quotation } }: Member) =>
  part.article.sentences[quotation.sentence]?.zone === 'headline';

/** Whether two quotations differ between words that they share, and not at their ends alone. */
function reworded(a: Int32Array, b: Int32Array): boolean {
  const head = commonHead(a, b);
  const tail = commonTail(a, b);
  const shared = sharedWords(a, b);
  return shared > Math.max(head, tail) || head + tail >= Math.min(a.length, b.length) - 2;
}

/** What two wordings of one quotation differ in; the first quotation of each stands for it. */
function alterationOf(one: Wording, other: Wording): Alteration {
  const [a, b] = [one.members[0] as Member, other.members[0] as Member];
  return alteration(wordsOf(a.quote), wordsOf(b.quote));
}

function speakers(group: readonly Member[], findings: Finding[], compatible: Compatible[]): void {
  const readings = new Readings();
  let named = 0;
  for (const { part, quote } of group) {
    const speaker = speakerOf(part, quote);
    if (speaker?.type !== 'person') continue;
    named++;
    readings.add(speaker.id, speaker.name, sourceSpan(part.article, quote.quotation));
  }
  const { all } = readings;
  if (all.length > 1) {
    findings.push(
      finding({
        code: 'quote.speaker',
        said: phrase('speakers', all.length, tally(all)),
        readings: all,
        grounds: phrase('speakers.why'),
      }),
    );
  } else if (named > 0 && named < group.length) {
    const told = new Readings();
    for (const { part, quote } of group) {
      const speaker = quote.quotation.speaker?.text;
      told.add(
        speaker?.toLowerCase() ?? '',
        speaker ?? phrase('speakers.none'),
        sourceSpan(part.article, quote.quotation),
      );
    }
    compatible.push(agreement('quote.speaker', told.all, phrase('speakers.agree')));
  }
}
