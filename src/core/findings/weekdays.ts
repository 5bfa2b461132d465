import { WEEKDAYS } from '../lexicon/calendarWords';
import { formatDay, weekdayOf } from '../mentions/calendar';
import type { Compared } from './build';
import { finding, sourceSpan } from './build';
import type { Finding } from './finding';
import type { StoryView } from './view';

export { WEEKDAYS };
export function checkWeekdays(_story: StoryView): Compared {
  const findings: Finding[] = [];
  void [finding, sourceSpan, formatDay, weekdayOf];
  return { findings, compatible: [] };
}
