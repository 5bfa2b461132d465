import * as vscode from 'vscode';
import { formatDay, dayOf, parseDay } from '../../../core/mentions/calendar';
import type { SheetProblem } from '../../../core/sheet/sheet';
import { today } from '../../today';
import { choicesOf } from '../keys';
import type { Fix, Remedy } from './fix';
import { valueSpan, withFirstKey } from './text';

/** Longer lists are not offered word by word. */
const MAX_CHOICES = 8;

/** Of a word that is none of a closed list: the one that was meant, then all others. */
export const chooseWord: Remedy = ({ problem, context }) => {
  const words = choicesOf(context.part, context.key);
  const meant = problem.fix?.edits[0]?.text;
  const own = asMeant(problem);
  if (words.length > MAX_CHOICES) return own;
  return [...own, ...words.filter((word) => word !== meant).map((word) => writes(problem, word))];
};

/** Of words that are no date: the days that they may mean; for the date of a check, today as well. */
export const writeDate: Remedy = ({ problem, text, context }) => {
  const words = text.slice(problem.start, problem.end).replace(/^["']|["']$/g, '');
  const meant = problem.fix?.edits[0]?.text;
  const days = [...new Set([...(meant === undefined ? [] : [meant]), ...daysMeant(words)])];
  const fixes = days.map((day): Fix => {
    const fix = writes(problem, day);
    return days.length === 1 ? { ...fix, preferred: true } : fix;
  });
  const now = today();
  if (context.part === 'story' || days.includes(now)) return fixes;
  const title = vscode.l10n.t('Write today’s date, {0}', now);
  return [...fixes, { ...writes(problem, now), title }];
};

/** Of evidence without a source: its note as the source, or a place to write one. */
export const nameSource: Remedy = ({ problem, text }) => {
  const note = valueSpan(text, problem, 'note');
  const fixes: Fix[] = [];
  if (note) {
    const key = text.lastIndexOf('note', note.start);
    const words = text.slice(note.start, note.end).replace(/^["']/, '');
    const isAddress = /^https?:\/\//.test(words);
    fixes.push({
      title: isAddress
        ? vscode.l10n.t('Use the note as the address')
        : vscode.l10n.t('Use the note as the source'),
      edits: [{ start: key, end: key + 'note'.length, text: isAddress ? 'url' : 'source' }],
    });
  }
  const { edit, caret } = withFirstKey(text, problem, 'source');
  return [...fixes, { title: vscode.l10n.t('Add a source'), edits: [edit], caret }];
};

/** Of an entry without the key that it is about: a place to write it. */
export const addNeededKey: Remedy = ({ problem, text, context }) => {
  const key = NEEDED[context.part];
  if (key === undefined) return [];
  const { edit, caret } = withFirstKey(text, problem, key);
  return [{ title: vscode.l10n.t('Add “{0}”', key), edits: [edit], caret }];
};

const NEEDED: Readonly<Record<string, string>> = {
  facts: 'fact',
  conflicts: 'conflict',
  entities: 'name',
  sources: 'file',
};

/** Of words that a reader took for others: those. */
export function asMeant({ fix }: SheetProblem): readonly Fix[] {
  const meant = fix?.edits[0]?.text;
  if (!fix || meant === undefined) return [];
  return [{ title: vscode.l10n.t('Write “{0}”', meant), edits: fix.edits, preferred: true }];
}

function writes({ start, end }: { readonly start: number; readonly end: number }, text: string): Fix {
  return { title: vscode.l10n.t('Write “{0}”', text), edits: [{ start, end, text }] };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The days that words may mean, as YYYY-MM-DD: dates with a time, with the day first, with the month’s name. With slashes
 * both orders of day and month are given, where both are days.
 */
function daysMeant(words: string): string[] {
  const iso = /^(\d{4}-\d\d-\d\d)[T ]/.exec(words);
  if (iso) return parseDay(iso[1] as string) === undefined ? [] : [iso[1] as string];
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(words.trim());
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
    const dayFirst = real(year, second, first);
    return numbers[2] === '/' ? [...dayFirst, ...real(year, first, second)] : dayFirst;
  }
  const parts = words.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const month = MONTHS.findIndex((name) => parts.some((part) => part.startsWith(name)));
  const figures = parts.filter((part) => /^\d/.test(part)).map(Number);
  const year = figures.find((figure) => figure > 31);
  const day = figures.find((figure) => figure <= 31);
  if (month < 0 || year === undefined || day === undefined || figures.length !== 2) return [];
  return real(year, month + 1, day);
}

/** A day of the calendar, where there is such a one. */
function real(year: number, month: number, day: number): string[] {
  const text = formatDay(dayOf(year, month, day));
  return Number(text.slice(5, 7)) === month && Number(text.slice(8)) === day ? [text] : [];
}
