import * as vscode from 'vscode';
import type { Day } from '../../core/mentions/calendar';
import type { DateMention } from '../../core/mentions/mention';
import { dayInWords } from '../words';
import { anchorName, daysOf } from '../hover/valueText';
import { currentSnapshot } from '../names/find';
import { dateHintsShown, SECTION } from '../settings';
import type { StoryFolders } from '../stories/storyFolders';
import { whileShown } from '../stories/whileShown';

/** Shows behind a date that counts from another day which day it was taken for, where a person has turned that on. */
export function registerDateHints(stories: StoryFolders): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range) {
      if (!dateHintsShown(document.uri)) return [];
      const snapshot = await currentSnapshot(stories, document);
      const reading = snapshot?.reading(document.uri);
      if (!snapshot || !reading) return [];
      const { article, mentions, date: own } = reading;
      const anchors: Partial<Record<DateMention['anchor'], Day | undefined>> = {
        article: own?.day,
        story: snapshot.analysis.date,
      };
      return mentions.dates.flatMap((date) => {
        const position = snapshot.range(article.path, date).end;
        const days = range.contains(position) ? resolvedDays(date) : undefined;
        return days === undefined ? [] : [hintAt(position, date, days, anchors[date.anchor])];
      });
    },
  };
  return vscode.Disposable.from(
    changed,
    whileShown(stories, (articles) => vscode.languages.registerInlayHintsProvider(articles, provider)),
    stories.onDidPublish(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.inlayHints`)) changed.fire();
    }),
  );
}

function hintAt(
  position: vscode.Position,
  date: DateMention,
  days: string,
  anchor: Day | undefined,
): vscode.InlayHint {
  const hint = new vscode.InlayHint(position, days);
  hint.paddingLeft = true;
  const counted = anchor === undefined ? '' : ` (${dayInWords(anchor)})`;
  hint.tooltip = `${days} · ${anchorName(date.anchor)}${counted}`;
  return hint;
}

/** The days that a date was taken for, where its words alone do not say so. */
function resolvedDays({ anchor, interval, time }: DateMention): string | undefined {
  // A clock time is of a day that stands beside it, and has its hint there.
  if (anchor === 'absolute' || anchor === 'unresolved' || !interval || time) return undefined;
  switch (interval.granularity) {
    case 'month':
      return daysOf(interval, (day) => dayInWords(day, { month: 'long', year: 'numeric' }));
    case 'year':
      return daysOf(interval, (day) => dayInWords(day, { year: 'numeric' }));
    default:
      return daysOf(interval, dayInWords);
  }
}
