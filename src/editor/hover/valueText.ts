import * as vscode from 'vscode';
import type { DateInterval, Day } from '../../core/mentions/calendar';
import type { DateMention, QuantityMention, QuotationMention } from '../../core/mentions/mention';
import { HoverText } from './markdown';

/** The first and the last day of an interval, as `written` writes days; undefined where a side of it is open. */
export function daysOf({ start, end }: DateInterval, written: (day: Day) => string): string | undefined {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return undefined;
  const first = written(start);
  const last = written(end - 1);
  return first === last ? first : vscode.l10n.t('{0} to {1}', first, last);
}

/** What a date was resolved against. */
export function anchorName(anchor: DateMention['anchor']): string {
  switch (anchor) {
    case 'absolute':
      return vscode.l10n.t('date');
    case 'article':
      return vscode.l10n.t('date, counted from the date of the article');
    case 'story':
      return vscode.l10n.t('date, counted from the date of the story');
    case 'text':
      return vscode.l10n.t('date, counted from another date in the text');
    case 'unresolved':
      return vscode.l10n.t('date, not certain');
  }
}

/** How a number was understood. @param counted what it counts, in the words of the article */
export function quantityText(quantity: QuantityMention, counted: string): vscode.MarkdownString {
  const { kind: what, min, max, unit = '', approximate } = quantity;
  const value =
    what === 'age' && unit === 'year'
      ? aged(min, max)
      : [range(min, max), unit, counted].filter((part) => part !== '').join(' ');
  const kind = approximate ? vscode.l10n.t('quantity, approximate') : vscode.l10n.t('quantity');
  return new HoverText().bold(value).add(` · ${kind}`).markdown;
}

function aged(min: number, max: number): string {
  return min === 1 && max === 1
    ? vscode.l10n.t('1 year old')
    : vscode.l10n.t('{0} years old', range(min, max));
}

function range(min: number, max: number): string {
  const number = (value: number) => value.toLocaleString(vscode.env.language);
  if (min === max) return number(min);
  if (!Number.isFinite(max)) return vscode.l10n.t('{0} or more', number(min));
  if (!Number.isFinite(min)) return vscode.l10n.t('up to {0}', number(max));
  return vscode.l10n.t('{0} to {1}', number(min), number(max));
}

/** Who is quoted; undefined where that is not known. */
export function quotationText(
  { speaker }: QuotationMention,
  nameOf: (name: number) => string | undefined,
): vscode.MarkdownString | undefined {
  if (!speaker) return undefined;
  const name = speaker.name === undefined ? undefined : nameOf(speaker.name);
  const text = new HoverText().bold(name ?? speaker.text);
  if (name !== undefined && name !== speaker.text)
    text.add(' (').words(vscode.l10n.t('“{0}”', speaker.text)).add(')');
  return text.add(` · ${vscode.l10n.t('who says this')}`).markdown;
}
