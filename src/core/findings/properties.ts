import { append } from '../text/append';
import type { PropertyClaim } from '../claims/claim';
import type { Compared } from './build';
import { finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { ComparedArticle } from './placed';
import { subjectOf } from './placed';
import type { StoryView } from './view';

/** Compares qualities said of somebody in one place and denied in another ("well lit", "poorly lit"). */
export function compareProperties(story: StoryView): Compared {
  const qualities = new Map<
    string,
    { claim: PropertyClaim; part: ComparedArticle; subject: string | undefined }[]
  >();
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'property')) {
      if (claim.country !== undefined) continue;
      const entry = { claim, part, subject: subjectOf(part, claim.who) };
      append(qualities, claim.quality, entry);
    }
  }
  const findings: Finding[] = [];
  for (const [quality, entries] of qualities) {
    const subjects = new Set(entries.flatMap(({ subject }) => subject ?? []));
    // Where several people are spoken of, only what is clearly said of one of them is compared.
    for (const subject of subjects.size > 1 ? subjects : [undefined]) {
      const said = subject === undefined ? entries : entries.filter((entry) => entry.subject === subject);
      if (!said.some(({ claim }) => claim.positive) || said.every(({ claim }) => claim.positive)) continue;
      const readings = new Readings();
      for (const { claim, part } of said) {
        const span = sourceSpan(part.article, claim);
        readings.add(String(claim.positive), span.text.replaceAll(/\s+/g, ' ').toLowerCase(), span);
      }
      const whose = subject === undefined ? '' : ` (${story.nameOf(subject)})`;
      findings.push(
        finding({
          code: 'statement.denied',
          message: `Said and denied${whose}: ${tally(readings.all.map((reading) => ({ ...reading, value: `“${reading.value}”` })))}`,
          readings: readings.all,
          why: `“${quality}” is said on one side and turned round on the other.`,
        }),
      );
    }
  }
  return { findings, compatible: [] };
}
