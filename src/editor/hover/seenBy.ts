import * as vscode from 'vscode';
import type { Finding } from '../../core/findings/finding';
import { parseDay } from '../../core/mentions/calendar';
import { answerInWords } from '../languageModel/answer';
import type { HoverText } from './markdown';

/**
 * Adds who saw a finding, and what models say of it, marked as their words. A finding that the built-in reader alone saw,
 * and no model was asked about, says nothing of it.
 */
export function addSeenBy(text: HoverText, { named = [], alsoBuiltIn, answers = [] }: Finding): void {
  if (named.length > 0) {
    text.add('\n\n').add(vscode.l10n.t('Seen by:')).add(' ');
    if (alsoBuiltIn) text.add(vscode.l10n.t('built-in')).add(' · ');
    named.forEach(({ model, date, possible }, index) => {
      if (index > 0) text.add(' · ');
      text.words(`${model}, ${dayInWords(date)}`);
      if (possible) text.add(' ').add(vscode.l10n.t('(not certain)'));
    });
  }
  for (const { model, why } of named) if (why !== undefined) says(text, model, why);
  for (const { model, date, answer, reason } of answers) {
    text.add('\n\n').words(`${answerInWords(model, answer)} (${dayInWords(date)})`);
    if (reason !== undefined) says(text, model, reason);
  }
}

function says(text: HoverText, model: string, words: string): void {
  text.add('\n\n').words(vscode.l10n.t('{0} says: “{1}”', model, words));
}

/** A day as people write it where the year is plain: "26 Nov". Other words stay as they are. */
function dayInWords(date: string): string {
  const day = parseDay(date);
  if (day === undefined) return date;
  const language = vscode.env.language === 'en' ? 'en-GB' : vscode.env.language;
  const year = Number(date.slice(0, 4)) === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const);
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC', ...year } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(Date.parse(date)));
}
