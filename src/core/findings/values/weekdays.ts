import { CALENDAR_WORDS } from '../../lexicon/calendarWords';
import { formatDay, weekdayOf } from '../../mentions/calendar';
import type { Compared } from '../build';
import { finding, sourceSpan } from '../build';
import type { Finding } from '../finding';
import type { StoryView } from '../view';
import type { TemplateId } from '../../words/templates';
import { phrase } from '../../words/words';

const weekday = (day: number) => phrase(`weekday.${day}` as TemplateId);

/** Checks every date that is given with its weekday ("Tuesday, 4 March 2025"): whether the day falls on it. */
export function checkWeekdays(story: StoryView): Compared {
  const findings: Finding[] = [];
  for (const { article, mentions } of story.articles) {
    for (const date of mentions.dates) {
      const { interval } = date;
      if (interval?.granularity !== 'day' || date.anchor === 'unresolved') continue;
      const words = article.words(date.first, date.last);
      const named = words
        .map(({ lower }) => CALENDAR_WORDS.get(lower)?.weekday ?? -1)
        .find((day) => day >= 0);
      const full = words.some(({ kind, text }) => kind === 'number' && Number(text) <= 31);
      // Without a year the date may have been placed by its weekday, and then proves nothing.
      const year = words.some(({ kind, text }) => kind === 'number' && Number(text) > 1000);
      if (named === undefined || !full || !year || weekdayOf(interval.start) === named) continue;
      const span = sourceSpan(article, date);
      const falls = weekday(weekdayOf(interval.start));
      const day = { day: formatDay(interval.start) };
      findings.push(
        finding({
          code: 'date.weekday',
          said: phrase('weekday', day, falls, weekday(named), span.text),
          readings: [{ value: span.text, spans: [span] }],
          grounds: phrase('weekday.why', day, falls),
        }),
      );
    }
  }
  return { findings, compatible: [] };
}
