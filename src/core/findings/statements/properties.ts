import { append } from '../../text/append';
import type { PropertyClaim } from '../../claims/claim';
import type { Compared } from '../build';
import { finding, Readings, sourceSpan, tally } from '../build';
import type { Finding } from '../finding';
import type { ComparedArticle } from '../placed';
import { subjectOf } from '../placed';
import type { StoryView } from '../view';
import { phrase } from '../../words/words';

interface Said {
  readonly claim: PropertyClaim;
  readonly part: ComparedArticle;
  readonly subject: string | undefined;
}

/**
 * Compares qualities said of somebody or something in one place and denied in another ("well lit", "poorly lit"): of one
 * person, else with the same words for what has it and when ("the crew was").
 */
export function compareProperties(story: StoryView): Compared {
  const said = new Map<string, Said[]>();
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'property')) {
      if (claim.country !== undefined) continue;
      const subject = subjectOf(part, claim.who);
      append(said, `${claim.quality}|${subject ?? claim.of ?? ''}`, { claim, part, subject });
    }
  }
  const findings: Finding[] = [];
  for (const entries of said.values()) {
    const [first] = entries;
    if (!first || entries.every(({ claim }) => claim.positive === first.claim.positive)) continue;
    const { subject, claim } = first;
    const readings = new Readings();
    for (const { claim, part } of entries) {
      const span = sourceSpan(part.article, claim);
      readings.add(String(claim.positive), span.text.replaceAll(/\s+/g, ' ').toLowerCase(), span);
    }
    const told = tally(readings.all.map((reading) => ({ ...reading, value: `“${reading.value}”` })));
    findings.push(
      finding({
        code: 'statement.denied',
        said:
          subject === undefined ? phrase('denied', told) : phrase('denied.of', story.wordsFor(subject), told),
        readings: readings.all,
        grounds: phrase('denied.quality', claim.quality),
      }),
    );
  }
  return { findings, compatible: [] };
}
