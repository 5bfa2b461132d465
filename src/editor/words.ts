import * as vscode from 'vscode';
import type { Day } from '../core/mentions/calendar';
import { parseDay } from '../core/mentions/calendar';
import type { Language, Words } from '../core/words/words';
import { tell } from '../core/words/words';

/** What Copydesk says about a story, in the display language; words of articles and of models stay as they are. */
export function inWords(words: Words): string {
  return tell(words, DISPLAY);
}

const DISPLAY: Language = {
  fill: (english, args) => vscode.l10n.t(english, ...args),
  number: (value) => value.toLocaleString(vscode.env.language),
  day(date) {
    const day = parseDay(date);
    return day === undefined ? date : dayInWords(day);
  },
};

/** The marks around words of articles where these are written in several pieces. */
export function quotationMarks(): { readonly open: string; readonly close: string } {
  const [open = '', close = ''] = vscode.l10n.t('“{0}”').split('{0}');
  return { open, close };
}

const MS_OF_DAY = 86_400_000;

/** A day as articles write it: "3 July 2025". @param parts what of it, where not all three. */
export function dayInWords(
  day: Day,
  parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' },
): string {
  const language = vscode.env.language === 'en' ? 'en-GB' : vscode.env.language;
  return new Date(day * MS_OF_DAY).toLocaleDateString(language, { ...parts, timeZone: 'UTC' });
}
