import { append } from '../text/append';
import type { ScopeClaim } from '../claims/claim';
import type { Compared } from './build';
import { finding, Readings, shorten, sourceSpan, tally } from './build';
import type { Compatible, Finding } from './finding';
import type { ComparedArticle, PlacedArticle } from './placed';
import type { StoryView } from './view';

interface Entry {
  /** What it is a claim to be, and of what kind of act; claims of one key are compared. */
  readonly key: string;
  readonly claim: ScopeClaim;
  readonly part: ComparedArticle;
  readonly domain: string;
}

/** Compares claims to be the first, the only or the last, and claims that there was none before: of what, since when. */
export function compareScopes(story: StoryView): Compared {
  const byEvent = new Map<string, Entry[]>();
  for (const part of story.articles)
    for (const entry of story.memo.of(part, entriesIn)) append(byEvent, entry.key, entry);
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  for (const [key, entries] of byEvent) {
    for (const group of sameObject(entries)) {
      if (group.length < 2) continue;
      const readings = new Readings();
      for (const { claim, part, domain } of withoutShorter(group)) {
        const span = sourceSpan(part.article, claim);
        readings.add(domain, `“${shorten(span.text)}”`, span);
      }
      if (readings.all.length < 2) continue;
      findings.push(
        finding({
          code: 'scope.differs',
          // The first woman and the first film can both be right.
          ...(mixed(group) ? { severity: 'information' as const } : {}),
          message: `${key.startsWith('first') ? 'First of what, and since when' : 'Only or last of what'}: ${tally(readings.all)}`,
          readings: readings.all,
          why: 'The same act is claimed for different sets or times; a claim for all of them contradicts one for a part.',
        }),
      );
    }
  }
  others(byEvent, compatible);
  return { findings, compatible };
}

/** Works as nouns, lower case. */
const WORKS = new Set('album book documentary feature film novel opera play song'.split(' '));

/** Whether some of the claims are of works and some of those who made them. */
const mixed = (entries: readonly Entry[]) => new Set(entries.map(isOfWork)).size > 1;

const isOfWork = ({ claim }: Entry) => claim.domain.some((word) => WORKS.has(word));

function entriesIn(part: PlacedArticle): Entry[] {
  const entries: Entry[] = [];
  for (const claim of part.claims) {
    if (claim.kind !== 'scope' || claim.mark === 'most' || claim.event === undefined) continue;
    const family = claim.mark === 'none' ? 'first' : claim.mark;
    entries.push({ key: `${family}|${claim.event}`, claim, part, domain: domainOf(claim, part) });
  }
  return entries;
}

/** Gives claims whose domain is a shorter form of another's, bounded alike, that other's domain: they claim one thing. */
function withoutShorter(entries: readonly Entry[]): Entry[] {
  const words = (domain: string) => domain.split(' ');
  return entries.map((entry) => {
    const mine = words(entry.domain);
    const longer = entries.find(({ domain }) => {
      const its = words(domain);
      return (
        its.length > mine.length && its.at(-1) === mine.at(-1) && mine.every((word) => its.includes(word))
      );
    });
    return longer ? { ...entry, domain: longer.domain } : entry;
  });
}

/** Words that bound a claim in time and say nothing of what it is the first of. */
const BOUNDS = new Set('history ever time year country world'.split(' '));

/** What a claim is the first of: its domain and the time it counts from, as a key. */
function domainOf(claim: ScopeClaim, part: ComparedArticle): string {
  const since = claim.since === undefined ? undefined : part.mentions.dates[claim.since]?.interval;
  const words = [...new Set(claim.domain)].filter((word) => !BOUNDS.has(word)).sort();
  const all = claim.domain.includes('history') || claim.domain.includes('ever');
  return `${claim.mark === 'none' ? 'none' : ''} ${words.join(' ')} ${since ? since.start : all ? 'ever' : ''}`.trim();
}

/** Splits claims of one act by what the act is done to: two belong together where they share a name or a content word of the object. */
function sameObject(entries: readonly Entry[]): Entry[][] {
  const groups: { entries: Entry[]; words: Set<string> }[] = [];
  for (const entry of entries) {
    const words = [...entry.claim.object];
    const group = groups.find((each) => words.some((word) => each.words.has(word)) || words.length === 0);
    if (group) {
      group.entries.push(entry);
      for (const word of words) group.words.add(word);
    } else groups.push({ entries: [entry], words: new Set(words) });
  }
  return groups.map((group) => group.entries);
}

/** Notes pairs of firsts that only look alike: same mark, another act or another object. */
function others(byEvent: ReadonlyMap<string, readonly Entry[]>, compatible: Compatible[]): void {
  const firsts = [...byEvent]
    .filter(([key]) => key.startsWith('first|'))
    .flatMap(([, entries]) => sameObject(entries).map((group) => group[0] as Entry));
  for (let index = 1; index < Math.min(firsts.length, 12); index++) {
    const [one, other] = [firsts[0] as Entry, firsts[index] as Entry];
    const readings = new Readings();
    for (const { claim, part } of [one, other]) {
      const span = sourceSpan(part.article, claim);
      readings.add(`${claim.event} ${span.text}`, `“${shorten(span.text)}”`, span);
    }
    if (readings.all.length < 2) continue;
    compatible.push({
      code: 'scope.differs',
      readings: readings.all,
      why: 'Two firsts of different acts, or of acts done to different things.',
    });
  }
}
