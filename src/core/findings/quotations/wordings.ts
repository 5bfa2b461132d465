import type { Span } from '../../text/span';
import { commonHead, commonTail, isWithin, sharedWords } from '../texts/alignment';
import { PERSONAL_PRONOUNS } from '../../lexicon/clauseWords';
import type { Alteration } from './alteration';
import { alteration } from './alteration';
import type { Compared } from '../build';
import { agreement, finding, Readings, shortenApart, tally } from '../build';
import { speakerOf } from './differentWords';
import type { Compatible, Finding } from '../finding';
import type { PlacedArticle } from '../placed';
import { standsAlike } from '../placed';
import type { Quote } from './quotes';
import { SHOWN, wordsOf } from './quotes';
import { phrase } from '../../words/words';

/** A quotation in its article as placed. */
export interface Member {
  readonly part: PlacedArticle;
  readonly quote: Quote;
}

/** Quotations that are one, and what they come to. */
export interface Group {
  readonly members: readonly Member[];
  readonly wordings: readonly Wording[];
  readonly result: Compared;
}

/** What quotations come to. @param before the group that began at the same place in the last comparison */
export function groupOf(members: readonly Member[], before: Group | undefined): Group {
  const isAlike = before?.members.length === members.length && areAll(saysTheSame, before.members, members);
  if (isAlike && areAll(standsThere, before.members, members)) return { ...before, members };
  const wordings = isAlike ? before.wordings : wordingsOf(members);
  const findings = wordings.length === 0 ? [] : [altered(members, wordings)];
  const compatible: Compatible[] = [];
  speakers(members, findings, compatible);
  return { members, wordings, result: { findings, compatible } };
}

function areAll(
  holds: (a: Member, b: Member) => boolean,
  before: readonly Member[],
  after: readonly Member[],
): boolean {
  return after.every((member, at) => {
    const old = before[at] as Member;
    return (old.part === member.part && old.quote === member.quote) || holds(old, member);
  });
}

/** Whether a quotation before an edit and one after it are the same in all that is compared of them. */
function saysTheSame(a: Member, b: Member): boolean {
  const [one, other] = [a.quote.quotation, b.quote.quotation];
  return (
    wordsIn(a) === wordsIn(b) &&
    one.form === other.form &&
    one.speaker?.text === other.speaker?.text &&
    speakerOf(a.part, a.quote) === speakerOf(b.part, b.quote) &&
    isHeadline(a) === isHeadline(b) &&
    one.parts.length === other.parts.length &&
    one.parts.every(({ start, end }, at) => {
      const part = other.parts[at] as Span;
      return start - one.start === part.start - other.start && end - start === part.end - part.start;
    })
  );
}

const wordsIn = ({ part, quote: { quotation } }: Member) =>
  part.article.text.slice(quotation.start, quotation.end);

function standsThere(a: Member, b: Member): boolean {
  return standsAlike(a.part.article, a.quote.quotation, b.part.article, b.quote.quotation);
}

/** Quotations in more wordings than this share a turn of phrase and are no one quotation. */
const MOST_WORDINGS = 12;

/** One wording of a quotation, and the indexes of the quotations of a group that have it or a piece of it. */
interface Wording {
  readonly words: Int32Array;
  readonly members: number[];
}

/** The wordings of a quotation, where an editor should see that they differ; else none. */
function wordingsOf(group: readonly Member[]): readonly Wording[] {
  const variants: Wording[] = [];
  const sizes = group.map(({ quote }) => quote.size);
  const longestFirst = [...group.keys()].sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
  for (const index of longestFirst) {
    const member = group[index] as Member;
    const { words } = member.quote;
    // A headline leaves out words for want of room.
    const short = isHeadline(member);
    const variant = variants.find(
      (each) => isWithin(each.words, words) || (short && sharedWords(each.words, words) === words.length),
    );
    if (variant) variant.members.push(index);
    else if (variants.length === MOST_WORDINGS) return NONE;
    else variants.push({ words, members: [index] });
  }
  // Two pieces of one statement that overlap at an edge are cut differently, not worded differently.
  const isTold = variants.some((one, index) =>
    variants
      .slice(index + 1)
      .some(
        (other) =>
          reworded(one.words, other.words) &&
          !areOfTwo(group, one, other) &&
          alterationOf(group, one, other) === 'words',
      ),
  );
  return isTold ? variants : NONE;
}

const NONE: readonly never[] = [];

function altered(group: readonly Member[], variants: readonly Wording[]): Finding {
  const readings = new Readings();
  const spans = variants.map(({ members }) =>
    members.map((index) => {
      const { part, quote } = group[index] as Member;
      return part.spans.of(quote.quotation);
    }),
  );
  const shown = shortenApart(
    spans.map(([span]) => span?.text ?? ''),
    SHOWN,
  );
  spans.forEach((list, index) => {
    for (const span of list) readings.add(String(index), `“${shown[index] ?? ''}”`, span);
  });
  const { all } = readings;
  return finding({
    code: 'quote.altered',
    said: phrase('wordings', all.length, tally(all)),
    readings: all,
    grounds: phrase('wordings.why'),
  });
}

/** Whether two wordings are known to be of two speakers: by their names, or by the last words for them where nobody is named. */
function areOfTwo(group: readonly Member[], one: Wording, other: Wording): boolean {
  const speakers = [one, other].map(
    ({ members }) => new Set(members.map((index) => speakerKey(group[index] as Member))),
  );
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
function alterationOf(group: readonly Member[], one: Wording, other: Wording): Alteration {
  const [a, b] = [one, other].map(({ members: [first = 0] }) => group[first]) as [Member, Member];
  return alteration(wordsOf(a.quote), wordsOf(b.quote));
}

function speakers(group: readonly Member[], findings: Finding[], compatible: Compatible[]): void {
  const readings = new Readings();
  let named = 0;
  for (const { part, quote } of group) {
    const speaker = speakerOf(part, quote);
    if (speaker?.type !== 'person') continue;
    named++;
    // Two persons of one name cannot be told apart by it.
    readings.add(speaker.name, speaker.name, part.spans.of(quote.quotation));
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
        part.spans.of(quote.quotation),
      );
    }
    compatible.push(agreement('quote.speaker', told.all, phrase('speakers.agree')));
  }
}
