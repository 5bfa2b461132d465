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
  const value = quantity.kind === 'age' ? aged(quantity) : measured(quantity);
  const told = counted === '' ? value : `${value} ${counted}`;
  const kind = quantity.approximate ? vscode.l10n.t('quantity, approximate') : vscode.l10n.t('quantity');
  return new HoverText().bold(told).add(` · ${kind}`).markdown;
}

const isOne = ({ min, max }: QuantityMention) => min === 1 && max === 1;

function aged(quantity: QuantityMention): string {
  const number = range(quantity.min, quantity.max);
  const one = isOne(quantity);
  switch (quantity.unit) {
    case 'month':
      return one ? vscode.l10n.t('1 month old') : vscode.l10n.t('{0} months old', number);
    case 'week':
      return one ? vscode.l10n.t('1 week old') : vscode.l10n.t('{0} weeks old', number);
    case 'day':
      return one ? vscode.l10n.t('1 day old') : vscode.l10n.t('{0} days old', number);
    default:
      return one ? vscode.l10n.t('1 year old') : vscode.l10n.t('{0} years old', number);
  }
}

/** Units that are words and no symbols: how several are called. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['acre', 'acres'],
  ['pint', 'pints'],
  ['carat', 'carats'],
  ['pound', 'pounds'],
  ['short ton', 'short tons'],
  ['long ton', 'long tons'],
]);
/** Scales, whose numbers stand behind them. */
const SCALES: ReadonlySet<string> = new Set(['magnitude', 'category']);

function measured(quantity: QuantityMention): string {
  const { min, max, unit } = quantity;
  const number = range(min, max);
  if (unit === undefined) return number;
  if (SCALES.has(unit)) return `${unit} ${number}`;
  return `${number} ${(isOne(quantity) ? undefined : PLURALS.get(unit)) ?? unit}`;
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
