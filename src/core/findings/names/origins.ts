import type { Compared } from '../build';
import { areApart, finding, Readings, sourceSpan, tally } from '../build';
import type { Finding } from '../finding';
import { subjectOf } from '../placed';
import type { StoryView } from '../view';
import { phrase } from '../../words/words';

/** Compares the countries that people are said to be of. */
export function compareOrigins(story: StoryView): Compared {
  const bySubject = new Map<string, Readings>();
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'property')) {
      if (claim.country === undefined) continue;
      const subject = subjectOf(part, claim.who);
      const country = part.entities[claim.country]?.country;
      if (subject === undefined || country === undefined) continue;
      let readings = bySubject.get(subject);
      if (!readings) bySubject.set(subject, (readings = new Readings()));
      readings.add(country, story.lexicon.countries.get(country) ?? country, sourceSpan(part.article, claim));
    }
  }
  const findings: Finding[] = [];
  for (const [subject, readings] of bySubject) {
    if (readings.all.length < 2 || !areApart(readings.all)) continue;
    findings.push(
      finding({
        code: 'role.differs',
        severity: 'warning',
        said: phrase('about.nationality', story.wordsFor(subject), tally(readings.all)),
        readings: readings.all,
        grounds: phrase('nationality.why'),
      }),
    );
  }
  return { findings, compatible: [] };
}
