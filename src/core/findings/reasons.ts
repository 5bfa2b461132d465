import { append } from '../text/append';
import type { ReasonClaim } from '../claims/claim';
import { stem } from '../claims/content';
import type { Compared } from './build';
import { finding, Readings, shorten, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { ComparedArticle } from './placed';
import type { StoryView } from './view';

/** Compares the reasons given for one event: a variance where they share no word, since several can hold. */
export function compareReasons(story: StoryView): Compared {
  const events = new Map<string, { claim: ReasonClaim; part: ComparedArticle }[]>();
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'reason')) {
      append(events, claim.event, { claim, part });
    }
  }
  const findings: Finding[] = [];
  for (const entries of events.values()) {
    if (new Set(entries.map(({ part }) => part)).size < 2) continue;
    const groups: { words: Set<string>; entries: typeof entries }[] = [];
    for (const entry of entries) {
      const words = entry.claim.reason.map(stem);
      const group = groups.find((each) => words.some((word) => each.words.has(word)));
      if (group) {
        group.entries.push(entry);
        for (const word of words) group.words.add(word);
      } else groups.push({ words: new Set(words), entries: [entry] });
    }
    if (groups.length < 2 || groups.length > 6) continue;
    const readings = new Readings();
    groups.forEach((group, index) => {
      for (const { claim, part } of group.entries) {
        const span = sourceSpan(part.article, claim);
        readings.add(String(index), `“${shorten(span.text)}”`, span);
      }
    });
    if (new Set(readings.all.flatMap(({ spans }) => spans.map(({ path }) => path))).size < 2) continue;
    findings.push(
      finding({
        code: 'reason.differs',
        message: `Reasons given: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'The reasons given for one event have no word in common; several can hold, but each needs its source.',
      }),
    );
  }
  return { findings, compatible: [] };
}
