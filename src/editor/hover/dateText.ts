import * as vscode from 'vscode';
import type { Day } from '../../core/mentions/calendar';
import type { ArticleDate } from '../../core/mentions/dates';
import type { DateMention } from '../../core/mentions/mention';
import { SET_STORY_DATE } from '../review/storyDate';
import { dayInWords } from '../words';
import { HoverText } from './markdown';
import { daysOf } from './valueText';

/** What dates of an article may count from. */
export interface CountedFrom {
  readonly article?: ArticleDate;
  readonly story?: Day;
  /** The article, where its story has a sheet that can keep a date. */
  readonly uri?: vscode.Uri;
}

/** How a date was understood, or why it was not; undefined for what names no day, as lengths of time and clock times. */
export function dateText(date: DateMention, from: CountedFrom): vscode.MarkdownString | undefined {
  const { interval, text, anchor, duration, time } = date;
  if (!interval) return duration || time ? undefined : unresolved(text, from);
  const days = daysOf(interval, dayInWords);
  return days === undefined ? undefined : new HoverText().words(resolved(text, days, anchor, from)).markdown;
}

function resolved(
  text: string,
  days: string,
  anchor: DateMention['anchor'],
  { article, story }: CountedFrom,
): string {
  switch (anchor) {
    case 'absolute':
      return vscode.l10n.t('“{0}” is {1}.', text, days);
    case 'article':
      return article ? byArticle(text, days, article) : vscode.l10n.t('“{0}” resolves to {1}.', text, days);
    case 'story':
      return story === undefined
        ? vscode.l10n.t('“{0}” resolves to {1}.', text, days)
        : vscode.l10n.t(
            '“{0}” resolves to {1}, counted from the story’s date, {2}.',
            text,
            days,
            dayInWords(story),
          );
    case 'text':
      return vscode.l10n.t('“{0}” resolves to {1}, counted from the date before it in the text.', text, days);
    case 'unresolved':
      return vscode.l10n.t('“{0}” is taken for {1}, which is not certain.', text, days);
  }
}

function byArticle(text: string, days: string, { day, from }: ArticleDate): string {
  const own = dayInWords(day);
  switch (from) {
    case 'front matter':
      return vscode.l10n.t(
        '“{0}” resolves to {1}, counted from the date in the article’s front matter, {2}.',
        text,
        days,
        own,
      );
    case 'date line':
      return vscode.l10n.t(
        '“{0}” resolves to {1}, counted from the article’s date line, {2}.',
        text,
        days,
        own,
      );
    case 'dateline':
      return vscode.l10n.t(
        '“{0}” resolves to {1}, counted from the article’s dateline, {2}.',
        text,
        days,
        own,
      );
  }
}

function unresolved(text: string, { article, story, uri }: CountedFrom): vscode.MarkdownString {
  const hover = new HoverText();
  if (article || story !== undefined) {
    return hover.words(vscode.l10n.t('“{0}” is not resolved: its words do not say which day is meant.', text))
      .markdown;
  }
  hover.words(
    vscode.l10n.t(
      '“{0}” is not resolved: neither the article nor the story says which day it counts from.',
      text,
    ),
  );
  if (uri) hover.add(' ').command(vscode.l10n.t('Set the Story’s Date'), SET_STORY_DATE, uri.toString());
  return hover.markdown;
}
